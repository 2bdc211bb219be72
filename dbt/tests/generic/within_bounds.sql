{#- A column lies between two others in at least this share of the rows, such as what came between the bounds of a forecast.
    Rows in which one of the three is NULL do not count. -#}
{% test within_bounds(model, column_name, low, high, min_share=1) %}
SELECT * FROM (
  SELECT count(*) FILTER (WHERE {{ column_name }} BETWEEN {{ low }} AND {{ high }}) AS within, count(*) AS of_all
  FROM {{ model }} WHERE {{ column_name }} IS NOT NULL AND {{ low }} IS NOT NULL AND {{ high }} IS NOT NULL
) AS q
WHERE within < {{ min_share }} * of_all
{% endtest %}
