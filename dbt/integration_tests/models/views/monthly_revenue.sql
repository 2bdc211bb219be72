SELECT month, sum(orders)::bigint AS orders, sum(revenue)::numeric(18, 2) AS revenue, sum(new_customers)::bigint AS new_customers,
       sum(retained_customers)::float8 / nullif(sum(opening_customers), 0) AS retention_rate
FROM {{ source('clv', 'monthly_kpi') }}
GROUP BY month
