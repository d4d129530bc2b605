-- The wall stands where the person is, not where somebody wrote: a country claimed or suspected in one file is a country of
-- origin in every file of that person. The program sees one file at a time; here all of them are looked at.

CREATE OR REPLACE FUNCTION raise_wall(files uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  moved uuid[];
BEGIN
  WITH origin AS (
    SELECT m.file_id, n.country::text AS country FROM member m
    CROSS JOIN LATERAL same_persons(m.person_id) AS same (id) JOIN nationality n ON n.person_id = same.id
    WHERE m.file_id = ANY (files) AND m.left_at IS NULL AND n.standing <> 'Refuted'
    UNION
    SELECT f.id, f.return_country::text FROM case_file f WHERE f.id = ANY (files) AND f.return_country <> ''
  ), turned AS (
    UPDATE case_access a SET side = 'Origin',
      ended_at = CASE WHEN a.behind_wall THEN app_now() END,
      ended_why = CASE WHEN a.behind_wall THEN 'origin' ELSE a.ended_why END
    FROM origin r JOIN organisation o ON o.country::text = r.country
    WHERE a.file_id = r.file_id AND a.organisation_id = o.id AND a.ended_at IS NULL AND a.side <> 'Origin'
    RETURNING a.file_id
  )
  SELECT array_agg(DISTINCT file_id) INTO moved FROM turned;
  IF moved IS NOT NULL THEN PERFORM refresh_files(moved); END IF;
END
$$;

CREATE OR REPLACE FUNCTION wall_of_person() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM raise_wall(array_agg(m.file_id)) FROM member m
    WHERE m.person_id IN (SELECT same_persons(NEW.person_id)) AND m.left_at IS NULL
    HAVING count(*) > 0;
  RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION wall_of_organisation() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM raise_wall(array_agg(DISTINCT a.file_id)) FROM case_access a WHERE a.organisation_id = NEW.id AND a.ended_at IS NULL
    HAVING count(*) > 0;
  RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION wall_of_file() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM raise_wall(ARRAY[NEW.id]);
  RETURN NULL;
END
$$;

-- The event stands behind the wall, and names nobody: who wrote the country did it in a file that others need not know of.
CREATE OR REPLACE FUNCTION tell_of_wall() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM append_event(NEW.file_id, 1, app_now(), 'Cases.AccessEnded', 4, '00000000-0000-0000-0000-000000000000', 'Sankofa',
    (SELECT f.lead_organisation_id FROM case_file f WHERE f.id = NEW.file_id), NULL,
    format('{"of":"%s","why":"origin"}', NEW.organisation_id), NULL);
  RETURN NULL;
END
$$;

-- Records joined: a country claimed under the one name is a country of origin under the other.
CREATE OR REPLACE FUNCTION wall_of_merge() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM raise_wall(array_agg(DISTINCT m.file_id)) FROM member m
    WHERE m.person_id IN (SELECT same_persons(NEW.kept_id)) AND m.left_at IS NULL
    HAVING count(*) > 0;
  RETURN NULL;
END
$$;

-- The program reckons with the countries of the record it reads; those of a joined record are looked at here.
CREATE OR REPLACE FUNCTION wall_of_access() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM member m JOIN person_merge p ON p.undone_at IS NULL AND m.person_id IN (p.kept_id, p.merged_id)
             WHERE m.file_id = NEW.file_id AND m.left_at IS NULL) THEN
    PERFORM raise_wall(ARRAY[NEW.file_id]);
  END IF;
  RETURN NULL;
END
$$;

DROP TRIGGER IF EXISTS merge_wall ON person_merge;
CREATE TRIGGER merge_wall AFTER INSERT ON person_merge FOR EACH ROW EXECUTE FUNCTION wall_of_merge();
DROP TRIGGER IF EXISTS access_wall ON case_access;
CREATE TRIGGER access_wall AFTER INSERT ON case_access
  FOR EACH ROW WHEN (NEW.side <> 'Origin') EXECUTE FUNCTION wall_of_access();
DROP TRIGGER IF EXISTS nationality_wall ON nationality;
CREATE TRIGGER nationality_wall AFTER INSERT OR UPDATE ON nationality
  FOR EACH ROW WHEN (NEW.standing <> 'Refuted') EXECUTE FUNCTION wall_of_person();
DROP TRIGGER IF EXISTS member_wall ON member;
CREATE TRIGGER member_wall AFTER INSERT ON member FOR EACH ROW EXECUTE FUNCTION wall_of_person();
DROP TRIGGER IF EXISTS organisation_wall ON organisation;
CREATE TRIGGER organisation_wall AFTER UPDATE OF country ON organisation
  FOR EACH ROW WHEN (OLD.country IS DISTINCT FROM NEW.country) EXECUTE FUNCTION wall_of_organisation();
DROP TRIGGER IF EXISTS case_file_wall ON case_file;
CREATE TRIGGER case_file_wall AFTER UPDATE OF return_country ON case_file
  FOR EACH ROW WHEN (OLD.return_country IS DISTINCT FROM NEW.return_country) EXECUTE FUNCTION wall_of_file();
DROP TRIGGER IF EXISTS case_access_wall ON case_access;
CREATE TRIGGER case_access_wall AFTER UPDATE ON case_access
  FOR EACH ROW WHEN (OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL AND NEW.ended_why = 'origin')
  EXECUTE FUNCTION tell_of_wall();
