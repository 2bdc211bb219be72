-- Every error with its SQLSTATE, message and hint.
CREATE FUNCTION pg_temp.attempt(query text) RETURNS TABLE (code text, message text, hint text) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE query;
  RETURN QUERY SELECT '00000', 'no error', '';
EXCEPTION WHEN OTHERS THEN
  GET STACKED DIAGNOSTICS code = RETURNED_SQLSTATE, message = MESSAGE_TEXT, hint = PG_EXCEPTION_HINT;
  RETURN NEXT;
END $$;
CREATE TEMP TABLE attempts (n serial, query text);
INSERT INTO attempts (query) VALUES
  -- 22023: an argument out of its domain
  ($$SELECT average_order_value(1, -1)$$), ($$SELECT average_order_value('NaN'::numeric, 1)$$), ($$SELECT average_order_value('Infinity'::float8, 1)$$),
  ($$SELECT purchase_frequency(-1, 1)$$), ($$SELECT purchase_frequency(1, -1)$$),
  ($$SELECT retention_rate(10, 5, -6)$$), ($$SELECT churn_rate(-10, 20, 5)$$), ($$SELECT retention_rate(-1, 0, 0)$$), ($$SELECT retention_rate(1, -1, 0)$$),
  ($$SELECT retention_rate(1, 1, -1)$$),
  ($$SELECT customer_lifespan(1.5)$$), ($$SELECT customer_lifespan(-0.1)$$), ($$SELECT customer_lifespan('NaN')$$),
  ($$SELECT clv(10, -1, 1)$$), ($$SELECT clv(10, 1, 'Infinity')$$), ($$SELECT clv(10, 1, 1, 'NaN')$$),
  ($$SELECT clv_discounted(10, 1.1, 0.1)$$), ($$SELECT clv_discounted(10, 0.5, -1)$$), ($$SELECT clv_discounted(10, 0.5, 'NaN')$$), ($$SELECT clv_discounted(10, 0.5, 0.1, -1)$$),
  ($$SELECT cpc(-1, 1)$$), ($$SELECT cpc(1, -1)$$), ($$SELECT cpa(-1, 1)$$), ($$SELECT cpa(1, -1)$$), ($$SELECT cac(-1, 1)$$), ($$SELECT cac(1, -1)$$),
  ($$SELECT conversion_rate(-1, 1)$$), ($$SELECT conversion_rate(1, -1)$$), ($$SELECT roas(1, -1)$$), ($$SELECT roi(1, -1)$$),
  ($$SELECT clv_cac_ratio(1, -1)$$), ($$SELECT payback_periods(-1, 1)$$), ($$SELECT break_even_orders(-1, 1)$$),
  ($$SELECT max_cac(1, 0)$$), ($$SELECT acquisition_budget(-1, 1)$$), ($$SELECT acquisition_budget(1, -1)$$),
  ($$SELECT purchase_history(date 'infinity')$$), ($$SELECT purchase_history(timestamp '-infinity', 1.0)$$), ($$SELECT purchase_history(timestamptz 'infinity', 1.0)$$),
  ($$SELECT purchase_history(date '2024-01-01', 'NaN'::numeric)$$), ($$SELECT purchase_history(date '2024-01-01', '-Infinity'::float8)$$),
  ($$SELECT clv_agg(1::bigint, date '-infinity', 1.0)$$), ($$SELECT clv_agg('a'::text, timestamp 'infinity', 1.0)$$),
  ($$SELECT rfm(purchase_history(date '2024-01-01'), 'infinity')$$),
  ($$SELECT clv_agg(history, 'year', '-infinity') FROM customers$$),
  ($$SELECT cohort_agg(1::bigint, date '2024-01-01', 1.0, 'fortnight')$$), ($$SELECT cohort_agg(history, 'month', 'infinity') FROM customers$$),
  ($$SELECT cohort_agg(1::bigint, date 'infinity', 1.0, 'month')$$), ($$SELECT cohort_agg(1::bigint, date '2024-01-01', 'NaN'::numeric, 'month')$$),
  ($$SELECT retention_by_age(cohort_agg(history, 'month'), 1) FROM customers$$), ($$SELECT rolling_retention(cohort_agg(history, 'month'), 'NaN') FROM customers$$),
  ($$SELECT revenue_retention(t) FROM (SELECT cohort_agg(purchase_history, 'month') AS t FROM (SELECT purchase_history(date '2024-01-01')) AS h) AS q$$),
  ($$SELECT payback_curve(cohort_agg(history, 'month'), -1.0) FROM customers$$), ($$SELECT payback_age(cohort_agg(history, 'month'), 1.0, -1) FROM customers$$),
  ($$SELECT survival_agg(-1, true)$$), ($$SELECT survival_curve(survival_agg(1, true), 0)$$), ($$SELECT restricted_mean_survival(survival_agg(5, false), -1)$$), ($$SELECT restricted_mean_survival(survival_agg(5, true), -1)$$),
  ($$SELECT rfm_quantiles(history, '2024-01-01', 1) FROM customers$$), ($$SELECT rfm_quantiles(history, '2024-01-01', 101) FROM customers$$), ($$SELECT rfm_quantiles(history, 'infinity') FROM customers$$),
  ($$SELECT rfm_segment(0, 1, 1)$$), ($$SELECT rfm_segment(1, 6, 1)$$), ($$SELECT rfm_segment(1, 1, -5)$$),
  ($$SELECT value_agg('NaN'::float8)$$), ($$SELECT value_concentration('Infinity'::numeric)$$),
  ($$SELECT campaign_agg(1.0, 1, 1, -1, 1.0, 1.0)$$), ($$SELECT campaign_agg(1.0, -1, 1, 1, 1.0, 1.0)$$), ($$SELECT campaign_agg(1.0::real, 1, 1::real, 1, 1.0::real, 0.5::real)$$), ($$SELECT campaign_agg('NaN'::float8, 1, 1, 1, 1, 1)$$),
  ($$SELECT cost_to_serve(1.0, -1.0, 0.0, 0.0)$$), ($$SELECT cost_to_serve(1.0, 0.0, 'NaN'::numeric, 0.0)$$),
  ($$SELECT clv_cac(clv_state_agg(history), -1.0) FROM customers$$), ($$SELECT clv_cac(clv_state_agg(history), 1.0, -1) FROM customers$$), ($$SELECT clv_cac(clv_state_agg(history), 1.0, 1, 0) FROM customers$$),
  ($$SELECT attribution(timestamp '2024-01-01', 'a', timestamp '2024-01-02', 'middle')$$), ($$SELECT attribution(timestamp 'infinity', 'a', timestamp 'infinity', 'last')$$), ($$SELECT attribution(date '2024-01-01', 'a', '5874897-12-31', 'last')$$),
  ($$SELECT clv_agg(1::bigint, date '2024-01-01', 1.0, 'fortnight')$$), ($$SELECT clv_agg(1::bigint, date '2024-01-01', 1.0, '')$$),
  ($$SELECT clv_agg(history, 'all') FROM customers$$), ($$SELECT retention_rate(1::bigint, date '2024-01-01', repeat('x', 100))$$),
  -- 22023: parts that do not go together
  ($$SELECT clv_agg(c, d, 1.0, p) FROM (VALUES (1::bigint, date '2024-01-01', 'month'), (1, '2024-01-01', 'year')) AS v(c, d, p)$$),
  ($$SELECT clv_agg(history, p) FROM customers, unnest(ARRAY['month', 'year']) AS p$$),
  ($$SELECT clv_merge(s) FROM (SELECT clv_state_agg(1::bigint, date '2024-01-01', 1.0, p) AS s FROM unnest(ARRAY['month', 'year']) AS p GROUP BY p) AS s$$),
  ($$SELECT clv_merge(s) FROM (SELECT clv_state_agg(1::bigint, date '2024-01-01', 1.0) AS s UNION ALL SELECT clv_state_agg('1'::text, date '2024-01-01', 1.0)) AS s$$),
  ($$SELECT clv_agg(s) FROM (SELECT clv_state_agg(1::bigint, date '2024-01-01', 1.0) AS s UNION ALL SELECT clv_state_agg(history) FROM customers) AS s$$),
  ($$SELECT clv_merge(h) FROM (SELECT purchase_history(date '2024-01-01') AS h UNION ALL SELECT purchase_history(date '2024-01-01', 1.0)) AS h$$),
  ($$SELECT clv_agg(h) FROM (SELECT purchase_history(date '2024-01-01') AS h UNION ALL SELECT purchase_history(date '2024-01-01', 1.0)) AS h$$),
  -- 22003: more digits than are kept exactly, sums and counts that outgrow their range
  ($$SELECT purchase_history(date '2024-01-01', 1e-29)$$),
  ($$SELECT purchase_history(date '2024-01-01', 12345678901234567890.1234567891)$$), ($$SELECT clv_agg(1::bigint, date '2024-01-01', 1e29)$$),
  ($$SELECT cac(1e30, 1)$$), ($$SELECT clv(1e300::float8, 1, 1)$$), ($$SELECT acquisition_budget(1e20, 1e20)$$), ($$SELECT clv_discounted(1e20, 1, 0, 2147483647)$$),
  ($$SELECT break_even_orders(1e27, 0.0000001)$$), ($$SELECT average_order_value(1e28, 0.001)$$), ($$SELECT max_cac(1e27, 1e-10)$$),
  ($$SELECT purchase_history(date '2024-01-01', 1234567890123456789::bigint)$$), ($$SELECT average_order_value(1234567890123456789::bigint, 1)$$),
  ($$SELECT clv_agg(1::bigint, date '2024-01-01', a) FROM (VALUES (1e28), (0.001)) AS v(a)$$),
  ($$SELECT _clv_combine(h, h) FROM (SELECT purchase_history(date '2024-01-01', 79228162514264337593543950335) AS h) AS h$$),
  ($$SELECT _clv_combine(s, s) FROM (SELECT clv_state_agg(1::bigint, date '2024-01-01', 79228162514264337593543950335) AS s) AS s$$),
  ($$SELECT purchase_history(date '2024-01-01', a) FROM (VALUES (79228162514264337593543950335), (1)) AS v(a)$$),
  ($$SELECT purchase_history(d, a) FROM (VALUES (date '2024-01-01', 79228162514264337593543950335), ('2024-01-02', 1)) AS v(d, a)$$),
  ($$SELECT clv_agg(1::bigint, date '2024-01-01', a) FROM (VALUES (79228162514264337593543950335), (1)) AS v(a)$$),
  ($$SELECT purchase_history(date '2024-01-01', a) FROM (VALUES (1e20), (1e-20)) AS v(a)$$),
  ($$SELECT clv_merge(h) FROM (VALUES ('{"version":1,"days":[["2024-01-01",4000000000,"1"]]}'::purchase_history), ('{"version":1,"days":[["2024-01-01",4000000000,"1"]]}')) AS v(h)$$),
  ($$SELECT clv_merge(s) FROM (VALUES ('{"version":1,"source":"histories","period":"year","as_of":null,"lapse":null,"amounts":"with","orders":9000000000000000000,"revenue":"1","totals":{"customers":1,"repeat_customers":1,"lifespan_days":0,"first_day":"2024-01-01","last_day":"2024-01-01","gaps":[],"last_active":[["2024-01-01",1]],"running":[]},"customers":null}'::clv_state), ('{"version":1,"source":"histories","period":"year","as_of":null,"lapse":null,"amounts":"with","orders":9000000000000000000,"revenue":"1","totals":{"customers":1,"repeat_customers":1,"lifespan_days":0,"first_day":"2024-01-01","last_day":"2024-01-01","gaps":[],"last_active":[["2024-01-01",1]],"running":[]},"customers":null}')) AS v(s)$$),
  -- 22023: parts that do not go together
  ($$SELECT clv_agg(1::bigint, date '2024-01-01', 9.9::real)$$), ($$SELECT purchase_history(date '2024-01-01', 9.9::real)$$), ($$SELECT cohort_agg('ann'::text, date '2024-01-01', 9.9::real, 'month')$$), ($$SELECT value_concentration(9.9::real)$$),
  ($$SELECT clv_agg(1::bigint, date '2024-01-01', 1.0, 'month', NULL, 0)$$), ($$SELECT clv_agg(history, 'month', NULL, -3) FROM customers$$), ($$SELECT key_figures(clv_state_agg(history), 0) FROM customers$$),
  ($$SELECT clv_agg(1::bigint, date '2024-01-01', 1.0, 'month', NULL, l) FROM (VALUES (2), (NULL)) AS v(l)$$), ($$SELECT clv_agg(1::bigint, date '2024-01-01', 1.0, 'month', d) FROM (VALUES (date '2024-01-01'), (NULL)) AS v(d)$$),
  ($$SELECT cohort_agg(1::bigint, date '2024-01-01', 1.0, p) FROM (VALUES ('month'), ('year')) AS v(p)$$), ($$SELECT cohort_agg(history, 'month', d) FROM customers, (VALUES (date '2024-01-01'), ('2024-01-02')) AS v(d)$$),
  ($$SELECT clv_merge(t) FROM (SELECT cohort_agg(history, 'month') AS t FROM customers UNION ALL SELECT cohort_agg(history, 'month', '2024-01-01') FROM customers) AS u$$),
  ($$SELECT rfm_quantiles(history, '2024-01-01', n) FROM customers, generate_series(4, 5) AS n$$), ($$SELECT rfm_quantiles(history, d) FROM customers, (VALUES (date '2024-01-01'), ('2024-01-02')) AS v(d)$$),
  ($$SELECT attribution(date '2024-01-01', 'a', d, 'last') FROM (VALUES (date '2024-01-02'), ('2024-01-03')) AS v(d)$$), ($$SELECT attribution(date '2024-01-01', 'a', date '2024-01-02', r) FROM (VALUES ('last'), ('first')) AS v(r)$$),
  ($$SELECT clv_merge(t) FROM (SELECT _clv_add(NULL::clv_totals, 1.0, 1, 1, 1, 1.0, 1.0) AS t UNION ALL SELECT _clv_add(NULL::clv_totals, 1.0, 1.0, 1.0, 1.0)) AS u$$),
  ($$SELECT campaign_figures(_clv_add(NULL::clv_totals, 1.0, 1.0, 1.0, 1.0))$$), ($$SELECT cost_figures(_clv_add(NULL::clv_totals, 1.0, 1, 1, 1, 1.0, 1.0))$$),
  -- 22003: sums of tables
  ($$SELECT cohort_agg(1::bigint, date '2024-01-01', 7e28, 'month') FROM generate_series(1, 2)$$), ($$SELECT value_concentration(7e28) FROM generate_series(1, 2)$$), ($$SELECT campaign_agg(7e28, 1, 1, 1, 1.0, 1.0) FROM generate_series(1, 2)$$), ($$SELECT value_agg(1e30)$$),
  ($$SELECT cohort_agg('{"version":1,"days":[["2024-01-01",4000000000,"1"],["2024-01-02",4000000000,"1"]]}'::purchase_history, 'month')$$),
  ($$SELECT clv_merge(t) FROM (VALUES ('{"version":1,"churned":[[1,9223372036854775807]],"censored":[]}'::survival_table), ('{"version":1,"churned":[[1,9223372036854775807]],"censored":[]}')) AS v(t)$$),
  ($$SELECT '{"version":1,"source":"histories","start":"first_order","period":"month","amounts":"without","as_of":null,"last_day":"2024-02-29","entries":{"cells":[["2024-01-01",0,9223372036854775807,9223372036854775807,9223372036854775807,9223372036854775807,"0"],["2024-02-01",0,9223372036854775807,9223372036854775807,9223372036854775807,9223372036854775807,"0"]]},"flows":[]}'::cohort_table$$),
  ($$SELECT cohort_agg(1::bigint, date '2024-01-01', v, 'month') FROM (VALUES (7e27), (1e-28)) AS t(v)$$), ($$SELECT campaign_agg(1.0, 9223372036854775807, 1, 1, 1.0, 1.0) FROM generate_series(1, 2)$$),
  ($$SELECT campaign_agg(1.0, 1, 1, 1, 7e28, 1e10)$$),
  -- 22P02: tables
  ($$SELECT '{}'::cohort_table$$), ($$SELECT '{"version":2}'::cohort_table$$), ($$SELECT '{"version":1,"churned":[[-1,1]],"censored":[]}'::survival_table$$), ($$SELECT '{"version":1,"values":[["2",1],["1",1]]}'::value_distribution$$),
  ($$SELECT '{"version":1,"n":1,"as_of":"2024-01-01","recency_days":[],"frequency":[],"revenue":[]}'::rfm_thresholds$$), ($$SELECT '{"version":1,"of":"nothing","counts":[],"sums":[]}'::clv_totals$$),
  ($$SELECT '{"version":1,"rule":"linear","converted_at":0,"look_back_days":null,"half_life_days":7,"touches":[[1,"a"]]}'::attribution_path$$),
  -- 22P02: text that is not a value
  ($$SELECT ''::purchase_history$$), ($$SELECT 'null'::purchase_history$$), ($$SELECT '{}'::purchase_history$$), ($$SELECT '{"version":2,"days":[]}'::purchase_history$$),
  ($$SELECT '{"version":1,"days":[],"more":1}'::purchase_history$$), ($$SELECT '{"version":1,"days":[["2024-02-30",1,"1"]]}'::purchase_history$$),
  ($$SELECT '{"version":1,"days":[["2024-01-02",1,"1"],["2024-01-01",1,"1"]]}'::purchase_history$$), ($$SELECT '{"version":1,"days":[["2024-01-01",1,"1"],["2024-01-01",1,"1"]]}'::purchase_history$$),
  ($$SELECT '{"version":1,"days":[["2024-01-01",0,"1"]]}'::purchase_history$$), ($$SELECT '{"version":1,"days":[["2024-01-01",-1,"1"]]}'::purchase_history$$),
  ($$SELECT '{"version":1,"days":[["2024-01-01",1,1.5]]}'::purchase_history$$), ($$SELECT '{"version":1,"days":[["2024-01-01",1,"1e5"]]}'::purchase_history$$),
  ($$SELECT '{"version":1,"days":[["2024-01-01",1,"1"],["2024-01-02",1,null]]}'::purchase_history$$),
  ($$SELECT '{"version":1,"days":[["+5874898-01-01",1,"1"]]}'::purchase_history$$), ($$SELECT repeat('[', 100000)::purchase_history$$),
  ($$SELECT '{"version":1,"days":[["\u0000\n2024-01-01 and so on and on and on and on and on",1,"1"]]}'::purchase_history$$),
  ($$SELECT '{"version":1,"days":[["2024-01-01",1,"79228162514264337593543950335"],["2024-01-02",1,"1"]]}'::purchase_history$$),
  ($$SELECT '{"version":1,"source":"bigint","period":"year","amounts":"with","orders":1,"revenue":"1","totals":null,"customers":null}'::clv_state$$),
  ($$SELECT '{"version":1,"source":"orders","period":"year","amounts":"with","orders":1,"revenue":"1","totals":null,"customers":[]}'::clv_state$$),
  ($$SELECT '{"version":1,"source":"bigint","period":"decade","amounts":"with","orders":1,"revenue":"1","totals":null,"customers":[]}'::clv_state$$),
  ($$SELECT '{"version":1,"source":"bigint","period":"year","amounts":"with","orders":5,"revenue":"1","totals":null,"customers":[]}'::clv_state$$),
  ($$SELECT '{"version":1,"source":"bigint","period":"year","amounts":"with","orders":1,"revenue":"1","totals":null,"customers":["no base64!"]}'::clv_state$$),
  ($$SELECT '{"version":1,"source":"bigint","period":"year","amounts":"with","orders":3,"revenue":"1","totals":null,"customers":["oT+BgICAgICAgIABAAAAAwA"]}'::clv_state$$),
  ($$SELECT '{"version":1,"source":"bigint","period":"year","amounts":"with","orders":3,"revenue":"1","totals":null,"customers":["oT+BgICAgICAgIABAAAAAwAAAA"]}'::clv_state$$),
  ($$SELECT '{"version":1,"source":"bigint","period":"year","amounts":"with","orders":3,"revenue":"1","totals":null,"customers":["////////////////////////"]}'::clv_state$$),
  ($$SELECT '{"version":1,"source":"histories","period":"year","amounts":"with","orders":2,"revenue":"1","totals":null,"customers":[]}'::clv_state$$),
  ($$SELECT '{"version":1,"source":"histories","period":"year","amounts":"with","as_of":null,"lapse":null,"orders":2,"revenue":"1","totals":{"customers":3,"repeat_customers":0,"lifespan_days":0,"first_day":"2024-01-01","last_day":"2024-01-01","gaps":[],"last_active":[["2024-01-01",1]],"running":[]},"customers":null}'::clv_state$$),
  -- models: 22023
  ($$SELECT clv_fit(history, '2024-01-01', 'bgnbd') FROM customers$$), ($$SELECT clv_fit(history, '2024-01-01', 'auto', -1) FROM customers$$), ($$SELECT clv_fit(history, '2024-01-01', 'auto', 'NaN') FROM customers$$), ($$SELECT clv_fit(history, 'infinity') FROM customers$$),
  ($$SELECT clv_fit(history, '5874897-12-31') FROM customers$$), ($$SELECT clv_fit(-1, 0, 10)$$), ($$SELECT clv_fit(1, 11, 10)$$), ($$SELECT clv_fit(1, -1, 10)$$), ($$SELECT clv_fit(0, 5, 10)$$), ($$SELECT clv_fit(1, 1, 'NaN')$$), ($$SELECT clv_fit(1, 1, 1e8)$$), ($$SELECT clv_fit(1, 1, 10, 'Infinity'::float8)$$),
  ($$SELECT clv_fit(history, d) FROM customers, (VALUES (date '2024-01-01'), ('2024-01-02')) AS v(d)$$), ($$SELECT clv_fit(history, '2024-01-01', f) FROM customers, (VALUES ('nbd'), ('bg_nbd')) AS v(f)$$), ($$SELECT clv_fit(history, '2024-01-01', 'nbd', p) FROM customers, (VALUES (0), (1)) AS v(p)$$),
  ($$SELECT clv_fit(h, '2024-01-01') FROM (SELECT purchase_history(date '2023-01-01') AS h UNION ALL SELECT purchase_history(date '2023-01-01', 1.0)) AS h$$), ($$SELECT clv_merge(c) FROM (SELECT rfm_counts_agg(history, '2024-01-01') AS c FROM customers UNION ALL SELECT rfm_counts_agg(1, 1, 10)) AS u$$),
  ($$SELECT clv_parameters('{"version":1,"family":"nbd","parameters":{"r":1,"alpha":30}}', 'decade')$$), ($$SELECT clv_parameters('{"version":1,"family":"nbd","parameters":{"r":1,"alpha":30}}', level => 1)$$),
  ($$SELECT expected_purchases('{"version":1,"family":"nbd","parameters":{"r":1,"alpha":30}}', 1, 1, 10, -1)$$), ($$SELECT expected_purchases('{"version":1,"family":"nbd","parameters":{"r":1,"alpha":30}}', 1, 1, 10, 'Infinity')$$), ($$SELECT purchase_probability('{"version":1,"family":"nbd","parameters":{"r":1,"alpha":30}}', 1, 1, 10, 30, -1)$$),
  ($$SELECT p_alive('{"version":1,"family":"bg_nbd","parameters":{"r":1,"alpha":30,"a":1,"b":2}}', 1, 20, 10)$$), ($$SELECT win_back_deadline('{"version":1,"family":"bg_nbd","parameters":{"r":1,"alpha":30,"a":1,"b":2}}', 1, 5, 10, 1)$$),
  ($$SELECT expected_purchases_interval('{"version":1,"family":"nbd","parameters":{"r":1,"alpha":30}}', 1, 1, 10, 30, 0)$$), ($$SELECT new_customer_value('{"version":1,"family":"nbd","parameters":{"r":1,"alpha":30}}', 30, -0.1)$$), ($$SELECT new_customer_value('{"version":1,"family":"nbd","parameters":{"r":1,"alpha":30}}', 30, 0.1, 'NaN')$$),
  ($$SELECT clv_fit(history, '2024-01-01', 'auto', 1e7) FROM customers$$), ($$SELECT expected_purchases('{"version":1,"family":"nbd","parameters":{"r":1,"alpha":30}}', 1, 1, 10, 1e308)$$), ($$SELECT expected_purchases_interval('{"version":1,"family":"nbd","parameters":{"r":1,"alpha":30}}', 1, 1, 10, 30, 0.999)$$),
  -- models: 55000, a model that does not fit the call
  ($$SELECT expected_spend('{"version":1,"family":"nbd","parameters":{"r":1,"alpha":30}}', 1, 10)$$), ($$SELECT new_customer_value('{"version":1,"family":"nbd","parameters":{"r":1,"alpha":30}}', 30, 0.1)$$), ($$SELECT p_alive('{"version":1,"family":"nbd","parameters":{"r":1,"alpha":30}}', history) FROM customers$$),
  ($$SELECT win_back_deadline('{"version":1,"family":"nbd","parameters":{"r":1,"alpha":30}}', 1, 5, 10, 0.5)$$), ($$SELECT new_customer_value('{"version":1,"family":"nbd","parameters":{"r":1,"alpha":30},"spend":{"family":"gamma_gamma","parameters":{"p":6,"q":4,"v":15}}}', NULL, 0)$$),
  ($$SELECT expected_spend('{"version":1,"family":"nbd","as_of":"2024-01-01","parameters":{"r":1,"alpha":30},"spend":{"family":"gamma_gamma","parameters":{"p":6,"q":4,"v":15}}}', purchase_history(date '2023-01-01'))$$),
  -- models: 22P02
  ($$SELECT '{}'::clv_model$$), ($$SELECT '{"version":1,"family":"bgnbd"}'::clv_model$$), ($$SELECT '{"version":1,"family":"nbd"}'::clv_model$$), ($$SELECT '{"version":1,"family":"nbd","parameters":{"r":1}}'::clv_model$$), ($$SELECT '{"version":1,"family":"nbd","parameters":{"r":1,"alpha":-1}}'::clv_model$$),
  ($$SELECT '{"version":1,"family":"nbd","unit":"week","parameters":{"r":1,"alpha":1e308}}'::clv_model$$), ($$SELECT '{"version":1,"family":"nbd","parameters":{"r":1e-300,"alpha":1}}'::clv_model$$), ($$SELECT '{"version":1,"family":"nbd","parameters":{"r":1,"alpha":1,"a":1}}'::clv_model$$), ($$SELECT '{"version":1,"family":"nbd","parameters":{"r":1,"alpha":1,"r":1}}'::clv_model$$), ($$SELECT '{"version":1,"family":"nbd","unit":"decade","parameters":{"r":1,"alpha":1}}'::clv_model$$), ($$SELECT '{"version":1,"family":"nbd","status":"fine","parameters":{"r":1,"alpha":1}}'::clv_model$$),
  ($$SELECT '{"version":1,"family":"nbd","parameters":{"r":1,"alpha":1},"covariance":[[1]]}'::clv_model$$), ($$SELECT '{"version":1,"family":"nbd","parameters":{"r":1,"alpha":1},"covariance":[[1,2],[2,1]]}'::clv_model$$), ($$SELECT '{"version":1,"family":"nbd","parameters":{"r":1,"alpha":1},"standard_errors":{"r":1,"alpha":1}}'::clv_model$$),
  ($$SELECT '{"version":1,"family":"nbd","parameters":{"r":1,"alpha":1},"standard_errors":{"r":1,"alpha":2},"covariance":[[1,0],[0,1]]}'::clv_model$$), ($$SELECT '{"version":1,"family":"nbd","unit":"week","parameters":{"r":1,"alpha":1},"log_likelihood":-5}'::clv_model$$), ($$SELECT '{"version":1,"family":"nbd","parameters":{"r":1,"alpha":1},"spend":{"family":"normal"}}'::clv_model$$),
  ($$SELECT '{"version":1,"as_of":null,"amounts":"with","family":"auto","penalty":0,"purchases":[[0,0,10,1],[0,0,5,1]],"spend":[],"spells":[]}'::rfm_counts$$), ($$SELECT '{"version":1,"as_of":null,"amounts":"with","family":"auto","penalty":0,"purchases":[[1,20,10,1]],"spend":[],"spells":[]}'::rfm_counts$$), ($$SELECT '{"version":1,"as_of":null,"amounts":"with","family":"auto","penalty":0,"purchases":[[1,2,10,1]],"spend":[[1,5,2]],"spells":[]}'::rfm_counts$$),
  -- what does not exist is not guessed
  ($$SELECT clv_agg(1::bigint, '2024-01-01'::text, 1.0)$$), ($$SELECT predict(1)$$);
\pset format unaligned
\pset fieldsep ' | '
SELECT code, left(query, 200) AS query, regexp_replace(message, E'[\n ]+', ' ', 'g') AS message, hint
FROM attempts, pg_temp.attempt(query) ORDER BY n;
