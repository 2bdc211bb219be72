{#- What not to do: a late order has an old day, and is lost. -#}
{{ config(materialized='incremental', unique_key='customer_id') }}

{{ clv_ext.merged_histories(ref('orders'), batch='ordered_at', ordered_at="(ordered_at AT TIME ZONE 'Europe/Berlin')::date") }}
