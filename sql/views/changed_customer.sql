-- The customers whose orders changed since the last refresh, noted by triggers with the rights of the owner of the set: whoever writes orders need
-- not be allowed to write here. Values are taken only where their column is of the type that is kept here, so that no cast of somebody else runs with
-- those rights. Whatever goes wrong, the orders are written, and all of them are read at the next refresh.
CREATE TABLE @set@.changed_customer (customer_id @customer_type@, everything boolean NOT NULL);
CREATE FUNCTION @set@.note_changed_customers() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $note$
DECLARE
  same boolean;
BEGIN
  same := (SELECT coalesce(nullif(t.typbasetype, 0), t.oid) = (SELECT k.atttypid FROM pg_attribute AS k WHERE k.attrelid = '@set@.changed_customer'::regclass AND k.attname = 'customer_id')
           FROM pg_attribute AS a JOIN pg_type AS t ON t.oid = a.atttypid WHERE a.attrelid = TG_RELID AND a.attname = @customer_name@);
  IF TG_OP = 'TRUNCATE' OR same IS NOT TRUE THEN
    INSERT INTO @set@.changed_customer VALUES (NULL, true);
    RETURN NULL;
  END IF;
  IF TG_OP IN ('INSERT', 'UPDATE') THEN
    INSERT INTO @set@.changed_customer SELECT DISTINCT o.@customer@, false FROM added AS o;
  END IF;
  IF TG_OP IN ('UPDATE', 'DELETE') THEN
    INSERT INTO @set@.changed_customer SELECT DISTINCT o.@customer@, false FROM removed AS o;
  END IF;
  RETURN NULL;
EXCEPTION WHEN undefined_table THEN
  RAISE WARNING 'changes of the orders are not noted: %', SQLERRM;
  RETURN NULL;
WHEN OTHERS THEN
  INSERT INTO @set@.changed_customer VALUES (NULL, true);
  RETURN NULL;
END $note$;
REVOKE ALL ON FUNCTION @set@.note_changed_customers() FROM PUBLIC;

COMMENT ON TABLE @set@.changed_customer IS 'clv_ext: customers whose orders changed since the last refresh, noted by triggers';
COMMENT ON COLUMN @set@.changed_customer.customer_id IS 'the customer; NULL for rows without one';
COMMENT ON COLUMN @set@.changed_customer.everything IS 'whether all orders have to be read again';
COMMENT ON FUNCTION @set@.note_changed_customers() IS 'clv_ext: notes the customers of changed orders';
