{#- Statements over a relation of histories, such as a model of purchase_history. `by` lists columns to group by; `as_of` is an
    SQL expression, such as "date '2024-06-30'". Rows that functions return are taken apart where that costs one call. -#}

{#- The key figures of each group; by default by the period of the set of views. -#}
{% macro clv_agg(histories, by=[], period=none, as_of=none, lapse=none, columns=['*']) %}
  {%- do return(adapter.dispatch('clv_agg', 'clv_ext')(histories, by, period, as_of, lapse, columns)) -%}
{% endmacro %}

{% macro default__clv_agg(histories, by, period, as_of, lapse, columns) %}
  {%- set figures = [] -%}
  {%- for name in columns -%}
    {%- do figures.append('(k).' ~ name) -%}
  {%- endfor %}
SELECT {{ clv_ext.listed(by) }}{{ figures | join(', ') }}
FROM (SELECT {{ clv_ext.listed(by) }}{{ clv_ext.fn('clv_agg') }}(history, {{ clv_ext.period(period) }}, {{ as_of or 'NULL' }}, {{ lapse or 'NULL' }}) AS k
      FROM {{ histories }} {{ clv_ext.grouped(by) }}) AS q
{% endmacro %}

{% macro period(given) %}
  {%- do return(clv_ext.literal(given or clv_ext.option('period', 'month'))) -%}
{% endmacro %}

{#- Frequency, recency and money of each customer; `by` lists columns to keep. -#}
{% macro rfm(histories, as_of, by=[]) %}
  {%- do return(adapter.dispatch('rfm', 'clv_ext')(histories, as_of, by)) -%}
{% endmacro %}

{% macro default__rfm(histories, as_of, by) %}
SELECT h.customer_id, {{ clv_ext.listed(by, 'h.') }}r.*
FROM {{ histories }} AS h, {{ clv_ext.fn('rfm') }}(h.history, {{ as_of }}) AS r
{% endmacro %}

{#- Each cohort at each age. -#}
{% macro cohorts(histories, by=[], period=none, as_of=none) %}
  {%- do return(adapter.dispatch('cohorts', 'clv_ext')(histories, by, period, as_of)) -%}
{% endmacro %}

{% macro default__cohorts(histories, by, period, as_of) %}
SELECT {{ clv_ext.listed(by, 'q.') }}c.*
FROM (SELECT {{ clv_ext.listed(by) }}{{ clv_ext.fn('cohort_agg') }}(history, {{ clv_ext.period(period) }}, {{ as_of or 'NULL' }}) AS cohorts
      FROM {{ histories }} {{ clv_ext.grouped(by) }}) AS q, {{ clv_ext.fn('cohorts') }}(q.cohorts) AS c
{% endmacro %}

{#- A model for each group, in the column `model`. -#}
{% macro clv_fit(histories, as_of, by=[], family='auto') %}
  {%- do return(adapter.dispatch('clv_fit', 'clv_ext')(histories, as_of, by, family)) -%}
{% endmacro %}

{% macro default__clv_fit(histories, as_of, by, family) %}
SELECT {{ clv_ext.listed(by) }}{{ clv_ext.fn('clv_fit') }}(history, {{ as_of }}, {{ clv_ext.literal(family) }}) AS model
FROM {{ histories }} {{ clv_ext.grouped(by) }}
{% endmacro %}

{#- What the model of its group expects of each customer, with the horizon, discount and margin of the settings in the var. -#}
{% macro scores(histories, models, by=[], as_of=none, days=none, annual_discount=none, margin=none) %}
  {%- do return(adapter.dispatch('scores', 'clv_ext')(histories, models, by, as_of, days, annual_discount, margin)) -%}
{% endmacro %}

{% macro default__scores(histories, models, by, as_of, days, annual_discount, margin) %}
  {%- set settings = clv_ext.option('settings', {}) -%}
  {%- set horizon = days if days is not none else settings.get('horizon_days', 365) -%}
  {%- set discount = annual_discount if annual_discount is not none else settings.get('annual_discount', 0.10) -%}
  {%- set share = margin if margin is not none else settings.get('margin', 1) -%}
  {%- set known = 'm.model, h.history' -%}
  {%- set day = as_of or 'NULL' -%}
  {%- set same = [] -%}
  {%- for name in by -%}
    {%- do same.append('m.' ~ name ~ ' IS NOT DISTINCT FROM h.' ~ name) -%}
  {%- endfor %}
SELECT h.customer_id, {{ clv_ext.listed(by, 'h.') }}
       {{ clv_ext.fn('p_alive') }}({{ known }}, {{ day }}) AS p_alive,
       {{ clv_ext.fn('expected_purchases') }}({{ known }}, {{ horizon }}, {{ day }}) AS expected_purchases,
       {{ clv_ext.fn('expected_spend') }}({{ known }}, {{ day }}) AS expected_spend,
       {{ clv_ext.fn('expected_value') }}({{ known }}, {{ horizon }}, {{ discount }}, {{ share }}, {{ day }}) AS expected_value,
       {{ clv_ext.fn('next_purchase') }}({{ known }}, 0.5, {{ day }}) AS next_purchase_by
FROM {{ histories }} AS h LEFT JOIN {{ models }} AS m ON {{ same | join(' AND ') or 'true' }}
{% endmacro %}
