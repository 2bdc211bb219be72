"""What charts must show: for each, the statement that gives the same figures, in psql as the role of the BI tool.

A chart's filters are `{where}`: of the column of time that the dashboard's filter of time reaches, if any, and of segment and channel, if they
reach the chart. Figures are compared as they are shown, to so many decimals.
"""

from collections import namedtuple

Chart = namedtuple("Chart", "title decimals time by sql")
BOTH = ("segment", "channel")

CHARTS = (
    Chart("Revenue", 0, "month", BOTH, "SELECT month, sum(revenue) FROM monthly_kpi WHERE {where} GROUP BY month"),
    Chart("Orders", 0, "month", BOTH, "SELECT month, sum(orders) FROM monthly_kpi WHERE {where} GROUP BY month"),
    Chart("Order value", 2, "month", BOTH, "SELECT sum(revenue) / sum(orders) FROM monthly_kpi WHERE {where}"),
    Chart("Retained from month to month", 3, "month", BOTH, "SELECT sum(retained_customers) / sum(opening_customers) FROM monthly_kpi WHERE {where}"),
    Chart("Revenue by month and segment", 0, "month", BOTH, "SELECT month, segment, sum(revenue) FROM monthly_kpi WHERE {where} GROUP BY month, segment"),
    Chart(
        "Customers who are new, retained, resurrected and churned, by month", 0, "month", BOTH,
        """SELECT month, kind, sum(customers) FROM monthly_kpi, LATERAL (VALUES ('new_sum', new_customers), ('retained_sum', retained_customers),
           ('resurrected_sum', resurrected_customers), ('churned_sum', -churned_customers)) AS v(kind, customers) WHERE {where} GROUP BY month, kind""",
    ),
    Chart(
        "Customers and revenue retained from the month before", 2, "month", BOTH,
        """SELECT month, kind, sum(part) / nullif(sum(of_all), 0) FROM monthly_kpi, LATERAL (VALUES ('retention', retained_customers, opening_customers),
           ('gross_retention', opening_revenue - contraction - churned_revenue, opening_revenue),
           ('net_retention', opening_revenue + expansion - contraction - churned_revenue, opening_revenue)) AS v(kind, part, of_all)
           WHERE {where} GROUP BY month, kind""",
    ),
    Chart("Key figures of each segment", 2, None, ("segment",),
          "SELECT segment, customers, orders, revenue, average_order_value, repeat_rate, retention_rate, clv, historic_value FROM segment_kpi WHERE {where}"),
    Chart("Key figures of each channel", 2, None, ("channel",),
          "SELECT channel, customers, orders, revenue, average_order_value, repeat_rate, retention_rate, clv, historic_value FROM channel_kpi WHERE {where}"),
    Chart("CLV of all customers", 2, None, (), "SELECT clv FROM kpi"),
    Chart("Customers", 0, None, BOTH, "SELECT count(*) FROM customer_360 WHERE first_order IS NOT NULL AND {where}"),
    Chart("Value expected of a customer", 2, None, BOTH, "SELECT sum(expected_value) / count(first_order) FROM customer_360 WHERE {where}"),
    Chart("Revenue by RFM segment", 0, None, BOTH, "SELECT rfm_segment, 'revenue_sum', sum(revenue) FROM customer_rfm WHERE {where} GROUP BY rfm_segment"),
    Chart("Customers by status and segment", 0, None, BOTH,
          "SELECT status, segment, count(*) FROM customer_360 WHERE first_order IS NOT NULL AND {where} GROUP BY status, segment"),
    Chart("Share of revenue by tenth of the customers", 2, None, BOTH,
          """SELECT value_decile, 'share_sum', sum(greatest(revenue, 0)) / (SELECT sum(greatest(revenue, 0)) FROM customer_360) FROM customer_360
             WHERE value_decile IS NOT NULL AND {where} GROUP BY value_decile"""),
    Chart("Where customers moved within the last quarter", 0, None, BOTH,
          "SELECT to_rfm_segment, from_rfm_segment, sum(customers) FROM segment_moves WHERE {where} GROUP BY 1, 2"),
    Chart("Customers to win back", 2, None, BOTH,
          """SELECT customer_id, segment, channel, last_order, revenue, value_if_won_back, by_when, why FROM win_back WHERE {where}
             ORDER BY value_if_won_back DESC LIMIT 10"""),
    Chart("Customers of whom most is expected", 2, None, BOTH,
          "SELECT value_rank, customer_id, segment, channel, status, last_order, revenue, expected_value, why FROM top_customers WHERE {where}"),
    Chart("Retention of each cohort, by periods since the first order", 2, "cohort", BOTH,
          """SELECT age, to_char(cohort, 'YYYY-MM-DD'), sum(active) / sum(customers) FROM cohort_retention
             WHERE age > 0 AND complete AND {where} GROUP BY age, cohort"""),
    Chart("What a customer of each cohort has brought", 2, "cohort", BOTH,
          """SELECT r.age, r.cohort::text, sum(r.cumulative_revenue) / sum(r.customers) FROM cohort_retention AS r WHERE complete AND {where}
             GROUP BY r.age, r.cohort"""),
    Chart("Value of a customer's first days", 2, "cohort", BOTH,
          """SELECT cohort, format('first %s days', lpad(days::text, 3)), sum(revenue) / sum(customers) FROM cohort_value
             WHERE customers = cohort_customers AND {where} GROUP BY cohort, days"""),
    Chart("CAC by channel", 2, "period", ("channel",),
          "SELECT period, channel, sum(spend) / nullif(sum(new_customers), 0) FROM acquisition WHERE spend > 0 AND {where} GROUP BY period, channel"),
    Chart("What each channel costs and brings", 2, "period", ("channel",),
          """SELECT channel, sum(spend), sum(new_customers), sum(spend) / sum(new_customers), sum(revenue) / sum(spend),
                    sum(revenue) * (SELECT margin FROM known) / sum(spend), (sum(revenue) * (SELECT margin FROM known) + sum(expected_value)) / sum(spend),
                    avg((payback_age IS NOT NULL)::integer)
             FROM acquisition WHERE spend IS NOT NULL AND {where} GROUP BY channel"""),
    Chart("Revenue of the first 90 days, by first order", 2, None, (),
          """SELECT value, kind, number FROM first_order_effect, LATERAL (VALUES ('mean_of_value', mean), ('mean_without', mean_of_others)) AS v(kind, number)
             WHERE measure = 'value_90'"""),
    Chart("The periods ahead, by segment", 0, None, ("segment",),
          """SELECT from_day || ' to ' || substr(to_day::text, 6), segment, customer_kind, purchases, purchases_low, purchases_high, revenue, revenue_low, revenue_high
             FROM forecast WHERE actual_revenue IS NULL AND {where}"""),
    Chart("Back-test: purchases expected, and those that came", 0, None, ("segment",),
          """SELECT segment, kind, number FROM model_check, LATERAL (VALUES ('expected_sum', expected_purchases), ('came_sum', actual_purchases)) AS v(kind, number)
             WHERE choice = 'auto' AND {where}"""),
    Chart("Rows of the orders, by what is wrong with them", 0, None, (),
          "SELECT trouble, rows, done, coalesce(first_example, '') FROM order_quality WHERE rows > 0"),
)
