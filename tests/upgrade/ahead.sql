-- A script newer than its library: every row type has one more column, which is NULL; the others are as before.
\o /dev/null
CREATE TABLE kept.answers_before AS SELECT * FROM kept.answers();
SELECT format('ALTER TYPE %I ADD ATTRIBUTE future bigint', typname) FROM kept.types WHERE typtype = 'c' \gexec
CREATE TABLE kept.answers_after AS SELECT * FROM kept.answers();
SELECT kept.none('answers changed under a script ahead',
  array_agg(concat_ws(' ', function, family, 'before', left(b.answer::text, 300), 'after', left(a.answer::text, 300))))
FROM kept.answers_before AS b FULL JOIN kept.answers_after AS a USING (function, family)
WHERE kept.without('{future}', a.answer) IS DISTINCT FROM b.answer;
SELECT kept.none('rows without the new column', array_agg(DISTINCT function)) FROM kept.answers_after JOIN kept.calls USING (function) JOIN pg_type AS t ON t.oid = type
WHERE typtype = 'c' AND answer::text !~ '"future": null' AND jsonb_path_exists(answer, '$[*] ? (@.type() == "object" && !exists(@.error))');
\o
