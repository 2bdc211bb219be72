SET datestyle = ISO;
-- Campaigns, cost to serve, CAC and attribution against plain SQL and against cases worked out by hand.
CREATE TABLE campaigns AS SELECT 'channel ' || i % 3 AS channel, i * 7.25 AS spend, (i * 13 % 97)::bigint AS clicks, (i % 11)::bigint AS conversions, (i % 7)::bigint AS new_customers,
  (i * 31 % 501 - 20)::numeric(9, 2) AS revenue, (i % 5 / 10.0)::numeric(3, 2) AS margin FROM generate_series(0, 200) AS i;
SELECT differences($$SELECT channel, sum(spend), sum(clicks)::bigint, sum(conversions), sum(new_customers)::bigint, sum(revenue), sum(revenue * margin), sum(revenue * margin) - sum(spend),
    sum(spend) / sum(clicks), sum(spend) / sum(conversions), sum(spend) / sum(new_customers), sum(conversions)::float8 / sum(clicks)::float8, sum(revenue)::float8 / sum(spend)::float8,
    (sum(revenue * margin) - sum(spend))::float8 / sum(spend)::float8 FROM campaigns GROUP BY 1$$,
  'SELECT channel, (campaign_agg(spend, clicks, conversions, new_customers, revenue, margin)).* FROM campaigns GROUP BY 1') AS campaigns,
  differences('SELECT (campaign_agg(spend, clicks, conversions, new_customers, revenue, margin)).* FROM campaigns',
  'SELECT (campaign_agg(spend::float8, clicks, conversions, new_customers, revenue::float8, margin::float8)).* FROM campaigns') AS float8;
-- Fractions of conversions, a credit, a retraction and a loss leader: sums are sums, and a ratio whose divisor is not positive is NULL.
SELECT (campaign_agg(100.00, 50, 2.67, 1, 250.00, 0.4)).*;
SELECT (campaign_agg(s, c, v, n, r, m)).* FROM (VALUES (100.00, 50, 2.67, 1, 250.00, 0.4), (-20.00, 0, -1, 0, 0, 0), (0, 0, 0, 0, 30.00, -0.1)) AS t(s, c, v, n, r, m);
SELECT (campaign_agg(-20.00, 0, -1::numeric, 0, -5.00, 0.4)).*;
SELECT (campaign_agg(100, 0, 0, 0, 0, 1.0)).*;
SELECT (campaign_agg(0.0, 5, 1, 0, 3.0, 1.0)).*;
SELECT campaign_agg(1.0, NULL, 1, 1, 1.0, 1.0);

CREATE TABLE serving AS SELECT i, (i * 37 % 211)::numeric(9, 2) AS revenue, (i * 13 % 89) / 2.0 AS goods, (i % 9) * 1.5 AS service, (i % 4) * 2.25 AS marketing FROM generate_series(1, 300) AS i;
SELECT differences($$SELECT i % 4, count(*), sum(revenue), sum(goods), sum(revenue - goods), sum(service), sum(revenue - goods - service), sum(marketing), sum(revenue - goods - service - marketing),
    sum(goods)::float8 / sum(revenue)::float8, sum(service)::float8 / sum(revenue)::float8, sum(marketing)::float8 / sum(revenue)::float8, sum(revenue - goods - service - marketing)::float8 / sum(revenue)::float8,
    count(*) FILTER (WHERE revenue - goods - service - marketing < 0) FROM serving GROUP BY 1$$,
  'SELECT i % 4, (cost_to_serve(revenue, goods, service, marketing)).* FROM serving GROUP BY 1') AS costs,
  differences('SELECT (cost_to_serve(revenue, goods, service, marketing)).* FROM serving', 'SELECT (cost_to_serve(revenue::float8, goods::float8, service::float8, marketing::float8)).* FROM serving') AS float8;

-- Stored and merged totals.
SELECT (SELECT campaign_agg(spend, clicks, conversions, new_customers, revenue, margin) FROM campaigns) = (SELECT campaign_figures(clv_merge(t)) FROM (SELECT campaign_totals(spend, clicks, conversions, new_customers, revenue, margin) AS t FROM campaigns GROUP BY channel) AS p) AS campaigns,
       (SELECT cost_to_serve(revenue, goods, service, marketing) FROM serving) = (SELECT cost_figures(clv_merge(t)) FROM (SELECT cost_totals(revenue, goods, service, marketing) AS t FROM serving GROUP BY i % 7) AS p) AS costs;

