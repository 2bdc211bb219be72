-- The ledgers of all customers, with what is said about their first order; filled from the orders.
CREATE TABLE @set@.customer_history AS @query@;
CREATE UNIQUE INDEX customer_history_key ON @set@.customer_history (customer_id);

COMMENT ON TABLE @set@.customer_history IS 'clv_ext: ledger of each customer, which all other views are made from';
COMMENT ON COLUMN @set@.customer_history.first_order IS 'first day with an order, also after as_of';
COMMENT ON COLUMN @set@.customer_history.last_order IS 'last day with an order, also after as_of';
COMMENT ON COLUMN @set@.customer_history.first_order_attributes IS 'values of the columns named in first_order, in the customer''s first order';
COMMENT ON COLUMN @set@.customer_history.first_day IS 'first day with an order or a refund';
COMMENT ON COLUMN @set@.customer_history.last_day IS 'last day with an order or a refund';
COMMENT ON COLUMN @set@.customer_history.rows IS 'rows of the orders that are read';
COMMENT ON COLUMN @set@.customer_history.refunds IS 'ledger of the refunds alone, with their amounts as positive numbers; NULL without any';
COMMENT ON COLUMN @set@.customer_history.history IS 'ledger of the customer''s purchase days';

-- @fill@
SELECT r.customer_id, coalesce(r.first_of[3], '(none)') AS segment, coalesce(r.first_of[4], '(none)') AS channel, coalesce(r.first_of[5], '(none)') AS campaign,
       r.first_order, r.last_order, r.first_of[6:] AS first_order_attributes, r.first_day, r.last_day, r.rows, r.refunds, r.history
FROM (SELECT o.customer_id, min(o.first_of) AS first_of, min(o.day) FILTER (WHERE o.amount >= 0) AS first_order, max(o.day) FILTER (WHERE o.amount >= 0) AS last_order, min(o.day) AS first_day, max(o.day) AS last_day, sum(o.rows) AS rows,
             @ext@.purchase_history(o.day, -o.amount) FILTER (WHERE o.amount < 0) AS refunds, @ext@.purchase_history(o.day, o.amount) AS history
      FROM @rows@ AS o GROUP BY o.customer_id) AS r
