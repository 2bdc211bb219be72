{#- What is said in the var `clv_ext`, and names and literals made from it. -#}

{% macro option_names() %}
  {%- do return(clv_ext.argument_names() + ['into_schema', 'grant_to', 'settings', 'extension_schema', 'targets', 'tests']) -%}
{% endmacro %}

{#- An option, or its default. A name that is not one of them is an error, as it would do nothing. -#}
{% macro option(name, default=none) %}
  {%- set options = var('clv_ext', {}) -%}
  {%- for given in options if given not in clv_ext.option_names() -%}
    {%- do exceptions.raise_compiler_error("The var clv_ext has no option '" ~ given ~ "'. Its options are: " ~ clv_ext.option_names() | join(', ')) -%}
  {%- endfor -%}
  {%- set value = options.get(name) -%}
  {%- do return(default if value is none else value) -%}
{% endmacro %}

{#- A function, aggregate or procedure of the extension, with its schema. -#}
{% macro fn(name) %}
  {%- do return(adapter.dispatch('fn', 'clv_ext')(name)) -%}
{% endmacro %}

{% macro default__fn(name) %}
  {%- do return(adapter.quote(clv_ext.option('extension_schema', 'public')) ~ '.' ~ name) -%}
{% endmacro %}

{#- The schema of the views; the sources under models/ say the same. -#}
{% macro views_schema() %}
  {%- do return(clv_ext.option('into_schema', target.schema ~ '_clv')) -%}
{% endmacro %}

{% macro literal(value) %}
  {%- if value is none -%}
    {%- do return('NULL') -%}
  {%- elif value is string or value is number or value is boolean -%}
    {%- do return("'" ~ dbt.escape_single_quotes(value | string) ~ "'") -%}
  {%- else -%}
    {#- A list of names, or a day that YAML has read as one. -#}
    {%- do return("'" ~ dbt.escape_single_quotes(value | string) ~ "'" if value is not sequence else 'ARRAY[' ~ clv_ext.literals(value) ~ ']::text[]') -%}
  {%- endif -%}
{% endmacro %}

{% macro literals(values) %}
  {%- set all = [] -%}
  {%- for value in values -%}
    {%- do all.append(clv_ext.literal(value)) -%}
  {%- endfor -%}
  {%- do return(all | join(', ')) -%}
{% endmacro %}

{#- A column of the orders that the var names, quoted, unless the call has given an expression for it. -#}
{% macro column(given, name) %}
  {%- set defaults = {'customer': 'customer_id', 'ordered_at': 'ordered_at', 'amount': 'amount'} -%}
  {%- set named = clv_ext.option(name, defaults.get(name)) -%}
  {%- do return(given if given is not none or named is none else adapter.quote(named)) -%}
{% endmacro %}

{#- The columns of `by`, each with something before it and a comma behind it. -#}
{% macro listed(by, before='') %}
  {%- for name in by %}{{ before }}{{ name }}, {% endfor -%}
{% endmacro %}

{#- GROUP BY these; nothing for all rows together. -#}
{% macro grouped(by) %}
  {%- if by %}GROUP BY {{ by | join(', ') }}{% endif -%}
{% endmacro %}