-- In parallel.
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
ALTER TABLE campaigns SET (parallel_workers = 4);
SELECT plan_has('SELECT campaign_agg(spend, clicks, conversions, new_customers, revenue, margin) FROM campaigns', 'Partial') AS in_parts;
CREATE TEMP TABLE in_parallel AS SELECT (campaign_agg(spend, clicks, conversions, new_customers, revenue, margin)).* FROM campaigns;
SET max_parallel_workers_per_gather = 0;
SELECT differences('SELECT * FROM in_parallel', 'SELECT (campaign_agg(spend, clicks, conversions, new_customers, revenue, margin)).* FROM campaigns') AS parallel;
RESET parallel_setup_cost;
RESET parallel_tuple_cost;
RESET min_parallel_table_scan_size;
RESET max_parallel_workers_per_gather;

-- The value of customers against the cost of acquiring them, from key figures.
SELECT count(*) AS segments, bool_and(c.customers = k.customers AND c.cac = 1000.0 / k.customers AND c.historic_value = k.historic_value * 0.4 AND c.formula_value = k.clv * 0.4
  AND c.historic_ratio = (k.historic_value * 0.4)::float8 / (1000.0 / k.customers)::float8 AND c.model_ratio = 25.5::float8 / (1000.0 / k.customers)::float8
  AND c.margin_per_period = k.revenue / k.customer_periods * 0.4 AND abs(c.affordable_cac - clv_discounted(c.margin_per_period, k.retention_rate, 0, 3)) = 0) AS same
FROM (SELECT segment, clv_state_agg(history, 'quarter', NULL, 1) AS s FROM customers GROUP BY segment) AS q, key_figures(s) AS k, clv_cac(s, spend => 1000.0, margin => 0.4, periods => 3, model_value => 25.5) AS c;
SELECT c.* FROM (SELECT clv_state_agg(1::bigint, date '2024-01-05', 30.0) AS s) AS q, clv_cac(s, spend => 10.0) AS c;
SELECT c.affordable_cac FROM (SELECT clv_state_agg(1::bigint, date '2024-01-05', 30.0) AS s) AS q, clv_cac(s, spend => 10.0::float8, periods => 2) AS c;

-- Attribution: all rules; a campaign touched twice; two touches, three touches; a half-life of 7 days.
CREATE TABLE touches (customer_id bigint, touched_at timestamp, campaign text, converted_at timestamp);
INSERT INTO touches VALUES (1, '2024-01-01', 'search', '2024-01-15'), (1, '2024-01-08', 'email', '2024-01-15'), (1, '2024-01-15', 'ads', '2024-01-15'), (1, '2024-01-15 00:00:01', 'late', '2024-01-15'),
  (2, '2024-02-01', 'ads', '2024-02-09'), (2, '2024-02-03', 'email', '2024-02-09'), (3, '2024-03-01', 'email', '2024-03-01'), (4, '2024-03-01', 'email', NULL),
  (5, '2024-04-01', 'a', '2024-04-30'), (5, '2024-04-02', 'b', '2024-04-30'), (5, '2024-04-03', 'b', '2024-04-30'), (5, '2024-04-04', 'c', '2024-04-30'), (5, '2024-04-05', 'a', '2024-04-30'),
  (6, '2024-05-01', 'b', '2024-05-02'), (6, '2024-05-01', 'a', '2024-05-02'), (7, '2024-06-02', 'after', '2024-06-01');
SELECT rule, customer_id, (SELECT string_agg(campaign || ' ' || weight, ', ') FROM unnest(weights)) AS weights
FROM (SELECT rule, n, customer_id, attribution(touched_at, campaign, converted_at, rule) AS weights FROM touches, unnest(ARRAY['first', 'last', 'linear', 'position', 'time_decay']) WITH ORDINALITY AS r(rule, n) GROUP BY rule, n, customer_id) AS a ORDER BY n, customer_id;
-- 4/7, 2/7, 1/7 by hand.
SELECT campaign, abs(weight - expected) < 1e-15 AS close FROM (SELECT attribution(touched_at, campaign, converted_at, 'time_decay') AS w FROM touches WHERE customer_id = 1) AS q, unnest(w)
JOIN (VALUES ('ads', 4 / 7.0), ('email', 2 / 7.0), ('search', 1 / 7.0)) AS e(campaign, expected) USING (campaign) ORDER BY 1;
-- The weights add up to 1 for any rule, any number of touches and any time since.
SELECT rule, count(*) AS conversions, bool_and((SELECT sum(weight) FROM unnest(w)) = 1) AS whole, bool_and((SELECT min(weight) FROM unnest(w)) >= 0) AS positive
FROM (SELECT rule, n, attribution(timestamptz '2024-01-01 UTC' - (i * i * 37 % (n * 5000)) * interval '1 hour', 'campaign ' || i % 13, '2024-01-02 UTC', rule) AS w
      FROM unnest(ARRAY['first', 'last', 'linear', 'position', 'time_decay']) AS rule, generate_series(1, 60) AS n, generate_series(1, 60) AS i WHERE i <= n GROUP BY rule, n) AS a GROUP BY rule ORDER BY rule;
