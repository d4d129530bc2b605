-- The Dialogue: numbers without gaps. Run by every migrate; safe to run again.

CREATE TABLE IF NOT EXISTS dialogue_counter (kind text NOT NULL, year integer NOT NULL, last integer NOT NULL,
  PRIMARY KEY (kind, year));

CREATE OR REPLACE FUNCTION next_dialogue_number(p_kind text, p_year integer) RETURNS integer
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  INSERT INTO dialogue_counter VALUES (p_kind, p_year, 1)
    ON CONFLICT (kind, year) DO UPDATE SET last = dialogue_counter.last + 1 RETURNING last
$$;
