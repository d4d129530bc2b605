-- What ends a comparison wakes whoever tells the match service: a consent withdrawn, a file handed over or on another basis,
-- the end of an exchange. The job looks each minute what holds no more, for any reason; this only says "now".

CREATE OR REPLACE FUNCTION wake_double_benefit() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM pg_notify('double_benefit', '');
  RETURN NULL;
END
$$;

DROP TRIGGER IF EXISTS consent_double_benefit ON consent;
CREATE TRIGGER consent_double_benefit AFTER UPDATE OF withdrawn_at ON consent
  FOR EACH ROW WHEN (NEW.purpose = 'DoubleBenefit') EXECUTE FUNCTION wake_double_benefit();
DROP TRIGGER IF EXISTS file_double_benefit ON case_file;
CREATE TRIGGER file_double_benefit AFTER UPDATE OF lead_organisation_id, part, basis ON case_file
  FOR EACH ROW WHEN (OLD.lead_organisation_id <> NEW.lead_organisation_id OR OLD.part <> NEW.part)
  EXECUTE FUNCTION wake_double_benefit();
DROP TRIGGER IF EXISTS dispatch_double_benefit ON match_dispatch;
CREATE TRIGGER dispatch_double_benefit AFTER INSERT ON match_dispatch
  FOR EACH STATEMENT EXECUTE FUNCTION wake_double_benefit();
DROP TRIGGER IF EXISTS exchange_double_benefit ON exchange;
CREATE TRIGGER exchange_double_benefit AFTER UPDATE OF ended_at ON exchange
  FOR EACH ROW WHEN (OLD.ended_at IS DISTINCT FROM NEW.ended_at) EXECUTE FUNCTION wake_double_benefit();
