-- What clv_create_views was called with; clv_refresh reads the orders by it.
CREATE TABLE @set@.definition (
  orders text NOT NULL, customer text NOT NULL, ordered_at text NOT NULL, amount text NOT NULL, segment text, channel text, campaign text,
  order_id text, first_order text[], spend text, segment_rules text, period text NOT NULL,
  changed_at text, mode text
);
CREATE UNIQUE INDEX definition_one_row ON @set@.definition ((true));

COMMENT ON TABLE @set@.definition IS 'clv_ext: what clv_create_views was called with, one row; to change it, call that again';
COMMENT ON COLUMN @set@.definition.orders IS 'table or view of orders';
COMMENT ON COLUMN @set@.definition.customer IS 'its column of customers';
COMMENT ON COLUMN @set@.definition.ordered_at IS 'its column of times';
COMMENT ON COLUMN @set@.definition.amount IS 'its column of amounts';
COMMENT ON COLUMN @set@.definition.segment IS 'its column of segments';
COMMENT ON COLUMN @set@.definition.channel IS 'its column of channels';
COMMENT ON COLUMN @set@.definition.campaign IS 'its column of campaigns';
COMMENT ON COLUMN @set@.definition.order_id IS 'its column that names the order of each line';
COMMENT ON COLUMN @set@.definition.first_order IS 'its columns that first_order_effect compares';
COMMENT ON COLUMN @set@.definition.spend IS 'table or view of acquisition spend';
COMMENT ON COLUMN @set@.definition.segment_rules IS 'table of RFM segments that replaces the built-in rules';
COMMENT ON COLUMN @set@.definition.period IS 'calendar unit of key figures and cohorts';
COMMENT ON COLUMN @set@.definition.changed_at IS 'its column that grows with each change of a row';
COMMENT ON COLUMN @set@.definition.mode IS 'trigger: changes are noted by triggers';
