{#- One purchase_history for each customer of the orders. Columns are those of the var `clv_ext`, or expressions.

    first: columns of which each customer gets the value of the first order, as the set of views has segment and channel.
    Grouping by such a column would cut a customer in two. -#}
{% macro purchase_history(orders, customer=none, ordered_at=none, amount=none, order_id=none, first=[], where=none) %}
  {%- do return(adapter.dispatch('purchase_history', 'clv_ext')(orders, customer, ordered_at, amount, order_id, first, where)) -%}
{% endmacro %}

{% macro default__purchase_history(orders, customer, ordered_at, amount, order_id, first, where) %}
  {%- set time = clv_ext.column(ordered_at, 'ordered_at') -%}
  {%- set money = clv_ext.column(amount, 'amount') -%}
  {%- if first and clv_ext.column(order_id, 'order_id') -%}
    {%- do exceptions.raise_compiler_error("purchase_history: `first` needs orders, not their lines. Add the lines up to orders in a model of their own.") -%}
  {%- endif -%}
  {#- A refund comes after all orders; of orders at the same time the first by their words, the same row for all columns. -#}
  {%- set order = [money ~ ' < 0', time] -%}
  {%- for name in first -%}
    {%- do order.append(name ~ '::text COLLATE "C"') -%}
  {%- endfor %}
SELECT {{ clv_ext.column(customer, 'customer') }} AS customer_id,
       {%- for name in first %}
       (array_agg({{ name }} ORDER BY {{ order | join(', ') }})
        FILTER (WHERE {{ time }} IS NOT NULL AND {{ money }} IS NOT NULL))[1] AS {{ name }},
       {%- endfor %}
       {{ clv_ext.history_of(ordered_at, amount, order_id) }} AS history
FROM {{ orders }}
WHERE {{ clv_ext.column(customer, 'customer') }} IS NOT NULL {%- if where %} AND ({{ where }}) {%- endif %}
GROUP BY 1
{% endmacro %}

{% macro history_of(ordered_at, amount, order_id) %}
  {%- set lines = clv_ext.column(order_id, 'order_id') -%}
  {{ clv_ext.fn('purchase_history') }}({% if lines %}{{ lines }}, {% endif %}{{ clv_ext.column(ordered_at, 'ordered_at') }}, {{ clv_ext.column(amount, 'amount') }})
{%- endmacro %}

{#- For incremental models with unique_key 'customer_id': both read what is new by a column that says when a row came or
    changed, never by the day of the order, as a late order has an old day.

    reread_histories makes the history of each customer with a new or changed row again, from all rows of that customer.
    Reading a row twice does no harm, so it looks back by `overlap`, for rows that were not yet committed the last time.
    It does not see rows that were deleted, or that went to another customer. -#}
{% macro reread_histories(orders, changed_at=none, overlap="interval '15 minutes'", customer=none, ordered_at=none, amount=none, order_id=none) %}
  {%- do return(adapter.dispatch('reread_histories', 'clv_ext')(orders, changed_at, overlap, customer, ordered_at, amount, order_id)) -%}
{% endmacro %}

{% macro default__reread_histories(orders, changed_at, overlap, customer, ordered_at, amount, order_id) %}
  {%- set id = clv_ext.column(customer, 'customer') -%}
  {%- set change = clv_ext.column(changed_at, 'changed_at') %}
SELECT {{ id }} AS customer_id, {{ clv_ext.history_of(ordered_at, amount, order_id) }} AS history, max({{ change }}) AS changed_until
FROM {{ orders }}
WHERE {{ id }} IS NOT NULL
{%- if clv_ext.has_rows_before() %}
  AND {{ id }} IN (SELECT {{ id }} FROM {{ orders }}
                   WHERE {{ change }} >= (SELECT max(changed_until) - {{ overlap }} FROM {{ this }}) OR {{ change }} IS NULL)
{%- endif %}
GROUP BY 1
{% endmacro %}

{#- merged_histories reads the new rows alone and merges them with the histories that are there. A row read twice would count
    twice, and one passed over would be lost: rows must only ever be added, and `batch` must be larger for all rows of a later
    load, each of which is committed before the next one begins. -#}
{% macro merged_histories(orders, batch, customer=none, ordered_at=none, amount=none) %}
  {%- do return(adapter.dispatch('merged_histories', 'clv_ext')(orders, batch, customer, ordered_at, amount)) -%}
{% endmacro %}

{% macro default__merged_histories(orders, batch, customer, ordered_at, amount) %}
  {%- set id = clv_ext.column(customer, 'customer') -%}
  {%- if clv_ext.option('order_id') -%}
    {%- do exceptions.raise_compiler_error("merged_histories takes orders, not their lines, as a later line may change an order. Use reread_histories.") -%}
  {%- endif %}
WITH added AS (
  SELECT {{ id }} AS customer_id, {{ clv_ext.history_of(ordered_at, amount, none) }} AS history, max({{ batch }}) AS batch_until
  FROM {{ orders }}
  WHERE {{ id }} IS NOT NULL
  {%- if clv_ext.has_rows_before() %} AND {{ batch }} > (SELECT max(batch_until) FROM {{ this }}){% endif %}
  GROUP BY 1
)
{%- if not clv_ext.has_rows_before() %}
SELECT customer_id, history, batch_until FROM added
{%- else %}
SELECT customer_id, {{ clv_ext.fn('clv_merge') }}(history) AS history, max(batch_until) AS batch_until
FROM (SELECT customer_id, history, batch_until FROM added
      UNION ALL
      SELECT customer_id, history, batch_until FROM {{ this }} WHERE customer_id IN (SELECT customer_id FROM added)) AS parts
GROUP BY 1
{%- endif %}
{% endmacro %}

{#- Whether this is an incremental run over a table with rows: an empty one has no last change to go on from. -#}
{% macro has_rows_before() %}
  {%- if not execute or not is_incremental() -%}
    {%- do return(false) -%}
  {%- endif -%}
  {%- do return(run_query('SELECT EXISTS (SELECT FROM ' ~ this ~ ')').columns[0][0]) -%}
{% endmacro %}
