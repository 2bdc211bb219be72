-- Nothing depends on the search_path, which pg_dump empties and BI tools set.
SET search_path = '';
SELECT public.average_order_value(10.00, 4), public.clv(10.00, 2, 3), public.clv_discounted(10, 0.5, 0.1), public.max_cac(30.0);
SELECT (public.clv_agg(customer_id, ordered_at, amount)).orders > 0 AS one_step FROM public.orders;
SELECT (public.clv_agg(history)).orders > 0 AS two_steps FROM public.customers;
SELECT (public.clv_agg(state)).orders > 0 AS states FROM (SELECT public.clv_state_agg(customer_id, ordered_at, amount) AS state FROM public.orders) AS s;
SELECT k.orders > 0 AS row FROM (SELECT public.clv_state_agg(history) AS state FROM public.customers) AS s, public.key_figures(state) AS k;
SELECT r.frequency, g.gaps, (SELECT pg_catalog.count(*) FROM public.purchases(history)) AS days, public.revenue_between(history, '2020-01-01', '2021-01-01') AS revenue,
       public.orders_between(history, '2020-01-01', '2021-01-01') AS orders, history OPERATOR(public.=) history AS equal
FROM (SELECT public.purchase_history(ordered_at, amount) AS history FROM public.orders WHERE customer_id = 7) AS h, public.rfm(history, '2024-01-01') AS r, public.gap_days(history) AS g;
SELECT public.clv_merge(history)::text = public._clv_finish(public.clv_merge(history))::text AS rolled,
       (public.clv_merge(history))::pg_catalog.jsonb ? 'days' AS as_jsonb FROM public.customers;
SELECT public.purchase_frequency(customer_id) > 1 AS frequency, public.retention_rate(customer_id, ordered_at, 'year') > 0 AS retention FROM public.orders;
SELECT (SELECT pg_catalog.count(*) > 0 FROM public.cohorts(t)) AS cohorts, (SELECT pg_catalog.count(*) > 0 FROM public.retention_by_age(t)) AS ages, (SELECT pg_catalog.count(*) > 0 FROM public.revenue_retention(t)) AS revenue,
       (SELECT a.censored FROM public.payback_age(t, 1e9) AS a) AS payback FROM (SELECT public.cohort_agg(history, 'month') AS t FROM public.customers) AS q;
SELECT s.score <> '' AS score, public.rfm_segment(s.r, s.f, s.m) <> '' AS segment FROM (SELECT public.rfm_quantiles(history, '2024-01-01') AS t FROM public.customers) AS q, public.customers AS c, public.rfm_score(history, t, '2024-01-01') AS s WHERE c.customer_id = 7;
SELECT (public.value_concentration(amount)).customers > 0 AS concentration, (SELECT pg_catalog.count(*) FROM pg_catalog.unnest(public.value_deciles(amount))) AS deciles, (public.activity_frequency(customer_id, ordered_at, 'month')).users > 0 AS activity FROM public.orders;
SELECT public.median_survival(t) AS median, (SELECT l.p_value FROM public.log_rank(t, t) AS l) AS p_value FROM (SELECT public.survival_agg(i, true) AS t FROM pg_catalog.generate_series(1, 9) AS i) AS q;
SELECT (public.campaign_agg(1.0, 1, 1, 1, 1.0, 1.0)).roas, (public.cost_to_serve(1.0, 1.0, 1.0, 1.0)).contribution, public.attribution(date '2024-01-01', 'a', date '2024-01-02', 'last') AS weights;
SELECT c.cac FROM (SELECT public.clv_state_agg(history) AS s FROM public.customers) AS q, public.clv_cac(s, 0.0) AS c;
SELECT (SELECT pg_catalog.count(*) > 3 FROM public.clv_parameters(m)) AS parameters, public.clv_status(m) <> '' AS status, public.p_alive(m, history) <= 1 AS alive, (SELECT i.low <= i.high FROM public.expected_value_interval(m, history, 365, 0.1) AS i) AS value,
       (SELECT pg_catalog.count(*) FROM pg_catalog.unnest(t)) AS families FROM (SELECT public.clv_fit(history, '2024-01-01', 'bg_nbd') AS m, public.clv_compare(history, '2024-01-01') AS t FROM public.customers) AS q, public.customers AS c WHERE c.customer_id = 7;
RESET search_path;
-- In a schema of its own, and moved to another.
CREATE SCHEMA apart;
ALTER EXTENSION clv_ext SET SCHEMA apart;
SELECT (apart.clv_agg(history)).orders > 0 AS moved, apart.clv_merge(history)::text <> '' AS text FROM customers;
ALTER EXTENSION clv_ext SET SCHEMA public;
-- Anyone who may create in a database may install it (trusted), and anyone may call it.
CREATE ROLE clv_owner NOLOGIN;
CREATE DATABASE clv_trusted OWNER clv_owner;
\c clv_trusted
SET ROLE clv_owner;
CREATE EXTENSION clv_ext;
SELECT customers, orders FROM (SELECT (clv_agg(1::bigint, date '2024-01-01', 1.0)).*) AS k;
\c clv_regress
DROP DATABASE clv_trusted;
DROP ROLE clv_owner;
