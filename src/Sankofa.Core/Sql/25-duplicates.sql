-- Who changed and is to be compared with everybody else. No key but the order of arrival: two savings never wait for each
-- other here, and a person who stands here twice is compared once.
CREATE TABLE IF NOT EXISTS person_to_compare (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id uuid NOT NULL
);

-- The number by which the index of persons knows a person; shown to nobody.
ALTER TABLE person ADD COLUMN IF NOT EXISTS number bigint GENERATED ALWAYS AS IDENTITY;
CREATE UNIQUE INDEX IF NOT EXISTS ix_person_number ON person (number);

CREATE OR REPLACE FUNCTION compare_persons() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  INSERT INTO person_to_compare (person_id) SELECT DISTINCT id FROM changed;
  RETURN NULL;
END
$$;

-- A word by which an organisation finds a person is new: the name changed, or a file was opened to that organisation.
CREATE OR REPLACE FUNCTION compare_found_persons() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  INSERT INTO person_to_compare (person_id) SELECT DISTINCT person_id FROM changed;
  RETURN NULL;
END
$$;

DROP TRIGGER IF EXISTS person_added_to_compare ON person;
CREATE TRIGGER person_added_to_compare AFTER INSERT ON person REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION compare_persons();
DROP TRIGGER IF EXISTS person_changed_to_compare ON person;
CREATE TRIGGER person_changed_to_compare AFTER UPDATE ON person REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION compare_persons();
DROP TRIGGER IF EXISTS person_found_to_compare ON person_word;
CREATE TRIGGER person_found_to_compare AFTER INSERT ON person_word REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION compare_found_persons();

-- The records that people have said to be of one person, this one among them.
CREATE OR REPLACE FUNCTION same_persons(p_person uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  WITH RECURSIVE same (id) AS (
    SELECT p_person
    UNION
    SELECT CASE WHEN m.kept_id = s.id THEN m.merged_id ELSE m.kept_id END
    FROM same s JOIN person_merge m ON (m.kept_id = s.id OR m.merged_id = s.id) AND m.undone_at IS NULL
  )
  SELECT id FROM same
$$;

-- The organisations that may compare two persons: each knows both by name from files of one basis, and leads one of these.
-- What was given for a voluntary return is not held against somebody in a forced one.
CREATE OR REPLACE FUNCTION comparers(p_one uuid, p_other uuid)
RETURNS TABLE (organisation_id uuid, file_id uuid, other_file_id uuid, leads boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  WITH known AS (
    SELECT m.person_id, m.file_id, f.basis, a.organisation_id, f.lead_organisation_id = a.organisation_id AS leads
    FROM member m JOIN case_file f ON f.id = m.file_id CROSS JOIN LATERAL open_access(ARRAY[f.id]) a
    WHERE m.person_id IN (p_one, p_other) AND m.left_at IS NULL AND a.sections & 1 <> 0
  )
  SELECT DISTINCT ON (one.organisation_id) one.organisation_id, one.file_id, other.file_id, one.leads
  FROM known one JOIN known other USING (organisation_id, basis)
  WHERE one.person_id = p_one AND other.person_id = p_other AND (one.leads OR other.leads)
  ORDER BY one.organisation_id, one.leads DESC, other.leads DESC, one.file_id, other.file_id
$$;
