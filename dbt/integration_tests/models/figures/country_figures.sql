SELECT country, customers, orders, revenue, retention_rate, clv
FROM ({{ clv_ext.clv_agg(ref('histories'), by=['country'], as_of="date '2024-06-18'") }}) AS k
