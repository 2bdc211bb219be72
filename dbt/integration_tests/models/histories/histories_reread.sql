{{ config(materialized='incremental', unique_key='customer_id', indexes=[{'columns': ['customer_id'], 'unique': true}, {'columns': ['changed_until']}]) }}

{{ clv_ext.reread_histories(ref('orders'), changed_at='loaded_at', ordered_at="(ordered_at AT TIME ZONE 'Europe/Berlin')::date") }}
