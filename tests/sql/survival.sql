-- How long customers stay.
-- Survival: by the formulas in plain SQL; lifelines agrees, see tests/peers/survival.py.
CREATE TABLE tenures AS SELECT i, i % 3 AS plan, (i * 7919 % 400)::integer AS days, i % 4 <> 0 AND i * 7919 % 400 < 300 AS churned FROM generate_series(1, 2000) AS i;
SELECT differences($$WITH times AS (SELECT days, count(*) FILTER (WHERE churned) AS events, count(*) FILTER (WHERE NOT churned) AS censored FROM tenures GROUP BY 1),
    risk AS (SELECT *, sum(events + censored) OVER (ORDER BY days DESC)::bigint AS at_risk FROM times)
    SELECT days, at_risk, events, censored, round(exp(sum(ln(1 - events::numeric / at_risk)) OVER (ORDER BY days)), 12) FROM risk$$,
  'SELECT time, at_risk, events, censored, round(survival::numeric, 12) FROM (SELECT survival_agg(days, churned) AS t FROM tenures) AS q, survival_curve(t)') AS curve;
SELECT (SELECT survival_agg(days, churned) FROM tenures) = (SELECT clv_merge(t) FROM (SELECT survival_agg(days, churned) AS t FROM tenures GROUP BY plan) AS p) AS rollup,
       (SELECT survival_agg(days, churned) FROM tenures) = (SELECT survival_agg(days, churned) FROM (SELECT * FROM tenures ORDER BY i DESC) AS b) AS any_order;
SELECT c.* FROM (SELECT survival_agg(d, e) AS t FROM (VALUES (5, true), (5, false), (8, true), (12, true)) AS v(d, e)) AS q, survival_curve(t) AS c;
SELECT median_survival(t), restricted_mean_survival(t) AS mean, restricted_mean_survival(t, 7) AS seven, restricted_mean_survival(t, 0) AS none, restricted_mean_survival(t, 100) AS beyond
FROM (SELECT survival_agg(d, e) AS t FROM (VALUES (5, true), (5, false), (8, true), (12, true)) AS v(d, e)) AS q;
SELECT median_survival(t), restricted_mean_survival(t) AS mean FROM (SELECT survival_agg(d, false) AS t FROM (VALUES (5), (9)) AS v(d)) AS q;
SELECT l.* FROM (SELECT survival_agg(5, true) AS a) AS x, (SELECT survival_agg(5, false) AS b) AS y, log_rank(a, b) AS l;
SELECT l.chi_square, l.p_value FROM (SELECT survival_agg(5, false) AS a) AS x, log_rank(a, a) AS l;
SELECT survival_agg(NULL, true) IS NULL AS days, survival_agg(1, NULL) IS NULL AS churned;
-- One of 10^18 customers left: no NaN.
SELECT time, survival, low, high FROM survival_curve('{"version":1,"churned":[[1,1]],"censored":[[2,1000000000000000000]]}');

-- Beyond the last tenure of a group nothing is known of it, unless all have left; the other groups keep their figures.
SELECT plan, restricted_mean_survival(s, 1000) AS mean FROM (
  SELECT plan, survival_agg(tenure, has_left) AS s FROM (VALUES ('a', 100, true), ('a', 965, false), ('b', 200, true), ('b', 600, true), ('c', 300, true), ('c', 1200, false)) AS v(plan, tenure, has_left) GROUP BY plan) AS q ORDER BY plan;
