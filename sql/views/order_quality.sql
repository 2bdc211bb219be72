-- Rows of the orders by trouble; filled after the orders are read.
CREATE TABLE @set@.order_quality (trouble text PRIMARY KEY, rows bigint NOT NULL, first_example text, last_example text, done text NOT NULL);

COMMENT ON TABLE @set@.order_quality IS 'clv_ext: rows of the orders by what is wrong with them, and what was done; all kinds add up to the rows of the table';
COMMENT ON COLUMN @set@.order_quality.trouble IS 'what is wrong; none for the rows that are as they should be';
COMMENT ON COLUMN @set@.order_quality.rows IS 'rows with this trouble; each row has one, the first in the order of the documentation';
COMMENT ON COLUMN @set@.order_quality.first_example IS 'customer, time and amount of the earliest such row';
COMMENT ON COLUMN @set@.order_quality.last_example IS 'customer, time and amount of the latest such row';
COMMENT ON COLUMN @set@.order_quality.done IS 'what was done with them: read, read and rounded, or set aside';
