{#- dbt run-operation clv_ext.make_views: the same as the hook, whatever a run has built. -#}
{% macro make_views() %}
  {%- do clv_ext.execute_all(clv_ext.views_statements()) -%}
{% endmacro %}

{#- dbt run-operation clv_ext.refresh_whole: reads all orders again, also where a refresh would read those that have changed. -#}
{% macro refresh_whole() %}
  {%- do clv_ext.check_extension() -%}
  {%- set call = 'CALL ' ~ clv_ext.fn('clv_refresh') ~ '(' ~ clv_ext.literal(clv_ext.views_schema()) ~ ', whole => true)' -%}
  {%- do clv_ext.execute_all([clv_ext.settings_statement(), call]) -%}
{% endmacro %}

{#- dbt run-operation clv_ext.drop_views: drops the set, and its schema if the set's first making made that and it is empty. -#}
{% macro drop_views() %}
  {%- do clv_ext.check_extension() -%}
  {%- do clv_ext.execute_all(['CALL ' ~ clv_ext.fn('clv_drop_views') ~ '(' ~ clv_ext.literal(clv_ext.views_schema()) ~ ')']) -%}
{% endmacro %}

{#- Statements sent together are one transaction, which dbt leaves to the server in an operation. -#}
{% macro execute_all(statements) %}
  {%- if execute -%}
    {%- do run_query(statements | select | join(';\n')) -%}
    {%- do clv_ext.say('done') -%}
  {%- endif -%}
{% endmacro %}
