-- The Dialogue: numbers without gaps. Run by every migrate; safe to run again.

CREATE TABLE IF NOT EXISTS dialogue_counter (kind text NOT NULL, year integer NOT NULL, last integer NOT NULL,
  PRIMARY KEY (kind, year));

CREATE OR REPLACE FUNCTION next_dialogue_number(p_kind text, p_year integer) RETURNS integer
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  INSERT INTO dialogue_counter VALUES (p_kind, p_year, 1)
    ON CONFLICT (kind, year) DO UPDATE SET last = dialogue_counter.last + 1 RETURNING last
$$;

-- How many contributions each action has, by country and whether everybody may know: kept by whoever writes one. Counting
-- them anew on each page would ask of every contribution whether it may be seen.
CREATE OR REPLACE FUNCTION count_contribution(p_action uuid, p_country text, p_published boolean, p_status text, p_by integer)
RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  INSERT INTO action_count (action_id, country, published, planned, under_way, completed, abandoned)
  VALUES (p_action, p_country, p_published, (p_status = 'Planned')::int * p_by, (p_status = 'UnderWay')::int * p_by,
    (p_status = 'Completed')::int * p_by, (p_status = 'Abandoned')::int * p_by)
  ON CONFLICT (action_id, country, published) DO UPDATE SET
    planned = action_count.planned + excluded.planned, under_way = action_count.under_way + excluded.under_way,
    completed = action_count.completed + excluded.completed, abandoned = action_count.abandoned + excluded.abandoned
$$;

CREATE OR REPLACE FUNCTION contribution_counted() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    PERFORM count_contribution(OLD.action_id, i.country, i.published_at IS NOT NULL, i.status, -1)
      FROM initiative i WHERE i.id = OLD.initiative_id;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    PERFORM count_contribution(NEW.action_id, i.country, i.published_at IS NOT NULL, i.status, 1)
      FROM initiative i WHERE i.id = NEW.initiative_id;
  END IF;
  RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION initiative_counted() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM count_contribution(c.action_id, OLD.country, OLD.published_at IS NOT NULL, OLD.status, -1),
    count_contribution(c.action_id, NEW.country, NEW.published_at IS NOT NULL, NEW.status, 1)
    FROM contribution c WHERE c.initiative_id = NEW.id;
  RETURN NULL;
END
$$;

DROP TRIGGER IF EXISTS contribution_counted ON contribution;
CREATE TRIGGER contribution_counted AFTER INSERT OR UPDATE OR DELETE ON contribution
  FOR EACH ROW EXECUTE FUNCTION contribution_counted();
DROP TRIGGER IF EXISTS initiative_counted ON initiative;
CREATE TRIGGER initiative_counted AFTER UPDATE OF country, status, published_at ON initiative
  FOR EACH ROW EXECUTE FUNCTION initiative_counted();
