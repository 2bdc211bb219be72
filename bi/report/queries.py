"""What the report asks of a set of views: each question with the views that it reads. @set@ is the schema of the set.

Counts and money are added up over segments and channels, and rates are made from the sums. Of long lists only the part that a
page can show is read.
"""

MONTHS = 60     # of monthly figures, the last ones
COHORTS = 36    # rows of the triangle, the last ones
AGES = 36       # columns of the triangle, the first ones
CURVES = 12     # curves, the last ones with two points
NAMES = 20      # segments and channels, the largest ones
LISTED = 20     # customers of a list

QUESTIONS = {
    "known": (["known"], """
        SELECT as_of, known_until, first_day, last_day, horizon_days, annual_discount, margin, decimals, currency, time_zone,
               to_char(refreshed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI') AS refreshed_at, current_database() AS database FROM @set@.known"""),
    "definition": (["definition"], """
        SELECT orders, segment, channel, order_id, spend, period FROM @set@.definition"""),
    "kpi": (["kpi"], """
        SELECT customers, orders, revenue, repeat_rate, average_order_value, retention_rate, lapse, clv, historic_value FROM @set@.kpi"""),
    "to_come": (["customer_360"], """
        SELECT sum(expected_value) AS expected_value, count(expected_value) AS customers FROM @set@.customer_360"""),
    "quality": (["order_quality"], """
        SELECT trouble, rows, done FROM @set@.order_quality WHERE rows > 0 ORDER BY trouble"""),
    "months": (["monthly_kpi"], f"""
        SELECT * FROM (
          SELECT month, bool_and(complete) AS complete, sum(orders) AS orders, sum(revenue) AS revenue, sum(active_customers) AS active,
                 sum(new_customers) AS new, sum(churned_customers) AS churned
          FROM @set@.monthly_kpi GROUP BY month ORDER BY month DESC LIMIT {MONTHS}) AS m ORDER BY month"""),
    "cohorts": (["cohort_retention"], f"""
        WITH ages AS MATERIALIZED (
          SELECT cohort, age, sum(customers) AS customers, sum(active) AS active FROM @set@.cohort_retention
          WHERE age <= {AGES} GROUP BY cohort, age HAVING bool_and(complete)
        ), shown AS (SELECT cohort FROM ages WHERE age = 1 ORDER BY cohort DESC LIMIT {COHORTS})
        SELECT cohort, age, customers, active, active / nullif(customers, 0) AS rate FROM ages JOIN shown USING (cohort)
        WHERE age > 0 ORDER BY cohort, age"""),
    "values": (["cohort_value", "known"], f"""
        WITH points AS MATERIALIZED (
          SELECT cohort, days, sum(customers) AS customers, sum(revenue) AS revenue FROM @set@.cohort_value
          GROUP BY cohort, days HAVING sum(customers) = sum(cohort_customers) AND sum(customers) > 0
        ), shown AS (SELECT cohort FROM points GROUP BY cohort ORDER BY count(*) > 1 DESC, cohort DESC LIMIT {CURVES})
        SELECT v.cohort, v.days, v.customers, round(v.revenue / v.customers, k.decimals) AS value
        FROM (SELECT cohort, days, customers, revenue FROM points JOIN shown USING (cohort)
              UNION ALL SELECT NULL, days, sum(customers), sum(revenue) FROM points GROUP BY days) AS v, @set@.known AS k ORDER BY cohort, days"""),
    "rfm": (["customer_360"], f"""
        SELECT rfm_segment AS name, count(*) AS customers, sum(revenue) AS revenue, sum(expected_value) AS expected_value,
               count(*) / sum(count(*)) OVER () AS share_of_customers,
               greatest(sum(revenue), 0) / nullif(sum(greatest(sum(revenue), 0)) OVER (), 0) AS share_of_revenue
        FROM @set@.customer_360 WHERE rfm_segment IS NOT NULL GROUP BY rfm_segment ORDER BY revenue DESC, rfm_segment LIMIT {NAMES}"""),
    "deciles": (["value_by_decile"], """
        SELECT decile, sum(customers) AS customers, sum(revenue) AS revenue, sum(share) AS share
        FROM @set@.value_by_decile GROUP BY decile ORDER BY decile"""),
    # The bounds of the segments are put together as those of sums that do not depend on each other.
    "forecast": (["forecast", "known"], """
        SELECT f.from_day, f.to_day, f.customer_kind AS kind, sum(f.revenue) AS revenue, sum(f.actual_revenue) AS came, count(*) AS segments,
               CASE WHEN count(f.revenue_low) = count(*) THEN round(sum(f.revenue) - sqrt(sum((f.revenue - f.revenue_low) ^ 2)), min(k.decimals)) END AS low,
               CASE WHEN count(f.revenue_high) = count(*) THEN round(sum(f.revenue) + sqrt(sum((f.revenue_high - f.revenue) ^ 2)), min(k.decimals)) END AS high
        FROM @set@.forecast AS f, @set@.known AS k GROUP BY f.from_day, f.to_day, f.customer_kind ORDER BY f.from_day, f.customer_kind"""),
    "check": (["model_check"], f"""
        SELECT segment, choice, fitted_as_of, as_of, customers, family, expected_purchases, actual_purchases, expected_value AS expected_revenue,
               actual_revenue, expected_purchases / nullif(actual_purchases, 0) - 1 AS purchases_off,
               expected_value / nullif(actual_revenue, 0) - 1 AS revenue_off
        FROM @set@.model_check WHERE expected_purchases IS NOT NULL ORDER BY customers DESC, segment, choice LIMIT {2 * NAMES}"""),
    "health": (["model_health"], f"""
        SELECT segment, aspect, advice FROM @set@.model_health WHERE verdict <> 'ok' ORDER BY segment, aspect LIMIT {10 * NAMES}"""),
    "acquisition": (["acquisition", "known"], f"""
        SELECT channel AS name, spend, new_customers AS customers, round(spend / nullif(new_customers, 0), decimals) AS cac,
               round(revenue * margin / nullif(new_customers, 0), decimals) AS earned, round(expected_value / nullif(new_customers, 0), decimals) AS expected,
               revenue * margin / nullif(spend, 0) AS ratio, (revenue * margin + expected_value) / nullif(spend, 0) AS expected_ratio
        FROM (SELECT a.channel, sum(a.spend) AS spend, sum(a.new_customers) AS new_customers, sum(a.revenue) AS revenue, sum(a.expected_value) AS expected_value
              FROM @set@.acquisition AS a WHERE a.spend IS NOT NULL GROUP BY a.channel) AS a, @set@.known
        ORDER BY spend DESC, name LIMIT {NAMES}"""),
    "segments": (["segment_kpi"], f"""
        SELECT segment AS name, customers, orders, revenue, average_order_value, repeat_rate, retention_rate, clv, historic_value
        FROM @set@.segment_kpi ORDER BY revenue DESC NULLS LAST, segment LIMIT {NAMES}"""),
    "channels": (["channel_kpi"], f"""
        SELECT channel AS name, customers, orders, revenue, average_order_value, repeat_rate, retention_rate, clv, historic_value
        FROM @set@.channel_kpi ORDER BY revenue DESC NULLS LAST, channel LIMIT {NAMES}"""),
    "many": (["segment_kpi", "channel_kpi"], """
        SELECT (SELECT count(*) FROM @set@.segment_kpi) AS segments, (SELECT count(*) FROM @set@.channel_kpi) AS channels"""),
    "win_back": (["win_back"], f"""
        SELECT customer_id::text AS customer, segment, revenue, value_if_won_back AS value, by_when, why
        FROM @set@.win_back ORDER BY value_if_won_back DESC NULLS LAST, customer_id LIMIT {LISTED}"""),
    "win_back_all": (["win_back"], """
        SELECT count(*) AS customers, sum(value_if_won_back) AS value FROM @set@.win_back"""),
    "top": (["top_customers"], f"""
        SELECT value_rank AS rank, customer_id::text AS customer, segment, status, revenue, last_order, expected_value, next_purchase_by
        FROM @set@.top_customers ORDER BY value_rank LIMIT {LISTED}"""),
}

# The relations of a set that this role may read, and that hold something.
READABLE = """
SELECT c.relname
FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
WHERE n.nspname = :'set' AND c.relkind IN ('r', 'v', 'm') AND c.relispopulated AND pg_catalog.obj_description(c.oid, 'pg_class') LIKE 'clv_ext: %'
  AND pg_catalog.has_schema_privilege(n.oid, 'USAGE') AND pg_catalog.has_table_privilege(c.oid, 'SELECT');
"""


def statement(readable):
    """One statement that answers all questions from one snapshot, as an object of lists of rows; NULL for a question to a view that is not there."""
    parts = []
    for name, (views, query) in QUESTIONS.items():
        rows = "NULL"
        if set(views) <= set(readable):
            rows = f"(SELECT coalesce(jsonb_agg(to_jsonb(q)), '[]') FROM ({query}) AS q)"
        parts.append(f"'{name}', {rows}")
    return f"SELECT jsonb_build_object({', '.join(parts)});".replace("@set@", ':"set"')
