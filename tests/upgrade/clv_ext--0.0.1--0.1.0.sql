\echo Use "ALTER EXTENSION clv_ext UPDATE TO '0.1.0'" to load this file. \quit

-- An example of an upgrade script, for the tests. It was never released, and neither was the version from which it
-- starts.

ALTER TYPE clv_key_figures ADD ATTRIBUTE lapse bigint, ADD ATTRIBUTE at_risk bigint, ADD ATTRIBUTE retained bigint, ADD ATTRIBUTE lost bigint;
COMMENT ON COLUMN clv_key_figures.lapse IS 'periods of silence after which a customer counts as lost: the one that was asked for, or the one that follows from the data';
COMMENT ON COLUMN clv_key_figures.at_risk IS 'customer_periods whose outcome is known: retained + lost';
COMMENT ON COLUMN clv_key_figures.retained IS 'those of at_risk that are followed by another period of the same life';
COMMENT ON COLUMN clv_key_figures.lost IS 'those of at_risk that are the last of a life';

CREATE TYPE clv_family_row AS (
  family text,
  kind text,
  parameters text[],
  questions text[]
);
COMMENT ON TYPE clv_family_row IS 'an element of clv_families: a family of models';
COMMENT ON COLUMN clv_family_row.family IS 'name of the family';
COMMENT ON COLUMN clv_family_row.kind IS 'the kind of data that it is fitted to: ''recency_frequency'' or ''spend''';
COMMENT ON COLUMN clv_family_row.parameters IS 'names of its parameters';
COMMENT ON COLUMN clv_family_row.questions IS 'the functions that it answers; those of money need a family of purchases and one of spend';

CREATE FUNCTION clv_families() RETURNS SETOF clv_family_row
  IMMUTABLE STRICT PARALLEL SAFE ROWS 5 LANGUAGE c AS 'MODULE_PATHNAME', 'clv_families';
COMMENT ON FUNCTION clv_families() IS 'the families of models, the simplest first, with their parameters and the functions that they answer';

COMMENT ON TYPE clv_family IS 'a family of models, ''auto'' for the one that fits best, or ''best_forecast'' for the one that forecasts best; clv_families() lists them';

CREATE OR REPLACE PROCEDURE clv_create_views(
  orders regclass, customer text DEFAULT 'customer_id', ordered_at text DEFAULT 'ordered_at', amount text DEFAULT 'amount',
  segment text DEFAULT NULL, channel text DEFAULT NULL, into_schema text DEFAULT 'clv', period clv_period DEFAULT 'month',
  segment_rules regclass DEFAULT NULL, order_id text DEFAULT NULL
)
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  library text := (SELECT n.nspname FROM pg_extension AS e JOIN pg_namespace AS n ON n.oid = e.extnamespace WHERE e.extname = 'clv_ext');
  names text[];
  given record;
  comment record;
  first_of text := '(array_agg(o.%1$I::text ORDER BY o.%3$I < 0, o.%2$I, o.%1$I::text))[1]';
  -- Customers whose segment is NULL form a segment of their own.
  of_segment text := 'coalesce(m.segment, '''') = coalesce(h.segment, '''') AND (m.segment IS NULL) = (h.segment IS NULL)';
  rules text := format('%I.rfm_segment(s.r, s.f, s.m)', library);
  kpi text;
  money text := 'numeric';
  unit text := coalesce(period::text, 'month');
  rows text := orders::text;
