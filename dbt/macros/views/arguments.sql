{#- The arguments of clv_create_views, from the var `clv_ext`. -#}

{#- Those that the table `definition` of a set has as well. -#}
{% macro argument_names() %}
  {%- do return(['orders', 'customer', 'ordered_at', 'amount', 'segment', 'channel', 'campaign', 'order_id', 'first_order', 'spend', 'segment_rules', 'period',
                 'changed_at', 'mode']) -%}
{% endmacro %}

{#- What each is to be: a relation for those that name a model, words for the others, none for what is not said. -#}
{% macro arguments() %}
  {%- set defaults = {'customer': 'customer_id', 'ordered_at': 'ordered_at', 'amount': 'amount', 'period': 'month'} -%}
  {%- set all = {} -%}
  {%- for name in clv_ext.argument_names() -%}
    {%- set value = clv_ext.option(name, defaults.get(name)) -%}
    {%- if name == 'first_order' and value is string -%}
      {%- set value = [value] -%}
    {%- endif -%}
    {%- if name in ['orders', 'spend', 'segment_rules'] and value is not none -%}
      {%- set value = clv_ext.relation_of(clv_ext.node_named(value, name)) -%}
    {%- endif -%}
    {%- do all.update({name: value}) -%}
  {%- endfor -%}
  {%- do return(all) -%}
{% endmacro %}

{#- The model (of versions the latest), seed or snapshot of this name; the project's own if packages have one of the same name. -#}
{% macro node_named(name, option) %}
  {%- set found = [] -%}
  {%- for node in graph.nodes.values() if node.name == name and node.resource_type in ['model', 'seed', 'snapshot']
                                          and node.get('version') == node.get('latest_version') -%}
    {%- do found.insert(0 if node.package_name == project_name else found | length, node) -%}
  {%- endfor -%}
  {%- if not found -%}
    {%- do exceptions.raise_compiler_error("The var clv_ext says " ~ option ~ ": " ~ name
                                           ~ ", but there is no model, seed or snapshot of that name that is enabled.") -%}
  {%- endif -%}
  {%- if found[0].config.materialized == 'ephemeral' -%}
    {%- do exceptions.raise_compiler_error("The var clv_ext says " ~ option ~ ": " ~ name
                                           ~ ", but that is ephemeral. Make it a table, a view or incremental.") -%}
  {%- endif -%}
  {%- do return(found[0]) -%}
{% endmacro %}

{#- A relation without its database, as clv_create_views takes it. -#}
{% macro relation_of(node) %}
  {%- do return(api.Relation.create(schema=node.schema, identifier=node.alias).include(database=false)) -%}
{% endmacro %}

{#- Names of the arguments that differ from those of the set that is there; none if there is no set. -#}
{% macro changed_arguments(arguments) %}
  {%- set schema = clv_ext.literal(clv_ext.views_schema()) -%}
  {%- set there = run_query("SELECT 1 FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace WHERE n.nspname = " ~ schema
                            ~ " AND c.relname = 'definition' AND obj_description(c.oid, 'pg_class') LIKE 'clv_ext: %'") -%}
  {%- if not there.rows -%}
    {%- do return(none) -%}
  {%- endif -%}
  {%- set pairs = [] -%}
  {%- for name, value in arguments.items() -%}
    {%- set wanted = clv_ext.literal(value) if value is none or value is string or name == 'first_order' else clv_ext.full_name(value) -%}
    {%- do pairs.append("(" ~ clv_ext.literal(name) ~ ", d." ~ name ~ "::text, (" ~ wanted ~ ")::text)") -%}
  {%- endfor -%}
  {%- set changed = run_query('SELECT v.name FROM ' ~ adapter.quote(clv_ext.views_schema()) ~ '.definition AS d, LATERAL (VALUES ' ~ pairs | join(', ')
                              ~ ') AS v(name, had, wanted) WHERE v.had IS DISTINCT FROM v.wanted') -%}
  {%- do return(changed.columns[0].values() | list + clv_ext.missing_grants(schema)) -%}
{% endmacro %}

{#- The name of a relation as the extension writes it down. -#}
{% macro full_name(relation) %}
  {%- do return("SELECT format('%I.%I', " ~ clv_ext.literal(relation.schema) ~ ', ' ~ clv_ext.literal(relation.identifier) ~ ')') -%}
{% endmacro %}

{% macro missing_grants(schema) %}
  {%- set role = clv_ext.option('grant_to') -%}
  {%- if role is none -%}
    {%- do return([]) -%}
  {%- endif -%}
  {%- set missing = run_query("SELECT 1 FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace WHERE n.nspname = "
      ~ schema ~ " AND c.relkind IN ('r', 'v', 'm') AND c.relname <> 'changed_customer' AND obj_description(c.oid, 'pg_class') LIKE 'clv_ext: %'"
      ~ " AND NOT (has_schema_privilege(" ~ clv_ext.literal(role) ~ ", n.oid, 'USAGE') AND has_table_privilege(" ~ clv_ext.literal(role) ~ ", c.oid, 'SELECT'))") -%}
  {%- do return(['grant_to'] if missing.rows else []) -%}
{% endmacro %}
