-- Decisions by silence: the second lock. What the program refuses the database refuses too, to whoever
-- writes there: no text changes once it is before the countries, nobody objects for another country, twice or late, and
-- what ended a silence stays as it was written. Run by every migrate; safe to run again.

CREATE OR REPLACE FUNCTION keep_decision_text() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM decision d WHERE d.text_hash IS NOT NULL
    AND d.id IN (CASE WHEN TG_OP <> 'DELETE' THEN NEW.decision_id END, CASE WHEN TG_OP <> 'INSERT' THEN OLD.decision_id END)) THEN
    RAISE EXCEPTION 'the text is before the countries: % on it is refused', TG_OP USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN coalesce(NEW, OLD);
END
$$;
DROP TRIGGER IF EXISTS decision_text_frozen ON decision_text;
CREATE TRIGGER decision_text_frozen BEFORE INSERT OR UPDATE OR DELETE ON decision_text
  FOR EACH ROW EXECUTE FUNCTION keep_decision_text();

CREATE OR REPLACE FUNCTION keep_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR (OLD.text_hash IS NOT NULL
    AND (NEW.title, NEW.text_hash, NEW.body_id, NEW.country, NEW.follows_id)
      IS DISTINCT FROM (OLD.title, OLD.text_hash, OLD.body_id, OLD.country, OLD.follows_id))
    OR (OLD.number IS NOT NULL AND NEW.number IS DISTINCT FROM OLD.number) THEN
    RAISE EXCEPTION 'the decision is before the countries: % on it is refused', TG_OP
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END
$$;
DROP TRIGGER IF EXISTS decision_kept ON decision;
CREATE TRIGGER decision_kept BEFORE UPDATE OR DELETE ON decision FOR EACH ROW EXECUTE FUNCTION keep_decision();

CREATE OR REPLACE FUNCTION keep_silence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW.clock_at < OLD.clock_at
    OR (NEW.id, NEW.decision_id, NEW.opened_at, NEW.first_end, NEW.countries)
      IS DISTINCT FROM (OLD.id, OLD.decision_id, OLD.opened_at, OLD.first_end, OLD.countries) THEN
    RAISE EXCEPTION 'a silence is kept as it was opened: % on it is refused', TG_OP
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END
$$;
DROP TRIGGER IF EXISTS silence_kept ON silence_procedure;
CREATE TRIGGER silence_kept BEFORE UPDATE OR DELETE ON silence_procedure FOR EACH ROW EXECUTE FUNCTION keep_silence();

CREATE OR REPLACE FUNCTION check_objection() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  silence silence_procedure;
  ends timestamptz;
  standing text := coalesce(current_setting('app.dialogue', true), '');
BEGIN
  SELECT * INTO silence FROM silence_procedure WHERE id = NEW.procedure_id FOR UPDATE;
  ends := greatest(silence.first_end, (SELECT max(e.ends_at) FROM silence_extension e WHERE e.procedure_id = silence.id));
  IF NEW.at < silence.opened_at OR NEW.at >= ends OR silence.withdrawn_at IS NOT NULL
    OR EXISTS (SELECT 1 FROM silence_approval a WHERE a.procedure_id = silence.id)
    OR NEW.country <> ALL (silence.countries)
    OR (standing <> '' AND NEW.country IS DISTINCT FROM current_setting('app.dialogue_country', true)) THEN
    RAISE EXCEPTION 'this objection is late or not of this country' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END
$$;
DROP TRIGGER IF EXISTS objection_checked ON silence_objection;
CREATE TRIGGER objection_checked BEFORE INSERT ON silence_objection FOR EACH ROW EXECUTE FUNCTION check_objection();

CREATE OR REPLACE FUNCTION check_approval() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM 1 FROM silence_procedure WHERE id = NEW.procedure_id FOR UPDATE;
  IF EXISTS (SELECT 1 FROM silence_objection o WHERE o.procedure_id = NEW.procedure_id) THEN
    RAISE EXCEPTION 'a broken silence is not approved' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END
$$;
DROP TRIGGER IF EXISTS approval_checked ON silence_approval;
CREATE TRIGGER approval_checked BEFORE INSERT ON silence_approval FOR EACH ROW EXECUTE FUNCTION check_approval();

DO $$
DECLARE
  kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['silence_extension', 'silence_reminder', 'silence_objection', 'silence_approval',
    'decision_statement', 'formal_adoption', 'decision_withdrawal', 'presidency_hand_over'] LOOP
    EXECUTE format('DROP TRIGGER IF EXISTS kept ON %I', kept);
    EXECUTE format('CREATE TRIGGER kept BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_rewriting()', kept);
  END LOOP;
END
$$;
