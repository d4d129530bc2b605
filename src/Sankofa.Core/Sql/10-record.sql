-- The record: append-only, one chain per file and side of the wall. Run by every migrate; safe to run again.

CREATE TABLE IF NOT EXISTS event_head (
  file_id uuid NOT NULL,
  chain integer NOT NULL,
  sequence integer NOT NULL,
  hash bytea NOT NULL,
  PRIMARY KEY (file_id, chain)
);

CREATE OR REPLACE FUNCTION app_now() RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now())
$$;

-- The bytes that are hashed; docs/events.md says the same for whoever verifies from outside.
CREATE OR REPLACE FUNCTION event_bytes(e event) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
  SELECT convert_to(concat_ws(E'\x1f',
    encode(e.previous, 'hex'), e.file_id::text, e.chain::text, e.sequence::text,
    to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), e.kind, e.section::text, e.user_id::text,
    e.user_name, e.organisation_id::text, coalesce(e.person_id::text, ''), e.data, coalesce(encode(e.sealed, 'hex'), '')),
    'UTF8')
$$;

CREATE OR REPLACE FUNCTION append_event(
  p_file uuid, p_chain integer, p_at timestamptz, p_kind text, p_section integer, p_user uuid, p_user_name text,
  p_organisation uuid, p_person uuid, p_data text, p_sealed bytea) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  head event_head;
  e event;
BEGIN
  INSERT INTO event_head VALUES (p_file, p_chain, 0, ''::bytea) ON CONFLICT DO NOTHING;
  SELECT * INTO head FROM event_head WHERE file_id = p_file AND chain = p_chain FOR UPDATE;
  e.file_id := p_file; e.chain := p_chain; e.sequence := head.sequence + 1; e.at := p_at; e.kind := p_kind;
  e.section := p_section; e.user_id := p_user; e.user_name := p_user_name; e.organisation_id := p_organisation;
  e.person_id := p_person; e.data := p_data; e.sealed := p_sealed; e.previous := head.hash;
  e.hash := sha256(event_bytes(e));
  INSERT INTO event (file_id, chain, sequence, at, kind, section, user_id, user_name, organisation_id, person_id, data, sealed,
    previous, hash)
  VALUES (e.file_id, e.chain, e.sequence, e.at, e.kind, e.section, e.user_id, e.user_name, e.organisation_id, e.person_id,
    e.data, e.sealed, e.previous, e.hash);
  UPDATE event_head SET sequence = e.sequence, hash = e.hash WHERE file_id = p_file AND chain = p_chain;
END
$$;

CREATE OR REPLACE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the record is append-only: % on % is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$$;

DROP TRIGGER IF EXISTS event_append_only ON event;
CREATE TRIGGER event_append_only BEFORE UPDATE OR DELETE ON event FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
DROP TRIGGER IF EXISTS event_no_truncate ON event;
CREATE TRIGGER event_no_truncate BEFORE TRUNCATE ON event FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

-- Keys of persons: made on first use; one that was destroyed stays destroyed.
CREATE OR REPLACE FUNCTION person_keys(persons uuid[], fresh bytea[]) RETURNS TABLE (person_id uuid, key bytea)
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  INSERT INTO person_key (person_id, key)
    SELECT p, k FROM unnest(persons, fresh) AS u(p, k) ON CONFLICT DO NOTHING;
  SELECT k.person_id, k.key FROM person_key k WHERE k.person_id = ANY (persons)
$$;

CREATE TABLE IF NOT EXISTS reference_counter (year integer PRIMARY KEY, last integer NOT NULL);

CREATE OR REPLACE FUNCTION next_reference(p_year integer) RETURNS integer
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  INSERT INTO reference_counter VALUES (p_year, 1)
    ON CONFLICT (year) DO UPDATE SET last = reference_counter.last + 1 RETURNING last
$$;

-- Keys of cookies and forms; the owner's alone.
CREATE TABLE IF NOT EXISTS protection_key (name text PRIMARY KEY, xml text NOT NULL);
