-- The two projections that every list and search starts from (docs/adr/0003). Fed by the access rows, in the transaction
-- that changes the file; written by nobody else.

CREATE TABLE IF NOT EXISTS name_neighbour (
  deletion varchar(40) COLLATE "C" NOT NULL,
  word varchar(40) COLLATE "C" NOT NULL,
  PRIMARY KEY (deletion, word)
);

-- The edition of the rules that the words of persons were folded by; no row before the first time.
CREATE TABLE IF NOT EXISTS name_folding (edition integer NOT NULL);

CREATE OR REPLACE FUNCTION open_access(files uuid[]) RETURNS TABLE (file_id uuid, organisation_id uuid, sections integer)
LANGUAGE sql STABLE AS $$
  SELECT a.file_id, a.organisation_id, bit_or(a.sections)
  FROM case_access a
  WHERE a.file_id = ANY (files) AND a.ended_at IS NULL AND a.starts_at <= app_now()
    AND (a.ends_at IS NULL OR a.ends_at > app_now())
  GROUP BY a.file_id, a.organisation_id
$$;

CREATE OR REPLACE FUNCTION refresh_files(files uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  DELETE FROM worklist w WHERE w.file_id = ANY (files)
    AND NOT EXISTS (SELECT 1 FROM open_access(files) a WHERE a.file_id = w.file_id AND a.organisation_id = w.organisation_id);

  INSERT INTO worklist AS w (organisation_id, file_id, stage, assignee_id, due_on, arrival_on, return_country, leads, is_open,
    is_suspended, opened_at, stage_since)
  SELECT a.organisation_id, f.id, f.stage,
    CASE WHEN f.lead_organisation_id = a.organisation_id THEN f.assignee_id
         ELSE (SELECT t.assignee_id FROM case_task t WHERE t.file_id = f.id AND t.organisation_id = a.organisation_id
               AND t.done_at IS NULL AND t.section & a.sections <> 0 AND t.assignee_id IS NOT NULL
               ORDER BY t.due_on, t.id LIMIT 1) END,
    -- A task of a section that the organisation no longer sees would tell of it by its date.
    (SELECT min(t.due_on) FROM case_task t WHERE t.file_id = f.id AND t.organisation_id = a.organisation_id
      AND t.done_at IS NULL AND t.section & a.sections <> 0),
    CASE WHEN a.sections & 32 <> 0 THEN coalesce(f.arrived_on, f.expected_arrival) END,
    f.return_country, f.lead_organisation_id = a.organisation_id, f.closed_at IS NULL, f.suspended_at IS NOT NULL,
    f.opened_at, f.stage_since
  FROM open_access(files) a JOIN case_file f ON f.id = a.file_id
  ON CONFLICT (organisation_id, file_id) DO UPDATE SET (stage, assignee_id, due_on, arrival_on, return_country, leads, is_open,
    is_suspended, stage_since) = (excluded.stage, excluded.assignee_id, excluded.due_on, excluded.arrival_on,
    excluded.return_country, excluded.leads, excluded.is_open, excluded.is_suspended, excluded.stage_since)
  WHERE (w.stage, w.assignee_id, w.due_on, w.arrival_on, w.return_country, w.leads, w.is_open, w.is_suspended, w.stage_since)
    IS DISTINCT FROM (excluded.stage, excluded.assignee_id, excluded.due_on, excluded.arrival_on, excluded.return_country,
    excluded.leads, excluded.is_open, excluded.is_suspended, excluded.stage_since);

  WITH wanted AS MATERIALIZED (
    SELECT a.organisation_id, n.word, m.person_id, m.file_id
    FROM open_access(files) a
    JOIN member m ON m.file_id = a.file_id AND m.left_at IS NULL
    JOIN name_word n ON n.person_id = m.person_id AND a.sections & n.section <> 0
    UNION
    SELECT a.organisation_id, '=' || replace(f.reference, '-', ''), m.person_id, m.file_id
    FROM open_access(files) a
    JOIN case_file f ON f.id = a.file_id
    JOIN member m ON m.file_id = a.file_id AND m.left_at IS NULL
    WHERE a.sections & 1 <> 0
  ), gone AS (
    DELETE FROM person_word p WHERE p.file_id = ANY (files) AND NOT EXISTS (
      SELECT 1 FROM wanted w WHERE w.organisation_id = p.organisation_id AND w.word = p.word
        AND w.person_id = p.person_id AND w.file_id = p.file_id)
  )
  INSERT INTO person_word (organisation_id, word, person_id, file_id)
  SELECT organisation_id, word, person_id, file_id FROM wanted ON CONFLICT DO NOTHING;

  -- Words near a word, by one letter left out: what makes the search forgive a typing error. Words alone, of nobody.
  -- In one statement and one order for all: two savings with names in common wait for each other, never in a circle.
  INSERT INTO name_neighbour
  SELECT d.deletion, n.word FROM (
    SELECT DISTINCT w.word FROM member m JOIN name_word w ON w.person_id = m.person_id
    WHERE m.file_id = ANY (files) AND m.left_at IS NULL AND w.word ~ '^[a-z]'
      AND NOT EXISTS (SELECT 1 FROM name_neighbour known WHERE known.deletion = w.word AND known.word = w.word)
  ) n
  CROSS JOIN LATERAL (
    SELECT n.word AS deletion
    UNION SELECT left(n.word, i - 1) || substr(n.word, i + 1) FROM generate_series(1, length(n.word)) i WHERE length(n.word) > 3
  ) d
  ORDER BY n.word, d.deletion
  ON CONFLICT DO NOTHING;
END
$$;

-- Access that ended by its date: its rows go. Returns how many files were looked at.
CREATE OR REPLACE FUNCTION refresh_expired(since timestamptz) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  files uuid[];
BEGIN
  SELECT array_agg(DISTINCT file_id) INTO files FROM case_access
    WHERE ends_at IS NOT NULL AND ended_at IS NULL AND ends_at <= app_now() AND ends_at > since;
  IF files IS NULL THEN RETURN 0; END IF;
  PERFORM refresh_files(files);
  RETURN cardinality(files);
END
$$;

-- Neighbours were once written by a trigger of name_word, statement by statement, in the order of the persons.
DROP TRIGGER IF EXISTS name_word_neighbours ON name_word;
DROP FUNCTION IF EXISTS add_neighbours();
