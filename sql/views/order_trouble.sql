-- Rows with trouble by customer, so that those of a customer can be counted anew.
CREATE TABLE @set@.order_trouble AS
SELECT o.@customer@ AS customer_id, 0 AS place, NULL::date AS day, 0::bigint AS rows, ''::text AS first_example, ''::text AS last_example FROM @orders@ AS o WITH NO DATA;

COMMENT ON TABLE @set@.order_trouble IS 'clv_ext: rows of the orders with trouble, by customer and day; order_quality sums them up';
COMMENT ON COLUMN @set@.order_trouble.customer_id IS 'the customer; NULL for rows without one';
COMMENT ON COLUMN @set@.order_trouble.place IS 'number of the kind of trouble, in the order of the documentation';
COMMENT ON COLUMN @set@.order_trouble.day IS 'day of the rows; NULL for a time that is missing or infinite';
COMMENT ON COLUMN @set@.order_trouble.rows IS 'number of the rows';
COMMENT ON COLUMN @set@.order_trouble.first_example IS 'customer, time and amount of one of them';
COMMENT ON COLUMN @set@.order_trouble.last_example IS 'customer, time and amount of another one, if there are several';
