{{ config(enabled=var('fail_orders', false)) }}
SELECT order_id FROM {{ ref('orders') }}
