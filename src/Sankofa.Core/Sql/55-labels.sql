-- Numbers of labels: one row a year, taken in the transaction of the decision, so that none is ever missing.
CREATE TABLE IF NOT EXISTS label_counter (year integer PRIMARY KEY, last integer NOT NULL);

CREATE OR REPLACE FUNCTION next_label(p_year integer) RETURNS integer
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  INSERT INTO label_counter VALUES (p_year, 1)
    ON CONFLICT (year) DO UPDATE SET last = label_counter.last + 1 RETURNING last
$$;
