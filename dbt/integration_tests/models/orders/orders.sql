{{ config(materialized=var('orders_as', 'table'), unique_key='order_id', on_schema_change='append_new_columns') }}

SELECT order_id, customer_id::{{ var('customer_type', 'bigint') }} AS customer_id, ordered_at, amount, country, channel, product, loaded_at, batch
       {%- if var('fail', false) %}, 1 / (order_id - order_id) AS fails {% endif %}
FROM {{ source('raw', 'orders') }}
{%- if is_incremental() %}
WHERE loaded_at > (SELECT max(loaded_at) FROM {{ this }})
{%- endif %}