-- A date of conversion is the end of that day: the touches of the day count, whatever their type.
SELECT attribution(timestamp '2024-05-01 18:00', 'ads', date '2024-05-01', 'last') AS at_time, attribution(timestamptz '2024-05-01 23:59:59.999999 UTC', 'ads', date '2024-05-01', 'last') AS at_end,
       attribution(date '2024-05-01', 'ads', date '2024-05-01', 'last') AS day, attribution(timestamptz '2024-05-02 00:00 UTC', 'ads', date '2024-05-01', 'last') AS after,
       attribution(date '2024-05-01', 'ads', '2024-05-01', 'last') AS literal;
-- A touch without a campaign is one of its own: leaving it out would hand its share to ads.
SELECT rule, (SELECT string_agg(coalesce(campaign, 'direct') || ' ' || weight, ', ') FROM unnest(w)) AS weights
FROM (SELECT rule, n, attribution(t, c, timestamp '2024-05-03', rule) AS w FROM (VALUES (timestamp '2024-05-01', NULL), ('2024-05-02', 'ads'), ('2024-05-02', '')) AS v(t, c),
        unnest(ARRAY['first', 'last', 'linear', 'position', 'time_decay']) WITH ORDINALITY AS r(rule, n) GROUP BY rule, n) AS q ORDER BY n;
SELECT path::text::attribution_path = path AS same, path FROM (SELECT attribution_path(t, c, timestamp '2024-05-03', 'linear') AS path FROM (VALUES (timestamp '2024-05-01', NULL), ('2024-05-02', 'ads')) AS v(t, c)) AS q;
SELECT attribution(NULL::timestamp, 'ads', timestamp '2024-05-03', 'last') IS NULL AS never, attribution(timestamp '2024-05-01', NULL, timestamp '2024-05-03', 'last') AS direct;
-- The same from dates, and from merged parts of a path.
SELECT attribution(touched_at::date, campaign, converted_at::date, 'linear') = attribution(touched_at, campaign, converted_at, 'linear') AS dates FROM touches WHERE customer_id = 5;
SELECT ARRAY(SELECT w FROM attribution_weights(clv_merge(p)) AS w) = (SELECT attribution(touched_at, campaign, converted_at, 'position') FROM touches WHERE customer_id = 5) AS parts
FROM (SELECT attribution_path(touched_at, campaign, converted_at, 'position') AS p FROM touches WHERE customer_id = 5 GROUP BY campaign) AS q;
SELECT attribution(touched_at, campaign, converted_at, NULL) IS NULL AS rule FROM touches WHERE customer_id = 5;

-- A look-back window: touches more than so many days before the conversion are left out; and a half-life.
SELECT days, differences('SELECT campaign, round(1.0 / count(*) OVER (), 12) FROM touches WHERE customer_id = 1 AND touched_at <= converted_at AND touched_at >= converted_at - ' || quote_literal(days || ' days') || '::interval',
  format('SELECT campaign, round(weight, 12) FROM (SELECT attribution(touched_at, campaign, converted_at, ''linear'', %s) AS w FROM touches WHERE customer_id = 1) AS q, unnest(w)', days)) AS look_back FROM unnest(ARRAY[0.5, 7, 8, 14]) AS days;
SELECT half_life, bool_and(abs(weight - expected) < 1e-15) AS close FROM unnest(ARRAY[1, 2.5, 7, 30]) AS half_life,
  LATERAL (SELECT attribution(touched_at, campaign, converted_at, 'time_decay', NULL, half_life) AS w FROM touches WHERE customer_id = 1) AS q, unnest(w) AS a
