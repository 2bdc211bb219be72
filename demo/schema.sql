\set ON_ERROR_STOP on
CREATE EXTENSION IF NOT EXISTS clv_ext;

CREATE TABLE orders (
  customer_id bigint NOT NULL,
  ordered_at date NOT NULL,
  amount numeric(10, 2) NOT NULL
);
