{#- Of order_quality: at most this share of all rows was set aside. `allow` lists troubles that do not count. -#}
{% test no_trouble(model, max_share=0, allow=[]) %}
SELECT * FROM (
  SELECT sum(rows) FILTER (WHERE done = 'set aside' {%- if allow %} AND trouble NOT IN ({{ clv_ext.literals(allow) }}){% endif %}) AS set_aside, sum(rows) AS of_all FROM {{ model }}
) AS q
WHERE set_aside > {{ max_share }} * of_all
{% endtest %}
