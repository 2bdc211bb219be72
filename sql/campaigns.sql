-- clv_totals and attribution_path.

CREATE FUNCTION campaign_add(state clv_totals, spend numeric, clicks bigint, conversions bigint, new_customers bigint, revenue numeric, margin numeric) RETURNS clv_totals
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'campaign_add_numeric';
COMMENT ON FUNCTION campaign_add(clv_totals, numeric, bigint, bigint, bigint, numeric, numeric) IS 'transition function of campaign_agg and campaign_totals: one row of results';

CREATE FUNCTION campaign_add(state clv_totals, spend float8, clicks bigint, conversions bigint, new_customers bigint, revenue float8, margin float8) RETURNS clv_totals
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'campaign_add_float8';
COMMENT ON FUNCTION campaign_add(clv_totals, float8, bigint, bigint, bigint, float8, float8) IS 'transition function of campaign_agg and campaign_totals: one row of results';

CREATE FUNCTION cost_add(state clv_totals, revenue numeric, cost_of_goods numeric, service_cost numeric, marketing_cost numeric) RETURNS clv_totals
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cost_add_numeric';
COMMENT ON FUNCTION cost_add(clv_totals, numeric, numeric, numeric, numeric) IS 'transition function of cost_to_serve and cost_totals: one customer';

CREATE FUNCTION cost_add(state clv_totals, revenue float8, cost_of_goods float8, service_cost float8, marketing_cost float8) RETURNS clv_totals
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cost_add_float8';
COMMENT ON FUNCTION cost_add(clv_totals, float8, float8, float8, float8) IS 'transition function of cost_to_serve and cost_totals: one customer';

CREATE FUNCTION clv_totals_combine(a clv_totals, b clv_totals) RETURNS clv_totals
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_totals_combine';
COMMENT ON FUNCTION clv_totals_combine(clv_totals, clv_totals) IS 'totals of both';

CREATE FUNCTION clv_totals_finish(state clv_totals) RETURNS clv_totals
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_totals_finish';
COMMENT ON FUNCTION clv_totals_finish(clv_totals) IS 'final function of rollup, campaign_totals and cost_totals';

CREATE FUNCTION campaign_figures(state clv_totals) RETURNS clv_campaign_figures
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_totals_campaign_figures';
COMMENT ON FUNCTION campaign_figures(clv_totals) IS 'the row of campaign_agg from totals';

CREATE FUNCTION cost_figures(state clv_totals) RETURNS clv_cost_figures
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_totals_cost_figures';
COMMENT ON FUNCTION cost_figures(clv_totals) IS 'the row of cost_to_serve from totals';

