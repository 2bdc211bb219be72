{#- Of customer_history: on each day the set has the orders, revenue and customers of the orders themselves. After a refresh. -#}
{% test same_as_orders(model) %}
SELECT * FROM {{ clv_ext.fn('clv_verify') }}({{ clv_ext.literal(model.schema) }})
{% endtest %}
