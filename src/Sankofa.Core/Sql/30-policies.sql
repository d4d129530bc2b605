-- The second lock. Policies of tables that say in their mapping how they are seen are written by Policies.cs;
-- here stand those with a rule of their own. Every rule is for one organisation, told in the transaction.

CREATE OR REPLACE FUNCTION leads(p_file uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT EXISTS (SELECT 1 FROM case_file f WHERE f.id = p_file
    AND f.lead_organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)
$$;

-- Leads, and does not stand on the origin side of this file.
CREATE OR REPLACE FUNCTION leads_before_wall(p_file uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT leads(p_file) AND NOT EXISTS (SELECT 1 FROM case_access a WHERE a.file_id = p_file AND a.ended_at IS NULL
    AND a.organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid AND a.side = 'Origin')
$$;

-- Countries of origin are asked one after another, and none learns here of another: on the origin side an organisation of
-- another origin country is not there. Whoever leads the file is known to all, and knows all. The texts are ids, or no ids.
CREATE OR REPLACE FUNCTION of_another_origin(p_file uuid, p_organisation uuid, p_named text[] DEFAULT '{}') RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  mine organisation;
  lead uuid;
BEGIN
  SELECT * INTO mine FROM organisation o WHERE o.id = nullif(current_setting('app.organisation_id', true), '')::uuid;
  SELECT f.lead_organisation_id INTO lead FROM case_file f WHERE f.id = p_file;
  IF lead = mine.id THEN RETURN false; END IF;
  RETURN EXISTS (
    SELECT 1 FROM organisation o
    WHERE o.id IN (SELECT p_organisation UNION ALL
        SELECT named::uuid FROM unnest(p_named) named WHERE named ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$')
      AND o.id <> lead AND o.country <> mine.country
      AND (EXISTS (SELECT 1 FROM case_access a WHERE a.file_id = p_file AND a.organisation_id = o.id AND a.side = 'Origin')
        -- Named before it sees anything: a consent comes before the request.
        OR EXISTS (SELECT 1 FROM member m CROSS JOIN LATERAL same_persons(m.person_id) AS same (id)
          JOIN nationality n ON n.person_id = same.id
          WHERE m.file_id = p_file AND n.country = o.country)
        OR EXISTS (SELECT 1 FROM case_file f WHERE f.id = p_file AND f.return_country = o.country)));
END
$$;

-- Who is on the file, as the one who asks may know it.
CREATE OR REPLACE FUNCTION circle(p_file uuid)
RETURNS TABLE (organisation_id uuid, sections integer, basis text, starts_at timestamptz, ends_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  WITH mine AS (
    SELECT bit_or(a.sections) AS sections, bool_or(a.side = 'Origin') AS origin FROM case_access a
    WHERE a.file_id = p_file AND a.organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid
      AND a.ended_at IS NULL AND a.starts_at <= app_now() AND (a.ends_at IS NULL OR a.ends_at > app_now()))
  SELECT a.organisation_id, bit_or(a.sections), min(a.basis), min(a.starts_at), max(a.ends_at)
  FROM case_access a, mine
  WHERE a.file_id = p_file AND mine.sections IS NOT NULL AND a.ended_at IS NULL
    AND a.starts_at <= app_now() AND (a.ends_at IS NULL OR a.ends_at > app_now())
    AND (NOT a.behind_wall OR (NOT mine.origin AND mine.sections & 4 <> 0))
    AND (NOT mine.origin OR NOT of_another_origin(p_file, a.organisation_id))
  GROUP BY a.organisation_id
$$;
