SELECT customer_id, segment, status, revenue, p_alive, expected_value, expected_value_low, expected_value_high
FROM {{ source('clv', 'customer_360') }}
WHERE orders > 0
