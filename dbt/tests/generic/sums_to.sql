{#- A column summed equals a column (or expression) of another relation summed. `where` and `to_where` leave rows out of either.

    tolerance: by how much they may differ, where the rows of one are rounded. No rows sum to 0. -#}
{% test sums_to(model, column_name, to, field, where='true', to_where='true', tolerance=0) %}
SELECT * FROM (
  SELECT (SELECT coalesce(sum({{ column_name }}), 0) FROM {{ model }} WHERE {{ where }}) AS this_sum,
         (SELECT coalesce(sum({{ field }}), 0) FROM {{ to }} WHERE {{ to_where }}) AS other_sum
) AS q
WHERE NOT abs(this_sum - other_sum) <= {{ tolerance }}
{% endtest %}