CREATE AGGREGATE campaign_agg(spend numeric, clicks bigint, conversions bigint, new_customers bigint, revenue numeric, margin numeric) (
  SFUNC = campaign_add, STYPE = clv_totals, SSPACE = 160, COMBINEFUNC = clv_totals_combine, FINALFUNC = campaign_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE campaign_agg(numeric, bigint, bigint, bigint, numeric, numeric) IS 'what campaigns cost and bring; margin is the share of revenue left after the cost of goods';

CREATE AGGREGATE campaign_agg(spend float8, clicks bigint, conversions bigint, new_customers bigint, revenue float8, margin float8) (
  SFUNC = campaign_add, STYPE = clv_totals, SSPACE = 160, COMBINEFUNC = clv_totals_combine, FINALFUNC = campaign_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE campaign_agg(float8, bigint, bigint, bigint, float8, float8) IS 'what campaigns cost and bring; margin is the share of revenue left after the cost of goods';

CREATE AGGREGATE cost_to_serve(revenue numeric, cost_of_goods numeric, service_cost numeric, marketing_cost numeric) (
  SFUNC = cost_add, STYPE = clv_totals, SSPACE = 160, COMBINEFUNC = clv_totals_combine, FINALFUNC = cost_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cost_to_serve(numeric, numeric, numeric, numeric) IS 'margin after each cost, a row being one customer';

CREATE AGGREGATE cost_to_serve(revenue float8, cost_of_goods float8, service_cost float8, marketing_cost float8) (
  SFUNC = cost_add, STYPE = clv_totals, SSPACE = 160, COMBINEFUNC = clv_totals_combine, FINALFUNC = cost_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cost_to_serve(float8, float8, float8, float8) IS 'margin after each cost, a row being one customer';

CREATE AGGREGATE campaign_totals(spend numeric, clicks bigint, conversions bigint, new_customers bigint, revenue numeric, margin numeric) (
  SFUNC = campaign_add, STYPE = clv_totals, SSPACE = 160, COMBINEFUNC = clv_totals_combine, FINALFUNC = clv_totals_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE campaign_totals(numeric, bigint, bigint, bigint, numeric, numeric) IS 'totals of campaigns, to be stored and merged; campaign_figures(totals) reads them';

CREATE AGGREGATE campaign_totals(spend float8, clicks bigint, conversions bigint, new_customers bigint, revenue float8, margin float8) (
  SFUNC = campaign_add, STYPE = clv_totals, SSPACE = 160, COMBINEFUNC = clv_totals_combine, FINALFUNC = clv_totals_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE campaign_totals(float8, bigint, bigint, bigint, float8, float8) IS 'totals of campaigns, to be stored and merged; campaign_figures(totals) reads them';

CREATE AGGREGATE cost_totals(revenue numeric, cost_of_goods numeric, service_cost numeric, marketing_cost numeric) (
  SFUNC = cost_add, STYPE = clv_totals, SSPACE = 160, COMBINEFUNC = clv_totals_combine, FINALFUNC = clv_totals_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cost_totals(numeric, numeric, numeric, numeric) IS 'totals of what customers brought and cost, to be stored and merged; cost_figures(totals) reads them';

CREATE AGGREGATE cost_totals(revenue float8, cost_of_goods float8, service_cost float8, marketing_cost float8) (
  SFUNC = cost_add, STYPE = clv_totals, SSPACE = 160, COMBINEFUNC = clv_totals_combine, FINALFUNC = clv_totals_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cost_totals(float8, float8, float8, float8) IS 'totals of what customers brought and cost, to be stored and merged; cost_figures(totals) reads them';

CREATE AGGREGATE attribution_path(touched_at date, campaign text, converted_at date, rule text) (
  SFUNC = attribution_add, STYPE = attribution_path, SSPACE = 256, COMBINEFUNC = attribution_combine, FINALFUNC = attribution_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE attribution_path(date, text, date, text) IS 'touches of one customer up to a conversion, to be stored and merged; attribution_weights(path) shares it out';

CREATE AGGREGATE attribution_path(touched_at timestamp, campaign text, converted_at timestamp, rule text) (
  SFUNC = attribution_add, STYPE = attribution_path, SSPACE = 256, COMBINEFUNC = attribution_combine, FINALFUNC = attribution_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE attribution_path(timestamp, text, timestamp, text) IS 'touches of one customer up to a conversion, to be stored and merged; attribution_weights(path) shares it out';

CREATE AGGREGATE attribution_path(touched_at timestamptz, campaign text, converted_at timestamptz, rule text) (
  SFUNC = attribution_add, STYPE = attribution_path, SSPACE = 256, COMBINEFUNC = attribution_combine, FINALFUNC = attribution_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE attribution_path(timestamptz, text, timestamptz, text) IS 'touches of one customer up to a conversion, to be stored and merged; attribution_weights(path) shares it out';

CREATE AGGREGATE rollup(totals clv_totals) (
  SFUNC = clv_totals_combine, STYPE = clv_totals, SSPACE = 160, COMBINEFUNC = clv_totals_combine, FINALFUNC = clv_totals_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE rollup(clv_totals) IS 'adds up totals of one kind';

CREATE FUNCTION clv_cac(
  state clv_state, spend numeric, margin float8 DEFAULT 1, periods integer DEFAULT 1, model_value numeric DEFAULT NULL,
  OUT customers bigint, OUT acquisition_spend numeric, OUT cac numeric, OUT historic_clv numeric, OUT formula_clv numeric, OUT model_clv numeric, OUT historic_ratio float8, OUT formula_ratio float8, OUT model_ratio float8, OUT margin_per_period numeric, OUT max_cac numeric
) RETURNS record IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_cac_numeric';
COMMENT ON FUNCTION clv_cac(clv_state, numeric, float8, integer, numeric) IS 'values of a customer after margin, historic, by formula and, where given, by model, against CAC; max_cac is the largest that pays back within so many periods';

CREATE FUNCTION clv_cac(
  state clv_state, spend float8, margin float8 DEFAULT 1, periods integer DEFAULT 1, model_value float8 DEFAULT NULL,
  OUT customers bigint, OUT acquisition_spend numeric, OUT cac numeric, OUT historic_clv numeric, OUT formula_clv numeric, OUT model_clv numeric, OUT historic_ratio float8, OUT formula_ratio float8, OUT model_ratio float8, OUT margin_per_period numeric, OUT max_cac numeric
) RETURNS record IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_cac_float8';
COMMENT ON FUNCTION clv_cac(clv_state, float8, float8, integer, float8) IS 'values of a customer after margin, historic, by formula and, where given, by model, against CAC; max_cac is the largest that pays back within so many periods';

CREATE FUNCTION attribution_add(state attribution_path, touched_at date, campaign text, converted_at date, rule text) RETURNS attribution_path
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'attribution_add_date';
COMMENT ON FUNCTION attribution_add(attribution_path, date, text, date, text) IS 'transition function of attribution and attribution_path: one touch';

CREATE FUNCTION attribution_add(state attribution_path, touched_at timestamp, campaign text, converted_at timestamp, rule text) RETURNS attribution_path
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'attribution_add_timestamp';
COMMENT ON FUNCTION attribution_add(attribution_path, timestamp, text, timestamp, text) IS 'transition function of attribution and attribution_path: one touch';

CREATE FUNCTION attribution_add(state attribution_path, touched_at timestamptz, campaign text, converted_at timestamptz, rule text) RETURNS attribution_path
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'attribution_add_timestamp';
COMMENT ON FUNCTION attribution_add(attribution_path, timestamptz, text, timestamptz, text) IS 'transition function of attribution and attribution_path: one touch';

CREATE FUNCTION attribution_combine(a attribution_path, b attribution_path) RETURNS attribution_path
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'attribution_combine';
COMMENT ON FUNCTION attribution_combine(attribution_path, attribution_path) IS 'one path of the touches of both';

CREATE FUNCTION attribution_finish(state attribution_path) RETURNS attribution_path
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'attribution_finish';
COMMENT ON FUNCTION attribution_finish(attribution_path) IS 'final function of rollup and attribution_path';

CREATE FUNCTION attribution_weights(path attribution_path) RETURNS clv_campaign_weight[]
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'attribution_weights';
COMMENT ON FUNCTION attribution_weights(attribution_path) IS 'what each campaign is given of a conversion, the most first';

CREATE AGGREGATE attribution(touched_at date, campaign text, converted_at date, rule text) (
  SFUNC = attribution_add, STYPE = attribution_path, SSPACE = 256, COMBINEFUNC = attribution_combine, FINALFUNC = attribution_weights, PARALLEL = SAFE
);
COMMENT ON AGGREGATE attribution(date, text, date, text) IS 'shares out one customer''s conversion among the campaigns touched up to it, by rule ''first'', ''last'', ''linear'', ''position'' (40, 20, 40 %) or ''time_decay'' (half-life 7 days); the weights add up to 1. Rows by unnest()';

CREATE AGGREGATE attribution(touched_at timestamp, campaign text, converted_at timestamp, rule text) (
  SFUNC = attribution_add, STYPE = attribution_path, SSPACE = 256, COMBINEFUNC = attribution_combine, FINALFUNC = attribution_weights, PARALLEL = SAFE
);
COMMENT ON AGGREGATE attribution(timestamp, text, timestamp, text) IS 'shares out one customer''s conversion among the campaigns touched up to it, by rule ''first'', ''last'', ''linear'', ''position'' (40, 20, 40 %) or ''time_decay'' (half-life 7 days); the weights add up to 1. Rows by unnest()';

CREATE AGGREGATE attribution(touched_at timestamptz, campaign text, converted_at timestamptz, rule text) (
  SFUNC = attribution_add, STYPE = attribution_path, SSPACE = 256, COMBINEFUNC = attribution_combine, FINALFUNC = attribution_weights, PARALLEL = SAFE
);
COMMENT ON AGGREGATE attribution(timestamptz, text, timestamptz, text) IS 'shares out one customer''s conversion among the campaigns touched up to it, by rule ''first'', ''last'', ''linear'', ''position'' (40, 20, 40 %) or ''time_decay'' (half-life 7 days); the weights add up to 1. Rows by unnest()';

CREATE AGGREGATE rollup(path attribution_path) (
  SFUNC = attribution_combine, STYPE = attribution_path, SSPACE = 256, COMBINEFUNC = attribution_combine, FINALFUNC = attribution_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE rollup(attribution_path) IS 'merges the touches of one customer';
