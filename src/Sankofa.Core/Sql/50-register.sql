-- The country's own register: entries partitioned by country, a change sequence in the order of the commits, and the second
-- lock. Whoever keeps a register sees all of it; whoever else searches reads what their own recorded searches showed, while
-- the authorisation holds. Run by every migrate; safe to run again.

CREATE SEQUENCE IF NOT EXISTS register_entry_id;
CREATE SEQUENCE IF NOT EXISTS register_change;

CREATE TABLE IF NOT EXISTS register_entry (
  country character(2) NOT NULL,
  id bigint NOT NULL,
  register_id uuid NOT NULL,
  number varchar(60) COLLATE "C" NOT NULL,
  family_name varchar(200) NOT NULL DEFAULT '',
  given_names varchar(200) NOT NULL DEFAULT '',
  sex varchar(10) NOT NULL DEFAULT 'Unknown',
  birth_date integer NOT NULL DEFAULT 0,
  birth_place varchar(200) NOT NULL DEFAULT '',
  father_name varchar(200) NOT NULL DEFAULT '',
  mother_name varchar(200) NOT NULL DEFAULT '',
  papers text[] NOT NULL DEFAULT '{}',
  state varchar(10) NOT NULL DEFAULT 'Alive',
  version integer NOT NULL,
  change bigint NOT NULL,
  changed_at timestamptz NOT NULL,
  removed_at timestamptz,
  removed_why varchar(500) NOT NULL DEFAULT '',
  merged_into bigint,
  PRIMARY KEY (id, country)
) PARTITION BY LIST (country);
CREATE UNIQUE INDEX IF NOT EXISTS ix_register_entry_number ON register_entry (register_id, number, country);
CREATE INDEX IF NOT EXISTS ix_register_entry_change ON register_entry (register_id, change);

-- Numbers of papers, letters and digits alone, so that separators part nobody; entries without one cost an import nothing.
CREATE OR REPLACE FUNCTION paper_keys(p_papers text[]) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array(SELECT upper(regexp_replace(p, '[^A-Za-z0-9]', '', 'g')) FROM unnest(p_papers) AS p)
$$;
CREATE INDEX IF NOT EXISTS ix_register_entry_papers ON register_entry USING gin (paper_keys(papers)) WHERE papers <> '{}';

