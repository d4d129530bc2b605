-- The log of administration is append-only like the record of the files.

DROP TRIGGER IF EXISTS administration_append_only ON administration_entry;
CREATE TRIGGER administration_append_only BEFORE UPDATE OR DELETE ON administration_entry
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
DROP TRIGGER IF EXISTS administration_no_truncate ON administration_entry;
CREATE TRIGGER administration_no_truncate BEFORE TRUNCATE ON administration_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