BEGIN
  IF unit NOT IN ('day', 'week', 'month', 'quarter', 'year') THEN
    RAISE EXCEPTION 'period must be a calendar unit, not "%"', unit
      USING ERRCODE = 'invalid_parameter_value', HINT = 'The views compare calendar periods: day, week, month, quarter or year.';
  END IF;
  EXECUTE format('SELECT %I._clv_view_names()', library) INTO names;
  FOR given IN
    SELECT v.argument, v.name, v.needed, a.atttypid::regtype AS type
    FROM (VALUES ('customer', customer, true), ('ordered_at', ordered_at, true), ('amount', amount, true), ('segment', segment, false), ('channel', channel, false), ('order_id', order_id, false))
           AS v(argument, name, needed)
    LEFT JOIN pg_attribute AS a ON a.attrelid = orders AND a.attname = v.name AND a.attnum > 0 AND NOT a.attisdropped
  LOOP
    IF given.type IS NULL AND (given.needed OR given.name IS NOT NULL) THEN
      RAISE EXCEPTION '% has no column "%"', orders, given.name
        USING ERRCODE = 'undefined_column', HINT = format('Name the column with %s => ''...''.', given.argument);
    END IF;
    -- The column is cast to a type of this extension's functions, so that no other function of the same name is chosen.
    IF given.argument = 'amount' AND given.type IN ('real'::regtype, 'double precision'::regtype) THEN
      money := 'double precision';
    END IF;
    IF given.argument = 'ordered_at' AND given.type::oid NOT IN ('date'::regtype, 'timestamp'::regtype, 'timestamptz'::regtype) THEN
      RAISE EXCEPTION 'column "%" is of type %', given.name, given.type
        USING ERRCODE = 'datatype_mismatch', HINT = 'ordered_at must be a date, timestamp or timestamptz.';
    END IF;
  END LOOP;
  EXECUTE format('CALL %I.clv_drop_views(%L, true)', library, into_schema);
  FOR given IN
    SELECT c.relname FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace WHERE n.nspname = into_schema AND c.relname = ANY (names)
  LOOP
    RAISE EXCEPTION 'relation "%" already exists in schema "%" and is not one of clv_ext''s', given.relname, into_schema
      USING ERRCODE = 'duplicate_table', HINT = 'Choose another schema with into_schema => ''...''.';
  END LOOP;
  IF NOT EXISTS (SELECT FROM pg_namespace WHERE nspname = into_schema) THEN
    EXECUTE format('CREATE SCHEMA %I', into_schema);
    EXECUTE format('COMMENT ON SCHEMA %I IS %L', into_schema, 'clv_ext: customer lifetime value, made by clv_create_views');
  END IF;

  IF order_id IS NOT NULL THEN
    -- The lines of one order are one order, and a line without an order is one of its own.
    rows := format($rows$
      (SELECT o.%2$I AS customer, min(o.%3$I) AS ordered_at, sum(o.%4$I::%5$s) AS amount, %6$s AS segment, %7$s AS channel
       FROM %1$s AS o WHERE o.%8$I IS NOT NULL GROUP BY o.%2$I, o.%8$I
       UNION ALL SELECT o.%2$I, o.%3$I, o.%4$I::%5$s, %9$s, %10$s FROM %1$s AS o WHERE o.%8$I IS NULL)$rows$,
      orders, customer, ordered_at, amount, money, CASE WHEN segment IS NULL THEN 'NULL::text' ELSE format(first_of, segment, ordered_at, amount) END,
      CASE WHEN channel IS NULL THEN 'NULL::text' ELSE format(first_of, channel, ordered_at, amount) END, order_id,
      CASE WHEN segment IS NULL THEN 'NULL::text' ELSE format('o.%I::text', segment) END, CASE WHEN channel IS NULL THEN 'NULL::text' ELSE format('o.%I::text', channel) END);
    customer := 'customer';
    ordered_at := 'ordered_at';
    amount := 'amount';
    segment := CASE WHEN segment IS NOT NULL THEN 'segment' END;
    channel := CASE WHEN channel IS NOT NULL THEN 'channel' END;
  END IF;
  EXECUTE format($view$
    CREATE MATERIALIZED VIEW %1$I.customer_history AS
    SELECT h.customer_id, h.segment, h.channel, r.first_purchase AS first_order, r.last_purchase AS last_order, h.history
    FROM (SELECT o.%3$I AS customer_id, %4$s AS segment, %5$s AS channel, %2$I.purchase_history(o.%6$I, o.%7$I::%9$s) AS history
          FROM %8$s AS o WHERE o.%3$I IS NOT NULL AND o.%6$I IS NOT NULL AND o.%7$I IS NOT NULL GROUP BY o.%3$I) AS h,
         %2$I.rfm(h.history, date '5874897-12-31') AS r$view$,
    into_schema, library, customer, CASE WHEN segment IS NULL THEN '''all''::text' ELSE format(first_of, segment, ordered_at, amount) END,
    CASE WHEN channel IS NULL THEN '''all''::text' ELSE format(first_of, channel, ordered_at, amount) END, ordered_at, amount, rows, money);
  EXECUTE format('CREATE UNIQUE INDEX customer_history_key ON %I.customer_history (customer_id)', into_schema);

  IF segment_rules IS NOT NULL THEN
    rules := format('(SELECT q.segment FROM %s AS q WHERE s.r BETWEEN q.r_low AND q.r_high AND s.f BETWEEN q.f_low AND q.f_high '
                    'AND s.m BETWEEN q.m_low AND q.m_high ORDER BY q.segment LIMIT 1)', segment_rules);
  END IF;
  EXECUTE format($view$
    CREATE VIEW %1$I.customer_rfm AS
    WITH known AS (SELECT max(last_order) AS as_of FROM %1$I.customer_history),
    scale AS (SELECT %2$I.rfm_quantiles(history, as_of) AS thresholds FROM %1$I.customer_history, known)
    SELECT c.customer_id, c.segment, c.channel, k.as_of, c.first_order, c.last_order, r.orders, r.purchase_days, r.revenue, r.frequency,
           r.recency_days, r.t_days, r.days_since_last, r.monetary_value, s.r AS r_score, s.f AS f_score, s.m AS m_score,
           s.score AS rfm_score, %3$s AS rfm_segment
    FROM %1$I.customer_history AS c, known AS k, scale AS q, %2$I.rfm(c.history, k.as_of) AS r, %2$I.rfm_score(c.history, q.thresholds, k.as_of) AS s$view$,
    into_schema, library, rules);

  kpi := $view$
    CREATE VIEW %1$I.%3$I AS
    SELECT g.%4$I, k.customers, k.orders, k.revenue, k.repeat_customers, k.repeat_rate, k.first_order, k.last_order, k.periods, k.customer_periods,
           k.lapse, k.at_risk, k.retained, k.lost, k.retention_rate, k.churn_rate, k.average_order_value, k.purchase_frequency, k.customer_lifespan, k.customer_lifespan_days, k.clv, k.historic_value,
           k.observed_lifespan_days
    FROM (SELECT c.%4$I, %2$I.clv_state_agg(c.history, %5$L, a.as_of) AS state
          FROM %1$I.customer_history AS c, (SELECT max(last_order) AS as_of FROM %1$I.customer_history) AS a GROUP BY c.%4$I) AS g,
         %2$I.key_figures(g.state) AS k$view$;
  EXECUTE format(kpi, into_schema, library, 'segment_kpi', 'segment', unit);
  EXECUTE format(kpi, into_schema, library, 'channel_kpi', 'channel', unit);

  EXECUTE format($view$
    CREATE VIEW %1$I.cohort_retention AS
    SELECT g.segment, c.cohort, c.age, c.complete, c.customers, c.active, c.orders, c.revenue, c.retention_rate, c.cumulative_revenue, c.cumulative_value
    FROM (SELECT h.segment, %2$I.cohort_agg(h.history, %3$L, k.as_of) AS cohorts
          FROM %1$I.customer_history AS h, (SELECT max(last_order) AS as_of FROM %1$I.customer_history) AS k GROUP BY h.segment) AS g,
         %2$I.cohorts(g.cohorts) AS c$view$, into_schema, library, unit);

  EXECUTE format($view$
    CREATE VIEW %1$I.value_by_decile AS
    SELECT d.decile, d.customers, d.total AS revenue, sum(d.total) OVER () AS revenue_of_all, d.share, d.cumulative_share
    FROM (SELECT %2$I.value_deciles(r.revenue) AS deciles
          FROM %1$I.customer_history AS c, (SELECT max(last_order) AS as_of FROM %1$I.customer_history) AS k, %2$I.rfm(c.history, k.as_of) AS r
          WHERE c.first_order IS NOT NULL) AS v, unnest(v.deciles) AS d$view$, into_schema, library);

  EXECUTE format($view$
    CREATE MATERIALIZED VIEW %1$I.segment_model AS
    SELECT m.segment, m.customers, m.as_of, m.model, m.model::jsonb ->> 'family' AS family, %2$I.clv_status(m.model) AS status
    FROM (SELECT h.segment, count(h.first_order) AS customers, k.as_of, %2$I.clv_fit(h.history, k.as_of) AS model
          FROM %1$I.customer_history AS h, (SELECT max(last_order) AS as_of FROM %1$I.customer_history) AS k GROUP BY h.segment, k.as_of) AS m$view$,
    into_schema, library);
  EXECUTE format('CREATE UNIQUE INDEX segment_model_key ON %I.segment_model (segment)', into_schema);

  EXECUTE format($view$
    CREATE VIEW %1$I.customer_clv AS
    SELECT h.customer_id, h.segment, h.channel, m.as_of, %2$I.p_alive(m.model, h.history) AS p_alive,
           %2$I.expected_purchases(m.model, h.history, 365) AS expected_purchases_365, %2$I.expected_spend(m.model, h.history) AS expected_spend,
           %2$I.expected_value(m.model, h.history, 365, 0.10) AS expected_value_365,
           CASE WHEN m.family IN (SELECT f.family FROM %2$I.clv_families() AS f WHERE 'win_back_deadline' = ANY (f.questions))
                THEN %2$I.win_back_deadline(m.model, h.history, 0.5) END AS win_back_deadline, m.family
    FROM %1$I.customer_history AS h LEFT JOIN %1$I.segment_model AS m ON %3$s$view$, into_schema, library, of_segment);

  EXECUTE format($view$
    CREATE MATERIALIZED VIEW %1$I.model_check AS
    SELECT s.segment, c.choice, s.fitted_as_of, s.known_until, s.customers, b.family, b.status, b.purchases AS expected_purchases, coalesce(b.actual_purchases, 0) AS actual_purchases,
           b.revenue AS expected_value, s.actual_revenue, b.rmse, b.gini
    FROM (SELECT h.segment, k.fitted_as_of, k.known_until, count(*) FILTER (WHERE h.first_order <= k.fitted_as_of) AS customers,
                 coalesce(sum(%2$I.revenue_between(h.history, k.fitted_as_of + 1, k.known_until + 1)) FILTER (WHERE h.first_order <= k.fitted_as_of), 0) AS actual_revenue,
                 %2$I.clv_fit(h.history, k.fitted_as_of) AS auto, %2$I.clv_fit(h.history, k.fitted_as_of, 'best_forecast') AS best_forecast,
                 %2$I.clv_backtest(h.history, k.fitted_as_of, greatest(k.known_until, k.fitted_as_of + 1)) AS families
          FROM %1$I.customer_history AS h,
               (SELECT min(first_order) + (max(last_order) - min(first_order)) / 2 AS fitted_as_of, max(last_order) AS known_until
                FROM %1$I.customer_history) AS k GROUP BY h.segment, k.fitted_as_of, k.known_until) AS s,
         LATERAL (VALUES ('auto', s.auto), ('best_forecast', s.best_forecast)) AS c (choice, model)
         LEFT JOIN LATERAL unnest(s.families) AS b ON b.family = c.model::jsonb ->> 'family'$view$, into_schema, library);
  EXECUTE format('CREATE UNIQUE INDEX model_check_key ON %I.model_check (segment, choice)', into_schema);

  FOR comment IN
    SELECT v.view, v.text FROM (VALUES
      ('customer_history', 'ledger of each customer; refreshed by CALL clv_refresh(...)'), ('customer_rfm', 'recency, frequency, money and RFM segment of each customer'),
      ('segment_kpi', 'key figures of each segment, by calendar ' || unit), ('channel_kpi', 'key figures of each acquisition channel, by calendar ' || unit),
      ('cohort_retention', 'retention and value of each cohort by age, by calendar ' || unit), ('value_by_decile', 'revenue of each tenth of the customers'),
      ('segment_model', 'model of purchases and spend of each segment; refreshed by CALL clv_refresh(...)'), ('customer_clv', 'expected purchases, spend and value of each customer in the days after as_of'),
      ('model_check', 'predictions of models fitted to the first half of the days, the family chosen by BIC and by its forecasts, against what happened in the second half, by segment; refreshed by CALL clv_refresh(...)')) AS v(view, text)
  LOOP
    EXECUTE format('COMMENT ON %s %I.%I IS %L', CASE WHEN comment.view IN ('customer_history', 'segment_model', 'model_check') THEN 'MATERIALIZED VIEW' ELSE 'VIEW' END,
                   into_schema, comment.view, 'clv_ext: ' || comment.text);
  END LOOP;
  FOR comment IN
    SELECT a.attrelid::regclass AS view, a.attname AS name, v.text
    FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = a.attrelid JOIN pg_namespace AS n ON n.oid = c.relnamespace
    LEFT JOIN LATERAL (VALUES
      ('customer_id', 'the customer, as in the table of orders'), ('segment', 'segment of the customer''s first order; without orders, of the first refund'), ('channel', 'channel of the customer''s first order; without orders, of the first refund'),
      ('first_order', 'first day with an order'), ('last_order', 'last day with an order'), ('history', 'ledger of the customer''s purchase days'), ('as_of', 'last day with an order of any customer; figures are as known at the end of this day'),
      ('customers', CASE c.relname WHEN 'model_check' THEN 'customers with a first order by fitted_as_of' ELSE 'customers with at least one order' END), ('orders', 'orders with an amount of zero or more: each row is one, unless lines have an order_id'), ('purchase_days', 'days with an order'), ('revenue', 'sum of the amounts up to the last day with an order of any customer, refunds included'),
      ('frequency', 'purchase days after the first'), ('recency_days', 'days from the first to the last purchase day'), ('t_days', 'days from the first purchase day to as_of'), ('days_since_last', 'days from the last purchase day to as_of'),
      ('monetary_value', 'mean revenue of the purchase days after the first'), ('r_score', 'recency score, 5 for the most recent'), ('f_score', 'frequency score, 5 for the most frequent'), ('m_score', 'revenue score, 5 for the most revenue'),
      ('rfm_score', 'the three scores side by side'), ('rfm_segment', 'the segment that the scores stand for'), ('repeat_customers', 'customers with at least two orders'), ('repeat_rate', 'repeat_customers / customers'),
      ('periods', 'calendar periods from the first order to the last, both included'), ('customer_periods', 'periods of all lives: those with an order, and silent ones between two orders that are lived through'),
      ('lapse', 'periods of silence after which a customer counts as lost: one more than the fewest after which at most one in twenty customers came back'), ('at_risk', 'customer_periods whose outcome is known: retained + lost'),
      ('retained', 'those of at_risk that are followed by another period of the same life'), ('lost', 'those of at_risk that are the last of a life'), ('retention_rate', CASE c.relname WHEN 'cohort_retention' THEN 'active / customers' ELSE 'retained / at_risk' END), ('churn_rate', '1 - retention_rate'), ('customer_lifespan_days', 'customer_lifespan in days'),
      ('average_order_value', 'revenue / orders'), ('purchase_frequency', 'orders / customer_periods'), ('customer_lifespan', '1 / churn_rate, in periods'), ('clv', 'average_order_value x purchase_frequency x customer_lifespan'),
      ('historic_value', 'revenue / customers'), ('observed_lifespan_days', 'mean days from a customer''s first order to the last'), ('cohort', 'first day of the period of the first purchase'), ('age', 'periods since the first purchase, from 0'),
      ('complete', 'whether the data reach the end of the period'), ('active', 'customers with an order in this period'), ('cumulative_revenue', 'revenue from age 0 to this one'), ('cumulative_value', 'cumulative_revenue / customers'),
      ('decile', '1 for the most valuable tenth'), ('revenue_of_all', 'revenue of all deciles'), ('share', 'positive revenue of the customers in it / positive revenue of all'), ('cumulative_share', 'share of this decile and of all before it'),
      ('model', 'model fitted to the histories as known at the end of as_of'), ('family', CASE c.relname WHEN 'model_check' THEN 'family that was chosen' ELSE 'family of the segment''s model: the one with the best BIC' END), ('choice', 'how the family was chosen: auto by BIC, best_forecast by forecasts within the first half'),
      ('rmse', 'root mean squared error of purchase days, over customers'), ('gini', 'Gini coefficient of purchase days by the order of the forecasts / that by their own order'), ('status', 'status of the fit of purchases: ok, boundary, not converged or too few customers'),
      ('p_alive', 'probability of still being active at the end of as_of'), ('expected_purchases_365', 'expected purchase days in the 365 days after as_of'), ('expected_spend', 'expected revenue of a purchase day'),
      ('expected_value_365', 'expected revenue of the 365 days after as_of, discounted by 10 % a year'), ('win_back_deadline', 'first day on which p_alive is below 0.5 if the customer buys nothing more; NULL in a family in which nobody leaves'),
      ('fitted_as_of', 'day in the middle between the first and the last day with an order of any customer; the model is fitted to what is known at its end'), ('known_until', 'last day with an order of any customer'),
      ('expected_purchases', 'purchase days that the model expects of these customers after fitted_as_of and up to known_until'), ('actual_purchases', 'purchase days of these customers in the same time'),
      ('expected_value', 'revenue that the model expects of these customers after fitted_as_of and up to known_until, without a discount; NULL if it gives no value for one of them'), ('actual_revenue', 'revenue of these customers in the same time, refunds included')) AS v(name, text)
      ON v.name = a.attname
    WHERE n.nspname = into_schema AND c.relname = ANY (names) AND a.attnum > 0
  LOOP
    EXECUTE format('COMMENT ON COLUMN %s.%I IS %L', comment.view, comment.name, comment.text);
  END LOOP;
END $$;
