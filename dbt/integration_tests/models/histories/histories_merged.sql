{{ config(materialized='incremental', unique_key='customer_id', indexes=[{'columns': ['customer_id'], 'unique': true}, {'columns': ['batch_until']}]) }}

{{ clv_ext.merged_histories(ref('orders'), batch='batch', ordered_at="(ordered_at AT TIME ZONE 'Europe/Berlin')::date") }}
