{#- The statements that bring the set of views up to date: they make it, make it anew if its arguments have changed, or refresh it. -#}
{% macro views_statements() %}
  {%- do return(adapter.dispatch('views_statements', 'clv_ext')()) -%}
{% endmacro %}

{% macro default__views_statements() %}
  {%- do clv_ext.check_extension() -%}
  {%- set arguments = clv_ext.arguments() -%}
  {%- set changed = clv_ext.changed_arguments(arguments) -%}
  {%- set settings = clv_ext.settings_statement() -%}
  {%- set create = clv_ext.create_statement(arguments) -%}
  {%- set refresh = 'CALL ' ~ clv_ext.fn('clv_refresh') ~ '(' ~ clv_ext.literal(clv_ext.views_schema()) ~ ')' -%}
  {%- if changed is none -%}
    {%- do clv_ext.say('making the views of ' ~ arguments['orders'] ~ ' in schema ' ~ clv_ext.views_schema()) -%}
    {#- A new set has the settings of its call; others are put into it, and need a refresh. -#}
    {%- do return([create] + ([settings, refresh] if clv_ext.option('settings', {}).keys() | reject('in', ['as_of', 'time_zone']) | list else [])) -%}
  {%- elif changed -%}
    {%- do clv_ext.say('making the views in schema ' ~ clv_ext.views_schema() ~ ' anew, as these have changed: ' ~ changed | join(', ')) -%}
    {%- do return([settings, create]) -%}
  {%- else -%}
    {%- do clv_ext.say('refreshing the views in schema ' ~ clv_ext.views_schema()) -%}
    {%- do return([settings, refresh]) -%}
  {%- endif -%}
{% endmacro %}

{% macro create_statement(arguments) %}
  {%- set given = [clv_ext.literal(arguments['orders'] | string)] -%}
  {%- for name, value in arguments.items() if name != 'orders' and value is not none -%}
    {%- do given.append(name ~ ' => ' ~ clv_ext.literal(value if value is string or name == 'first_order' else value | string)) -%}
  {%- endfor -%}
  {%- set settings = clv_ext.option('settings', {}) -%}
  {%- for name, value in {'into_schema': clv_ext.views_schema(), 'grant_to': clv_ext.option('grant_to'), 'as_of': settings.get('as_of'),
                          'time_zone': settings.get('time_zone')}.items() if value is not none -%}
    {%- do given.append(name ~ ' => ' ~ clv_ext.literal(value)) -%}
  {%- endfor -%}
  {%- do return('CALL ' ~ clv_ext.fn('clv_create_views') ~ '(' ~ given | join(', ') ~ ')') -%}
{% endmacro %}

{#- The settings that the var names; those that it does not name are left as people have set them. -#}
{% macro settings_statement() %}
  {%- set names = ['as_of', 'first_day', 'horizon_days', 'annual_discount', 'margin', 'decimals', 'time_zone', 'currency'] -%}
  {%- set changes = [] -%}
  {%- for name, value in clv_ext.option('settings', {}).items() -%}
    {%- if name not in names -%}
      {%- do exceptions.raise_compiler_error("The var clv_ext has no setting '" ~ name ~ "'. Its settings are: " ~ names | join(', ')) -%}
    {%- endif -%}
    {%- do changes.append(name ~ ' = ' ~ clv_ext.literal(value)) -%}
  {%- endfor -%}
  {%- do return('UPDATE ' ~ adapter.quote(clv_ext.views_schema()) ~ '.settings SET ' ~ changes | join(', ') if changes else none) -%}
{% endmacro %}

{% macro check_extension() %}
  {%- set schema = clv_ext.option('extension_schema', 'public') -%}
  {%- set found = run_query("SELECT n.nspname FROM pg_extension AS e JOIN pg_namespace AS n ON n.oid = e.extnamespace WHERE e.extname = 'clv_ext'") -%}
  {%- if not found.rows -%}
    {%- do exceptions.raise_compiler_error('clv_ext is not in this database. Run CREATE EXTENSION clv_ext.') -%}
  {%- elif found.columns[0][0] != schema -%}
    {%- do exceptions.raise_compiler_error("clv_ext is in schema '" ~ found.columns[0][0] ~ "', not in '" ~ schema
                                           ~ "'. Say extension_schema: " ~ found.columns[0][0] ~ " in the var clv_ext.") -%}
  {%- endif -%}
{% endmacro %}

{% macro say(text) %}
  {%- do log('clv_ext: ' ~ text, info=true) -%}
{% endmacro %}