-- The partition of a country, made with its first register.
CREATE OR REPLACE FUNCTION open_register_partition(p_country text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  mine text := (SELECT o.country FROM organisation o
    WHERE o.id = nullif(current_setting('app.organisation_id', true), '')::uuid);
BEGIN
  IF p_country !~ '^[A-Z]{2}$' OR mine <> p_country THEN
    RAISE EXCEPTION 'no partition of another country' USING ERRCODE = 'insufficient_privilege';
  END IF;
  -- Two offices that open at once: the second finds it made.
  PERFORM pg_advisory_xact_lock(hashtext('register partition ' || p_country));
  IF to_regclass('public.register_entry_' || lower(p_country)) IS NOT NULL THEN RETURN; END IF;
  EXECUTE format('CREATE TABLE public.%I PARTITION OF public.register_entry FOR VALUES IN (%L)',
    'register_entry_' || lower(p_country), p_country);
  -- Read through its parent, whose policies hold; by itself it shows nothing.
  EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY', 'register_entry_' || lower(p_country));
END
$$;

-- Writers of one register come one after another, until their commit: so whoever has read up to a change has missed none
-- before it. Taken before any row is, that two writers never wait for each other in a circle.
CREATE OR REPLACE FUNCTION hold_register(p_register uuid) RETURNS void LANGUAGE sql AS $$
  SELECT pg_advisory_xact_lock(hashtextextended(p_register::text, 50))
$$;

CREATE OR REPLACE FUNCTION number_register_change() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM hold_register(NEW.register_id);
  IF TG_OP = 'INSERT' THEN
    NEW.id := nextval('register_entry_id');
    UPDATE register_figure SET entries = entries + 1 WHERE register_id = NEW.register_id;
  ELSIF (OLD.removed_at IS NULL) <> (NEW.removed_at IS NULL) THEN
    UPDATE register_figure SET entries = entries + CASE WHEN NEW.removed_at IS NULL THEN 1 ELSE -1 END
    WHERE register_id = NEW.register_id;
  END IF;
  NEW.change := nextval('register_change');
  RETURN NEW;
END
$$;

-- An import holds the register and numbers its own rows, a million at a time.
DROP TRIGGER IF EXISTS register_entry_change ON register_entry;
CREATE TRIGGER register_entry_change BEFORE INSERT OR UPDATE ON register_entry FOR EACH ROW
  WHEN (current_setting('app.register_import', true) IS DISTINCT FROM 'on') EXECUTE FUNCTION number_register_change();

-- A code names one register of the whole installation, seen or not.
CREATE OR REPLACE FUNCTION register_code_taken(p_code text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT EXISTS (SELECT 1 FROM register r WHERE r.code = p_code)
$$;

CREATE OR REPLACE FUNCTION may_search_register(p_register uuid, p_purpose integer) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT EXISTS (SELECT 1 FROM register r WHERE r.id = p_register
      AND r.organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)
    OR EXISTS (SELECT 1 FROM register_authorisation a WHERE a.register_id = p_register
      AND a.organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid
      AND a.purposes & p_purpose <> 0 AND a.revoked_at IS NULL
      AND a.starts_on <= (app_now() AT TIME ZONE 'UTC')::date
      AND (a.ends_on IS NULL OR a.ends_on >= (app_now() AT TIME ZONE 'UTC')::date))
$$;

-- The one way in which a search is written: with its purpose, within the limit, and its event on the register's chain.
CREATE OR REPLACE FUNCTION record_register_search(
  p_id uuid, p_register uuid, p_user uuid, p_user_name text, p_purpose integer, p_why text, p_reference text,
  p_entries bigint[], p_scores real[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  r register;
  me uuid := nullif(current_setting('app.organisation_id', true), '')::uuid;
BEGIN
  SELECT * INTO r FROM register WHERE id = p_register;
  IF me IS NULL OR r.id IS NULL OR p_purpose NOT IN (1, 2) OR NOT may_search_register(p_register, p_purpose) THEN
    RAISE EXCEPTION 'this register is not searched without an authorisation' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF p_purpose = 2 AND (trim(p_why) = '' OR trim(p_reference) = '') OR cardinality(p_entries) > 50 THEN
    RAISE EXCEPTION 'a search says what it is for, and shows fifty entries at most' USING ERRCODE = 'check_violation';
  END IF;
  IF (SELECT count(*) FROM register_search s WHERE s.user_id = p_user AND s.register_id = p_register
      AND s.at > app_now() - interval '1 hour') >= r.searches_per_hour THEN
    RAISE EXCEPTION 'too many searches in an hour' USING ERRCODE = 'check_violation';
  END IF;
  INSERT INTO register_search (id, register_id, owner_id, organisation_id, user_id, user_name, at, purpose, why, reference, shown)
  VALUES (p_id, p_register, r.organisation_id, me, p_user, p_user_name, app_now(), p_purpose, trim(p_why), trim(p_reference),
    cardinality(p_entries));
  INSERT INTO register_search_hit (search_id, rank, entry_id, owner_id, organisation_id, score)
  SELECT p_id, u.rank, u.entry, r.organisation_id, me, u.score
  FROM unnest(p_entries, p_scores) WITH ORDINALITY AS u(entry, score, rank)
  JOIN register_entry e ON e.id = u.entry AND e.country = r.country AND e.register_id = r.id;
  PERFORM append_event(p_register, 0, app_now(), 'Registry.Searched', 1, p_user, p_user_name, me, NULL,
    format('{"search":"%s","purpose":"%s","shown":%s}', p_id, CASE p_purpose WHEN 1 THEN 'Request' ELSE 'Registration' END,
      cardinality(p_entries)), NULL);
END
$$;

DROP TRIGGER IF EXISTS register_search_append_only ON register_search;
CREATE TRIGGER register_search_append_only BEFORE UPDATE OR DELETE ON register_search
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
DROP TRIGGER IF EXISTS register_search_hit_append_only ON register_search_hit;
CREATE TRIGGER register_search_hit_append_only BEFORE UPDATE OR DELETE ON register_search_hit
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
DROP TRIGGER IF EXISTS register_search_decision_append_only ON register_search_decision;
CREATE TRIGGER register_search_decision_append_only BEFORE UPDATE OR DELETE ON register_search_decision
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

-- The policies. What is read is read by its owner or by an own search; what is written is written by its owner.
DROP POLICY IF EXISTS seen ON register;
CREATE POLICY seen ON register FOR SELECT USING (
  organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid OR may_search_register(id, 3));
DROP POLICY IF EXISTS added ON register;
CREATE POLICY added ON register FOR INSERT WITH CHECK (
  organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid
  AND country = (SELECT o.country FROM organisation o WHERE o.id = organisation_id));
DROP POLICY IF EXISTS changed ON register;
CREATE POLICY changed ON register FOR UPDATE
  USING (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)
  WITH CHECK (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid);

DROP POLICY IF EXISTS seen ON register_authorisation;
CREATE POLICY seen ON register_authorisation FOR SELECT USING (
  nullif(current_setting('app.organisation_id', true), '')::uuid IN (owner_id, organisation_id));
DROP POLICY IF EXISTS added ON register_authorisation;
CREATE POLICY added ON register_authorisation FOR INSERT WITH CHECK (
  register_id IN (SELECT r.id FROM register r WHERE r.organisation_id = owner_id)
  AND owner_id = nullif(current_setting('app.organisation_id', true), '')::uuid);
DROP POLICY IF EXISTS changed ON register_authorisation;
CREATE POLICY changed ON register_authorisation FOR UPDATE
  USING (owner_id = nullif(current_setting('app.organisation_id', true), '')::uuid)
  WITH CHECK (owner_id = nullif(current_setting('app.organisation_id', true), '')::uuid);

DROP POLICY IF EXISTS seen ON register_entry;
CREATE POLICY seen ON register_entry FOR SELECT USING (
  register_id IN (SELECT r.id FROM register r
    WHERE r.organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)
  OR (EXISTS (SELECT 1 FROM register_search_hit h WHERE h.entry_id = register_entry.id
      AND h.organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)
    AND may_search_register(register_id, 3)));
DROP POLICY IF EXISTS added ON register_entry;
CREATE POLICY added ON register_entry FOR INSERT WITH CHECK (
  register_id IN (SELECT r.id FROM register r WHERE r.country = register_entry.country
    AND r.organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid));
DROP POLICY IF EXISTS changed ON register_entry;
CREATE POLICY changed ON register_entry FOR UPDATE
  USING (register_id IN (SELECT r.id FROM register r
    WHERE r.organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid))
  WITH CHECK (register_id IN (SELECT r.id FROM register r WHERE r.country = register_entry.country
    AND r.organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid));

DROP POLICY IF EXISTS seen ON register_search;
CREATE POLICY seen ON register_search FOR SELECT USING (
  nullif(current_setting('app.organisation_id', true), '')::uuid IN (owner_id, organisation_id));
DROP POLICY IF EXISTS seen ON register_search_hit;
CREATE POLICY seen ON register_search_hit FOR SELECT USING (
  nullif(current_setting('app.organisation_id', true), '')::uuid IN (owner_id, organisation_id));
DROP POLICY IF EXISTS seen ON register_search_decision;
CREATE POLICY seen ON register_search_decision FOR SELECT USING (
  nullif(current_setting('app.organisation_id', true), '')::uuid IN (owner_id, organisation_id));
DROP POLICY IF EXISTS added ON register_search_decision;
CREATE POLICY added ON register_search_decision FOR INSERT WITH CHECK (
  organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid
  AND EXISTS (SELECT 1 FROM register_search s WHERE s.id = search_id AND s.owner_id = register_search_decision.owner_id
    AND s.organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)
  AND (entry_id IS NULL OR EXISTS (SELECT 1 FROM register_search_hit h
    WHERE h.search_id = register_search_decision.search_id AND h.entry_id = register_search_decision.entry_id)));

-- What a full extract has named, until it is read to its end; the owner's alone.
CREATE TABLE IF NOT EXISTS register_import_seen (import_id uuid NOT NULL, entry_id bigint NOT NULL);

-- Fingers that were sent for a request are gone with its answer, in the answer's own transaction: whoever answers may not
-- even see them. Called by the answer alone.
CREATE OR REPLACE FUNCTION forget_request_templates(p_request uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  DELETE FROM biometric_sample WHERE serves_id = p_request AND purpose = 'Request'
$$;
REVOKE EXECUTE ON FUNCTION forget_request_templates(uuid) FROM PUBLIC;

-- The office that keeps a register reads the register's own chain; to everybody else it is not there.
DROP POLICY IF EXISTS seen_by_register ON event;
CREATE POLICY seen_by_register ON event FOR SELECT USING (
  event.file_id IN (SELECT r.id FROM register r
    WHERE r.organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid));
