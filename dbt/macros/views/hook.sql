{#- on-run-end: "{{ clv_ext.views_after_orders(results) }}"

    Makes or refreshes the set of views if this run has built the orders, and says what it did or why it did nothing. -#}
{% macro views_after_orders(results) %}
  {%- do return(adapter.dispatch('views_after_orders', 'clv_ext')(results)) -%}
{% endmacro %}

{% macro default__views_after_orders(results) %}
  {%- if not execute -%}
    {%- do return('') -%}
  {%- endif -%}
  {%- if clv_ext.option('orders') is none -%}
    {%- do exceptions.raise_compiler_error("Say which model the orders are: vars: {clv_ext: {orders: ...}} in dbt_project.yml") -%}
  {%- endif -%}
  {%- set why_not = clv_ext.why_not(results) -%}
  {%- if why_not -%}
    {%- do clv_ext.say(why_not ~ ', so the views are left as they are') -%}
    {%- do return('') -%}
  {%- endif -%}
  {%- do return(clv_ext.views_statements() | select | join(';\n')) -%}
{% endmacro %}

{#- Why the set must not be touched after this run; none if it is to be brought up to date. -#}
{% macro why_not(results) %}
  {%- if flags.WHICH not in ['run', 'build', 'seed', 'snapshot', 'retry'] -%}
    {%- do return('dbt ' ~ flags.WHICH ~ ' builds no orders') -%}
  {%- endif -%}
  {%- if flags.EMPTY or invocation_args_dict.get('sample') -%}
    {%- do return('only a part of the orders was read, by --empty or --sample') -%}
  {%- endif -%}
  {%- set targets = clv_ext.option('targets') -%}
  {%- if targets is not none and target.name not in targets -%}
    {%- do return('target ' ~ target.name ~ ' is not one of the targets in the var clv_ext') -%}
  {%- endif -%}
  {%- for name in ['orders', 'spend', 'segment_rules'] if clv_ext.option(name) is not none -%}
    {%- set node = clv_ext.node_named(clv_ext.option(name), name) -%}
    {%- set said = clv_ext.what_became_of(node, results) -%}
    {%- if said == 'not selected' and name == 'orders' -%}
      {%- do return(node.name ~ ' was not selected') -%}
    {%- elif said not in ['success', 'not selected'] -%}
      {%- do return(said) -%}
    {%- endif -%}
  {%- endfor -%}
  {%- do return(none) -%}
{% endmacro %}

{#- 'success', 'not selected', or in words what failed: the model, or a test of it alone, after which dbt build goes no further either.
    A test that compares the orders with the set is not one of these: it may fail because the set is not yet refreshed. -#}
{% macro what_became_of(node, results) %}
  {%- set said = namespace(status='not selected', failed=none) -%}
  {%- for result in results -%}
    {%- if result.node.unique_id == node.unique_id -%}
      {%- set said.status = result.status | string -%}
    {%- elif result.node.resource_type == 'test' and result.status | string in ['fail', 'error']
              and (result.node.attached_node == node.unique_id or result.node.depends_on.nodes | list == [node.unique_id]) -%}
      {%- set said.failed = result.node.name -%}
    {%- endif -%}
  {%- endfor -%}
  {%- if said.status not in ['success', 'not selected'] -%}
    {%- do return(node.name ~ ' was not built (' ~ said.status ~ ')') -%}
  {%- elif said.failed -%}
    {%- do return('the test ' ~ said.failed ~ ' of ' ~ node.name ~ ' failed') -%}
  {%- endif -%}
  {%- do return(said.status) -%}
{% endmacro %}
