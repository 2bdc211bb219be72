{#- Rows that each test of the package must find; only with --vars 'bad: true'. -#}
{{ config(enabled=var('bad', false), materialized='table') }}

SELECT 1.2 AS above_one, 'NaN'::float8 AS not_a_number, 5 AS estimate, 6 AS low, 9 AS high, 0.4::float8 AS rate, 1 AS numerator, 2 AS denominator, 10 AS amount,
       'customer is missing' AS trouble, 3 AS rows, 'set aside' AS done
UNION ALL SELECT NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'none', 97, 'read'