JOIN LATERAL (SELECT campaign, 2 ^ (-extract(epoch FROM converted_at - touched_at) / 86400 / half_life) / sum(2 ^ (-extract(epoch FROM converted_at - touched_at) / 86400 / half_life)) OVER () AS expected
              FROM touches WHERE customer_id = 1 AND touched_at <= converted_at) AS e USING (campaign) GROUP BY 1 ORDER BY 1;
SELECT attribution(touched_at, campaign, converted_at, 'linear', 1, NULL) AS all_too_long_ago FROM touches WHERE customer_id = 2;
SELECT attribution(touched_at, campaign, converted_at::date, 'linear', 7) AS whole_day FROM touches WHERE customer_id = 1;
SELECT attribution(touched_at, campaign, converted_at, 'linear', 0) FROM touches WHERE customer_id = 1;
SELECT attribution(touched_at, campaign, converted_at, 'time_decay', 7, -1) FROM touches WHERE customer_id = 1;
SELECT attribution(touched_at, campaign, converted_at, 'linear', d) FROM touches, (VALUES (7), (8)) AS v(d) WHERE customer_id = 1;

-- By removal effect: without a campaign, every step to it ends the path. Here the chain is followed step by step, until nothing is left of it.
CREATE TABLE paths AS
SELECT i, ARRAY(SELECT (ARRAY['search', 'email', 'ads', NULL, 'video', 'affiliate'])[1 + (i * 7 + n * n * 5 + i * n) % 6] FROM generate_series(1, 1 + i % 5) AS n) AS path,
       i % 4 = 0 AS converted, CASE WHEN i % 4 = 0 THEN ((i * 37 % 900) / 10.0)::numeric(8, 2) END AS value
FROM generate_series(1, 400) AS i;
INSERT INTO paths VALUES (401, NULL, true, 12.34), (402, '{}', true, 5), (403, '{}', false, NULL), (404, '{email}', true, NULL);
CREATE TEMP TABLE steps AS
SELECT "from", "to", count(*)::float8 AS times FROM (
  SELECT i, coalesce('c:' || coalesce(c, 'direct'), '') AS "to", lag('c:' || coalesce(c, 'direct'), 1, 'start') OVER (PARTITION BY i ORDER BY n) AS "from"
  FROM paths, unnest(CASE WHEN path IS NULL OR path = '{}' THEN ARRAY[NULL] ELSE path END) WITH ORDINALITY AS u(c, n)
  UNION ALL SELECT i, CASE WHEN converted THEN 'converted' ELSE 'lost' END, 'c:' || coalesce(path[cardinality(path)], 'direct') FROM paths) AS s GROUP BY 1, 2;
CREATE FUNCTION converting(without text) RETURNS float8 LANGUAGE plpgsql AS $$
DECLARE
  done float8 := 0;
  now jsonb := '{"start": 1}';
BEGIN
  FOR step IN 1..2000 LOOP
    SELECT done + coalesce(sum(share) FILTER (WHERE "to" = 'converted'), 0), coalesce(jsonb_object_agg("to", share) FILTER (WHERE "to" NOT IN ('converted', 'lost')), '{}') INTO done, now FROM (
      SELECT s."to", sum(p.value::text::float8 * s.times / (SELECT sum(times) FROM steps AS a WHERE a."from" = s."from")) AS share
      FROM jsonb_each(now) AS p JOIN steps AS s ON s."from" = p.key WHERE s."to" IS DISTINCT FROM without AND p.value::text::float8 > 1e-30 GROUP BY 1) AS n;
    EXIT WHEN (SELECT coalesce(sum(value::text::float8), 0) < 1e-18 FROM jsonb_each(now));
  END LOOP;
  RETURN done;
END $$;
SELECT coalesce(campaign, 'direct') AS campaign, abs(removal_effect - (1 - converting('c:' || coalesce(campaign, 'direct')) / converting(NULL))) < 1e-12 AS effect,
       abs(weight - removal_effect * 103 / sum(removal_effect) OVER ()) < 1e-5 AS weight, abs(value - removal_effect * (SELECT sum(value) FROM paths) / sum(removal_effect) OVER ()) < 1e-6 AS value
