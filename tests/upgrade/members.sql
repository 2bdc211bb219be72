-- Everything that an extension consists of, one line per fact, to compare an upgrade with a fresh install: members,
-- their dependencies, and every column of the catalog that is the same in all databases.
\pset format unaligned
\pset tuples_only on
CREATE TEMP VIEW members AS
SELECT d.classid, d.objid, pg_describe_object(d.classid, d.objid, 0) AS object
FROM pg_depend AS d JOIN pg_extension AS e ON e.oid = d.refobjid AND d.refclassid = 'pg_extension'::regclass
WHERE e.extname = 'clv_ext' AND d.deptype = 'e';
-- A row of the catalog without what differs between databases: OIDs of objects and owners, and (attoptions) what
-- differs between versions.
CREATE FUNCTION pg_temp.facts(entry jsonb) RETURNS jsonb LANGUAGE sql AS $$
SELECT jsonb_object_agg(key, value) FROM jsonb_each(entry) WHERE key !~ ('^(oid|.*(owner|namespace)|extconfig'
  || '|prorettype|proargtypes|proallargtypes|proargdefaults|agg.*type|aggsortop|typrelid|typarray|typelem|typbasetype|attrelid|atttypid|attoptions'
  || '|opr(left|right|result|com|negate)|cast(source|target|func)|opc(family|intype|keytype|method)|opfmethod)$') $$;
CREATE TEMP TABLE facts (object text, fact text);
INSERT INTO facts SELECT object, 'comment ' || obj_description(objid, (SELECT relname FROM pg_class WHERE oid = classid)) FROM members;
INSERT INTO facts SELECT object, concat_ws(' ', 'depends', deptype, 'on', pg_describe_object(refclassid, refobjid, refobjsubid)) FROM members JOIN pg_depend USING (classid, objid);
INSERT INTO facts SELECT object, 'function ' || concat_ws(' ', pg_temp.facts(to_jsonb(p)), pg_get_function_arguments(p.oid), 'RETURNS', pg_get_function_result(p.oid))
FROM members JOIN pg_proc AS p ON classid = 'pg_proc'::regclass AND objid = p.oid;
INSERT INTO facts SELECT object, 'aggregate ' || concat_ws(' ', pg_temp.facts(to_jsonb(a)), aggtranstype::regtype, aggmtranstype::regtype, aggsortop::regoperator)
FROM members JOIN pg_aggregate AS a ON classid = 'pg_proc'::regclass AND objid = aggfnoid;
INSERT INTO facts SELECT object, 'type ' || concat_ws(' ', pg_temp.facts(to_jsonb(t)), typarray::regtype, typelem::regtype, typbasetype::regtype)
FROM members JOIN pg_type AS t ON classid = 'pg_type'::regclass AND objid = t.oid;
INSERT INTO facts SELECT object, concat_ws(' ', 'column', attnum, attname, format_type(atttypid, atttypmod), pg_temp.facts(to_jsonb(a)), col_description(attrelid, attnum))
FROM members JOIN pg_type AS t ON classid = 'pg_type'::regclass AND objid = t.oid JOIN pg_attribute AS a ON attrelid = typrelid;
INSERT INTO facts SELECT object, 'operator ' || concat_ws(' ',
  pg_temp.facts(to_jsonb(o)), oprleft::regtype, oprright::regtype, oprresult::regtype, oprcom::regoperator, oprnegate::regoperator)
FROM members JOIN pg_operator AS o ON classid = 'pg_operator'::regclass AND objid = o.oid;
INSERT INTO facts SELECT object, 'cast ' || concat_ws(' ', pg_temp.facts(to_jsonb(c)), castsource::regtype, casttarget::regtype, castfunc::regprocedure)
FROM members JOIN pg_cast AS c ON classid = 'pg_cast'::regclass AND objid = c.oid;
INSERT INTO facts SELECT object, 'operator class ' || concat_ws(' ',
  pg_temp.facts(to_jsonb(o)), pg_describe_object('pg_opfamily'::regclass, opcfamily, 0), opcintype::regtype, opckeytype::regtype)
FROM members JOIN pg_opclass AS o ON classid = 'pg_opclass'::regclass AND objid = o.oid;
INSERT INTO facts SELECT object, concat_ws(' ', 'operator', amopstrategy, amoppurpose, amopopr::regoperator)
FROM members JOIN pg_amop ON classid = 'pg_opfamily'::regclass AND objid = amopfamily;
INSERT INTO facts SELECT object, concat_ws(' ', 'support', amprocnum, amproc, amproclefttype::regtype, amprocrighttype::regtype)
FROM members JOIN pg_amproc ON classid = 'pg_opfamily'::regclass AND objid = amprocfamily;
INSERT INTO facts SELECT 'extension', pg_temp.facts(to_jsonb(e))::text FROM pg_extension AS e WHERE extname = 'clv_ext';
-- Kinds of objects that the queries above do not cover.
INSERT INTO facts SELECT object, 'not compared' FROM members WHERE object NOT IN (SELECT object FROM facts WHERE fact !~ '^(comment|depends) ');
SELECT object || ': ' || replace(fact, E'\n', '\n') FROM facts ORDER BY object || fact COLLATE "C";
