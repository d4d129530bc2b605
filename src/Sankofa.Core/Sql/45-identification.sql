-- Requests sent before clocks and evidence were rows of their own get theirs from what was copied at sending.

INSERT INTO request_clock (id, file_id, part, authority_id, request_id, kind, owed_by, started_on, due_on, agreement_name, article,
  length, day_count, holidays_known, extended_why, version)
SELECT gen_random_uuid(), r.file_id, r.part, r.authority_id, r.id, 'Answer', r.authority_id, r.sent_on, r.due_on, r.agreement_name,
  r.article, r.answer_days, r.day_count, r.day_count IS DISTINCT FROM 'Working', '', 0
FROM identification_request r
WHERE r.closed_at IS NULL AND r.due_on IS NOT NULL AND NOT EXISTS (SELECT 1 FROM request_clock c WHERE c.request_id = r.id);

INSERT INTO identification_evidence (id, file_id, request_id, authority_id, kind, weight, description, catalogue_code, article,
  agreement_name, after_sending, added_at, added_by, added_by_organisation, version)
SELECT gen_random_uuid(), r.file_id, r.id, r.authority_id, e ->> 'kind', e ->> 'weight', e ->> 'description', '', '', '', false,
  r.sent_on::timestamp AT TIME ZONE 'UTC', r.sent_by, r.sender_id, 0
FROM identification_request r CROSS JOIN LATERAL jsonb_array_elements(r.evidence) e
WHERE NOT EXISTS (SELECT 1 FROM identification_evidence p WHERE p.request_id = r.id);

-- What was sent to the register for a request goes with the answer. The function stands with the register.
CREATE OR REPLACE FUNCTION forget_with_answer() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM forget_request_templates(NEW.request_id);
  RETURN NULL;
END
$$;
DROP TRIGGER IF EXISTS identification_answer_forgets ON identification_answer;
CREATE TRIGGER identification_answer_forgets AFTER INSERT ON identification_answer FOR EACH ROW
  WHEN (NEW.result <> 'MoreNeeded') EXECUTE FUNCTION forget_with_answer();

-- Who corrected a calendar does not see every file whose clocks run by it: the job that does is woken.
CREATE OR REPLACE FUNCTION wake_calendars() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM pg_notify('working_calendar', '');
  RETURN NULL;
END
$$;

DROP TRIGGER IF EXISTS calendar_corrected ON working_calendar;
CREATE TRIGGER calendar_corrected AFTER INSERT OR UPDATE ON working_calendar
  FOR EACH STATEMENT EXECUTE FUNCTION wake_calendars();