FROM (SELECT attribution_markov(path, converted, value) AS a FROM paths) AS q, unnest(a) ORDER BY 1;
SELECT sum(weight) = (SELECT count(*) FROM paths WHERE converted) AS weights, sum(value) = (SELECT sum(value) FROM paths) AS values FROM (SELECT attribution_markov(path, converted, value) AS a FROM paths) AS q, unnest(a);
SELECT differences('SELECT m.* FROM (SELECT attribution_markov(path, converted, value) AS a FROM paths) AS q, unnest(a) AS m',
  'SELECT m.* FROM (SELECT clv_merge(t) AS t FROM (SELECT campaign_transitions(path, converted, value::float8) AS t FROM paths GROUP BY i % 7) AS p) AS q, markov_weights(t) AS m') AS parts;
CREATE TABLE steps_kept AS SELECT campaign_transitions(path, converted, value) AS transitions FROM paths GROUP BY i % 3;
SELECT bool_and(transitions::text::transition_table = transitions) AS same FROM steps_kept;
SELECT m.* FROM (SELECT campaign_transitions('{a,b}', false, NULL::numeric) AS t) AS q, markov_weights(t) AS m;
SELECT attribution_markov(path, NULL, 1.0) IS NULL AS unknown FROM paths;
SELECT segment_move_counts(transitions) FROM steps_kept;
SELECT clv_merge(t) FROM (SELECT transitions AS t FROM steps_kept UNION ALL SELECT transitions FROM transitions_kept) AS u;

-- Did the campaign do anything? Means and variances in plain SQL; p and interval as scipy 1.17.1 has them: ttest_ind(a, b, equal_var=False) and its confidence_interval(0.95).
CREATE TABLE treated AS SELECT i, i % 3 <> 0 AS treated, CASE WHEN i % 3 <> 0 THEN (i * 7919 % 1000) / 10.0 + 4 ELSE (i * 104729 % 700) / 10.0 END::numeric(8, 2) AS value, i * 7919 % 5 < 1 + (i % 3 <> 0)::integer AS converted FROM generate_series(1, 300) AS i;
SELECT (lift_agg(treated, value)).treated_mean = avg(value) FILTER (WHERE treated) AS treated, (lift_agg(treated, value)).control_mean = avg(value) FILTER (WHERE NOT treated) AS control,
       (lift_agg(treated, value)).difference = avg(value) FILTER (WHERE treated) - avg(value) FILTER (WHERE NOT treated) AS difference,
       (lift_agg(treated, value)).relative_lift = (avg(value) FILTER (WHERE treated) - avg(value) FILTER (WHERE NOT treated))::float8 / (avg(value) FILTER (WHERE NOT treated))::float8 AS relative FROM treated;
SELECT (lift_agg(treated, value)).* FROM treated \gx
SELECT (lift_agg(treated, converted)).* FROM treated \gx
SELECT lift_agg(treated, converted) = lift_agg(treated::integer, converted::integer) AS integers, lift_agg(treated, converted) = lift_agg(treated, converted::integer::numeric) AS numerics,
       lift_agg(treated, value) = lift_agg(treated::integer, value::float8) AS float8, (SELECT lift_figures(clv_merge(t)) FROM (SELECT lift_totals(treated, value) AS t FROM treated GROUP BY i % 11) AS p) = lift_agg(treated, value) AS parts FROM treated;
SELECT level, low, high, low + high AS twice_difference FROM (SELECT lift_totals(treated, value) AS t FROM treated) AS q, unnest(ARRAY[0.5, 0.9, 0.999]) AS level, lift_figures(t, level);
-- Large values with a small spread; no spread; one customer in a group, none in a group; more decimals than are kept.
SELECT abs((lift_agg(i % 2 = 0, 1e9 + i % 3)).p - (lift_agg(i % 2 = 0, i % 3)).p) < 1e-12 AS same_p FROM generate_series(1, 99) AS i;
SELECT (lift_agg(t, v)).* FROM (VALUES (true, 2.0), (true, 2), (false, 1), (false, 1)) AS x(t, v);
SELECT (lift_agg(t, v)).* FROM (VALUES (true, 2.0), (false, 1), (false, 0)) AS x(t, v);
SELECT (lift_agg(t, v)).* FROM (VALUES (false, 0.0), (false, 0.1234567894999)) AS x(t, v);
SELECT lift_agg(true, 1e20);
SELECT lift_figures(lift_totals(true, 1.0), 1.5);
SELECT campaign_figures(lift_totals(true, 1.0));
