-- Nothing depends on the search_path: pg_dump empties it, and BI tools set their own.
SET search_path = '';
SELECT public.average_order_value(10.00, 4), public.clv(10.00, 2, 3), public.clv_discounted(10, 0.5, 0.1), public.max_cac(30.0);
SELECT (public.clv_agg(customer_id, ordered_at, amount)).orders > 0 AS one_step FROM public.orders;
SELECT (public.clv_agg(history)).orders > 0 AS two_steps FROM public.customers;
SELECT (public.clv_agg(state)).orders > 0 AS states FROM (SELECT public.clv_state_agg(customer_id, ordered_at, amount) AS state FROM public.orders) AS s;
SELECT k.orders > 0 AS row FROM (SELECT public.clv_state_agg(history) AS state FROM public.customers) AS s, public.key_figures(state) AS k;
SELECT r.frequency, g.gaps, (SELECT pg_catalog.count(*) FROM public.purchases(history)) AS days, public.revenue_between(history, '2020-01-01', '2021-01-01') AS revenue,
       public.orders_between(history, '2020-01-01', '2021-01-01') AS orders, history OPERATOR(public.=) history AS equal
FROM (SELECT public.purchase_history(ordered_at, amount) AS history FROM public.orders WHERE customer_id = 7) AS h, public.rfm(history, '2024-01-01') AS r, public.gap_days(history) AS g;
SELECT public.rollup(history)::text = public.purchase_history_finish(public.rollup(history))::text AS rolled,
       (public.rollup(history))::pg_catalog.jsonb ? 'days' AS as_jsonb FROM public.customers;
SELECT public.purchase_frequency(customer_id) > 1 AS frequency, public.retention_rate(customer_id, ordered_at, 'year') > 0 AS retention FROM public.orders;
RESET search_path;
-- In a schema of its own, and moved to another.
CREATE SCHEMA apart;
ALTER EXTENSION clv_ext SET SCHEMA apart;
SELECT (apart.clv_agg(history)).orders > 0 AS moved, apart.rollup(history)::text <> '' AS text FROM customers;
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
