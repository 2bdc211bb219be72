{#- Every value is between 0 and 1. NULL is allowed: add not_null where it is not. -#}
{% test probability(model, column_name) %}
SELECT {{ column_name }} FROM {{ model }} WHERE NOT {{ column_name }} BETWEEN 0 AND 1
{% endtest %}
