{#- A rate is its numerator divided by its denominator, to the 14 digits that do not hang on rounding, and NULL where there is nothing to divide by. -#}
{% test ratio_of(model, column_name, numerator, denominator) %}
SELECT * FROM (
  SELECT ({{ column_name }})::float8 AS rate, ({{ numerator }})::float8 / nullif(({{ denominator }})::float8, 0) AS of_parts FROM {{ model }}
) AS q
WHERE (rate IS NULL) <> (of_parts IS NULL) OR rate = 'NaN' OR abs(rate - of_parts) > 1e-14 * greatest(abs(rate), abs(of_parts))
{% endtest %}
