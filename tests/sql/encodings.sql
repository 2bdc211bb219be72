-- A database that is not UTF-8: texts go in and out in its encoding, and messages are ones that it can show.
CREATE DATABASE clv_latin1 ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0;
\c clv_latin1
SET client_encoding = 'UTF8';
SET client_min_messages = warning;
CREATE EXTENSION clv_ext;
CREATE TABLE paths AS SELECT attribution_path(date '2024-01-01', 'Zürich é', date '2024-01-02', 'last') AS path;
SELECT path, path::text::attribution_path = path AS text, path::jsonb::attribution_path = path AS jsonb, path::json ->> 'touches' AS json FROM paths;
SELECT w.* FROM paths, attribution_weights(path) AS w;
SELECT octet_length(campaign) AS bytes FROM paths, attribution_weights(path);
-- The binary form is UTF-8 in every database, so it goes from one to another.
SELECT position('\xc3bc'::bytea IN _clv_attribution_path_send(path)) > 0 AS utf8, position('\xfc'::bytea IN _clv_attribution_path_send(path)) > 0 AS latin1 FROM paths;
SELECT 'Zürich'::clv_period;
SELECT '{"version":1,"days":[["Zürich",1,"1"]]}'::purchase_history;
\c clv_regress
DROP DATABASE clv_latin1;
