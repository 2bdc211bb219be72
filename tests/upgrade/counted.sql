SELECT format('as before: %s stored values of %s types, %s answers of %s functions, %s rows of %s views', i.values, i.types, a.answers, a.functions, v.rows, v.views)
FROM (SELECT count(*) FILTER (WHERE value <> 'null') AS values, count(DISTINCT type) AS types FROM kept.images_before) AS i,
     (SELECT count(*) AS answers, count(DISTINCT function) AS functions FROM kept.answers_before) AS a,
     (SELECT count(*) AS rows, count(DISTINCT view) AS views FROM kept.views_before) AS v;
