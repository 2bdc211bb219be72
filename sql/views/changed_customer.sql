-- The customers whose orders changed since the last refresh, noted by triggers with the rights of the owner of the set: whoever writes orders need
-- not be allowed to write here.
CREATE TABLE @set@.changed_customer AS SELECT o.@customer@ AS customer_id, false AS everything FROM @orders@ AS o WITH NO DATA;
CREATE FUNCTION @set@.note_changed_customers() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $note$
BEGIN
  IF TG_OP = 'TRUNCATE' THEN
    INSERT INTO @set@.changed_customer VALUES (NULL, true);
  END IF;
  IF TG_OP IN ('INSERT', 'UPDATE') THEN
    INSERT INTO @set@.changed_customer SELECT DISTINCT o.@customer@, false FROM added AS o;
  END IF;
  IF TG_OP IN ('UPDATE', 'DELETE') THEN
    INSERT INTO @set@.changed_customer SELECT DISTINCT o.@customer@, false FROM removed AS o;
  END IF;
  RETURN NULL;
END $note$;
REVOKE ALL ON FUNCTION @set@.note_changed_customers() FROM PUBLIC;

COMMENT ON TABLE @set@.changed_customer IS 'clv_ext: customers whose orders changed since the last refresh, noted by triggers';
COMMENT ON COLUMN @set@.changed_customer.customer_id IS 'the customer; NULL for rows without one';
COMMENT ON COLUMN @set@.changed_customer.everything IS 'whether all orders have to be read again';
COMMENT ON FUNCTION @set@.note_changed_customers() IS 'clv_ext: notes the customers of changed orders';
