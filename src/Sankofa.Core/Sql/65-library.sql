-- The library in five languages. Each text is kept as words of its language, as it is written and without its accents, so
-- that either way of typing finds it. Run by every migrate; safe to run again.

-- Letter for letter, so that what is found in the plain text stands at the same place in the text itself. What looks like
-- markup is none.
CREATE OR REPLACE FUNCTION library_plain(p_text text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT translate(p_text,
    'àáâãäåçèéêëìíîïñòóôõöøùúûüýÿÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝŸ’''<>&*أإآٱىةؤئ',
    'aaaaaaceeeeiiiinoooooouuuuyyAAAAAACEEEEIIIINOOOOOOUUUUYY      ااااىهوي')
$$;

-- Beyond that: one letter written as two, and the vowel signs of Arabic.
CREATE OR REPLACE FUNCTION library_folded(p_text text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT translate(replace(replace(replace(replace(library_plain(p_text), 'œ', 'oe'), 'Œ', 'OE'), 'æ', 'ae'), 'ß', 'ss'),
    U&'\064B\064C\064D\064E\064F\0650\0651\0652\0670\0640', '')
$$;

CREATE OR REPLACE FUNCTION library_words(p_language text, p_title text, p_text text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT setweight(to_tsvector(c.words, coalesce(p_title, '')), 'A')
    || setweight(to_tsvector(c.words, library_folded(coalesce(p_title, ''))), 'A')
    || setweight(to_tsvector(c.words, coalesce(p_text, '')), 'C')
    || setweight(to_tsvector(c.words, library_folded(coalesce(p_text, ''))), 'C')
  FROM (SELECT CASE p_language WHEN 'fr' THEN 'pg_catalog.french'::regconfig WHEN 'en' THEN 'pg_catalog.english'::regconfig
    WHEN 'es' THEN 'pg_catalog.spanish'::regconfig WHEN 'pt' THEN 'pg_catalog.portuguese'::regconfig
    ELSE 'pg_catalog.arabic'::regconfig END AS words) c
$$;

CREATE OR REPLACE FUNCTION library_query(p_language text, p_typed text) RETURNS tsquery
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT websearch_to_tsquery(c.words, p_typed) || websearch_to_tsquery(c.words, library_folded(p_typed))
  FROM (SELECT CASE p_language WHEN 'fr' THEN 'pg_catalog.french'::regconfig WHEN 'en' THEN 'pg_catalog.english'::regconfig
    WHEN 'es' THEN 'pg_catalog.spanish'::regconfig WHEN 'pt' THEN 'pg_catalog.portuguese'::regconfig
    ELSE 'pg_catalog.arabic'::regconfig END AS words) c
$$;

-- A sentence is French where nothing says otherwise: so are the documents.
DO $$
DECLARE
  t record;
  l text;
  body text;
BEGIN
  FOR t IN SELECT * FROM (VALUES ('library_item', 'title', 'text'), ('conclusion', NULL, 'text'),
    ('recommendation', NULL, 'text'), ('session_point', NULL, 'text')) AS v (name, title, body)
  LOOP
    FOREACH l IN ARRAY ARRAY['fr', 'en', 'es', 'pt', 'ar'] LOOP
      body := format('coalesce(%I ->> %L, '''')', t.body, l);
      IF l = 'fr' THEN body := body || ' || '' '' || quote'; END IF;
      EXECUTE format(
        'ALTER TABLE %I ADD COLUMN IF NOT EXISTS %I tsvector GENERATED ALWAYS AS (library_words(%L, %s, %s)) STORED',
        t.name, 'words_' || l, l, CASE WHEN t.title IS NULL THEN '''''' ELSE format('%I ->> %L', t.title, l) END, body);
      EXECUTE format('CREATE INDEX IF NOT EXISTS %I ON %I USING gin (%I)',
        'ix_' || t.name || '_words_' || l, t.name, 'words_' || l);
    END LOOP;
  END LOOP;
END
$$;

-- A policy must be asked before any function that could tell of a row, so under policies no index of words is of use. These
-- look as the owner, for what is public and, for those who work in the Dialogue, for what their country may read; the
-- caller joins what they find to the tables, under the policies.
CREATE OR REPLACE FUNCTION library_found(p_typed text, p_language text)
RETURNS TABLE (id uuid, language text, rank double precision)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  standing text := coalesce(current_setting('app.dialogue', true), '');
  country text := coalesce(current_setting('app.dialogue_country', true), '');
  l text;
BEGIN
  FOREACH l IN ARRAY ARRAY['fr', 'en', 'es', 'pt', 'ar'] LOOP
    RETURN QUERY EXECUTE format($q$
      SELECT i.id, %2$L::text, ts_rank_cd(i.%1$I, $1, 1) + CASE WHEN %2$L = $2 THEN 100.0::double precision ELSE 0 END
      FROM library_item i WHERE i.%1$I @@ $1
        AND (i.published_at IS NOT NULL OR $3 = 'secretariat' OR ($3 = 'member' AND i.country = $4))
      $q$, 'words_' || l, l) USING library_query(l, p_typed), p_language, standing, country;
  END LOOP;
END
$$;

-- What was said in meetings that are published. Of a word that is everywhere the first thousand are ranked.
CREATE OR REPLACE FUNCTION said_found(p_typed text, p_language text)
RETURNS TABLE (kind text, id uuid, language text, rank double precision)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  l text;
  q tsquery;
BEGIN
  FOREACH l IN ARRAY ARRAY['fr', 'en', 'es', 'pt', 'ar'] LOOP
    q := library_query(l, p_typed);
    RETURN QUERY EXECUTE format($q$
      (SELECT 'Recommendation'::text, r.id, %2$L::text,
        ts_rank_cd(r.%1$I, $1, 1) + CASE WHEN %2$L = $2 THEN 100.0::double precision ELSE 0 END
        FROM recommendation r JOIN activity a ON a.id = r.activity_id AND a.published_at IS NOT NULL
        WHERE r.%1$I @@ $1 LIMIT 1000)
      UNION ALL
      (SELECT 'Conclusion', c.id, %2$L, ts_rank_cd(c.%1$I, $1, 1) + CASE WHEN %2$L = $2 THEN 100.0::double precision ELSE 0 END
        FROM conclusion c JOIN activity a ON a.id = c.activity_id AND a.published_at IS NOT NULL
        WHERE c.%1$I @@ $1 LIMIT 1000)
      UNION ALL
      (SELECT 'SessionPoint', p.id, %2$L, ts_rank_cd(p.%1$I, $1, 1) + CASE WHEN %2$L = $2 THEN 100.0::double precision ELSE 0 END
        FROM session_point p JOIN activity_session s ON s.id = p.session_id
        JOIN activity a ON a.id = s.activity_id AND a.published_at IS NOT NULL
        WHERE p.%1$I @@ $1 LIMIT 1000)
      $q$, 'words_' || l, l) USING q, p_language;
  END LOOP;
END
$$;

-- The part of a text that was found, with the words between two signs that no text has.
CREATE OR REPLACE FUNCTION library_excerpt(p_language text, p_text text, p_typed text) RETURNS text
LANGUAGE sql STABLE AS $$
  SELECT ts_headline(CASE p_language WHEN 'fr' THEN 'pg_catalog.french'::regconfig
      WHEN 'en' THEN 'pg_catalog.english'::regconfig WHEN 'es' THEN 'pg_catalog.spanish'::regconfig
      WHEN 'pt' THEN 'pg_catalog.portuguese'::regconfig ELSE 'pg_catalog.arabic'::regconfig END,
    library_plain(p_text), library_query(p_language, p_typed),
    U&'StartSel=\E000, StopSel=\E001, MaxWords=40, MinWords=20, ShortWord=0')
$$;

-- What is said in the laboratory of ideas stays as it was said; its author may take it back, visibly.
CREATE OR REPLACE FUNCTION keep_idea_comment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.withdrawn_at IS NOT NULL
    OR (NEW.id, NEW.idea_id, NEW.author_id, NEW.country, NEW.text, NEW.said_at)
      IS DISTINCT FROM (OLD.id, OLD.idea_id, OLD.author_id, OLD.country, OLD.text, OLD.said_at) THEN
    RAISE EXCEPTION 'a comment stays as it was said: % of it is refused', TG_OP
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END
$$;
DROP TRIGGER IF EXISTS idea_comment_kept ON idea_comment;
CREATE TRIGGER idea_comment_kept BEFORE UPDATE OR DELETE ON idea_comment FOR EACH ROW EXECUTE FUNCTION keep_idea_comment();
