-- pg_dump and restore of tables and materialized views with histories and states.
CREATE TABLE kept_states AS
SELECT segment, clv_state_agg(customer_code, ordered_at, amount, 'month') AS state FROM orders GROUP BY segment;
CREATE TABLE kept_tables AS SELECT * FROM tables_kept;
CREATE VIEW kept_cohorts AS SELECT segment, c.* FROM (SELECT segment, cohort_agg(history, 'month', '2024-01-01') AS t FROM customers GROUP BY segment) AS q, cohorts(t) AS c;
CREATE VIEW kept_figures AS SELECT segment, (clv_agg(history)).* FROM customers GROUP BY segment;
\set checksums 'SELECT (SELECT md5(string_agg(history::text, \',\' ORDER BY customer_id)) FROM customers) AS histories, (SELECT md5(string_agg(state::text, \',\' ORDER BY segment)) FROM kept_states) AS states, (SELECT md5(string_agg(kept_figures::text, \',\' ORDER BY segment)) FROM kept_figures) AS figures, (SELECT md5(string_agg(kept_tables::text, \',\' ORDER BY n)) FROM kept_tables) AS tables, (SELECT md5(string_agg(kept_cohorts::text, \',\' ORDER BY segment, cohort, age)) FROM kept_cohorts) AS cohorts'
:checksums \gset before_
\! createdb clv_restored
\! pg_dump clv_regress | psql --quiet --no-psqlrc --set ON_ERROR_STOP=1 --dbname clv_restored > /dev/null
\c clv_restored
:checksums \gset after_
SELECT :'before_histories' = :'after_histories' AS histories, :'before_states' = :'after_states' AS states, :'before_figures' = :'after_figures' AS figures, :'before_tables' = :'after_tables' AS tables, :'before_cohorts' = :'after_cohorts' AS cohorts;
SELECT count(*) > 500 AS customers FROM customers;
REFRESH MATERIALIZED VIEW customers;
:checksums \gset refreshed_
SELECT :'before_histories' = :'refreshed_histories' AS refreshed;
\c clv_regress
DROP DATABASE clv_restored;
