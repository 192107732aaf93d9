-- Corners that real schemas have.

CREATE SCHEMA other;
CREATE SCHEMA "Sche.ma ""x""";
CREATE EXTENSION pg_trgm;
CREATE EXTENSION hstore WITH SCHEMA other;
CREATE EXTENSION intarray;

-- types of types
CREATE DOMAIN d1 AS integer CHECK (VALUE > 0);
CREATE DOMAIN d2 AS d1 CHECK (VALUE < 100);
CREATE DOMAIN words AS text[] CHECK (array_length(VALUE, 1) > 0);
CREATE FUNCTION good(t text) RETURNS boolean LANGUAGE plpgsql IMMUTABLE AS 'begin return t <> ''bad''; end';
CREATE FUNCTION fresh() RETURNS text LANGUAGE sql AS $$ SELECT 'fresh' $$;
CREATE DOMAIN good_text AS text DEFAULT fresh() CHECK (good(VALUE));
CREATE TYPE color AS ENUM ('red', 'green');
CREATE TYPE other.color AS ENUM ('rot', 'grün');
CREATE TYPE pair AS (a d2, b color, c other.color[]);
CREATE TYPE pairs AS (l pair, r pair[]);

CREATE TABLE base (id integer PRIMARY KEY, p pair, c color[] DEFAULT '{red}'::color[] NOT NULL, o other.color DEFAULT 'rot'::other.color);
CREATE TABLE uses (b base, bs base[], p pairs, w words, g good_text, h other.hstore DEFAULT 'a=>1'::other.hstore, ints integer[]);
CREATE INDEX ON uses USING gin (ints gin__int_ops);
CREATE INDEX ON uses USING gist (h other.gist_hstore_ops (siglen = 32));
CREATE INDEX ON uses USING brin (((g)::text)) WITH (pages_per_range = 32, autosummarize = true);
CREATE TABLE "Sche.ma ""x"""."Ta ble.""y""" ("co lumn" text DEFAULT E'back\\slash\nnew line', "Ünïcode✓" integer, "user" name DEFAULT CURRENT_USER,
    "a_very_long_column_name_of_exactly_sixty_three_bytes_in_all_ok_x" integer,
    CHECK ("Ünïcode✓" > 0 AND "co lumn" !~ '\d\$'), PRIMARY KEY ("Ünïcode✓") INCLUDE ("co lumn") DEFERRABLE);
COMMENT ON TABLE "Sche.ma ""x"""."Ta ble.""y""" IS E'two\nlines, a back\\slash, $$ and ''quotes''';
CREATE SEQUENCE other.counter;
ALTER TABLE base ALTER id SET DEFAULT nextval('other.counter');

-- keys and references
CREATE TABLE keyed (a integer, b integer, c integer, d integer, UNIQUE (a, b), CONSTRAINT deferred UNIQUE (d) DEFERRABLE);
CREATE UNIQUE INDEX keyed_c ON keyed (c) INCLUDE (d);
CREATE TABLE referring (x integer REFERENCES keyed (c), y integer, z integer, CONSTRAINT back FOREIGN KEY (z, y) REFERENCES keyed (b, a) ON UPDATE SET NULL,
    CONSTRAINT ex EXCLUDE USING gist ((int4range(y, z)) WITH &&) WHERE (y < z));
CREATE TABLE parted (id integer PRIMARY KEY, up integer REFERENCES parted) PARTITION BY RANGE (id);
CREATE TABLE parted_1 PARTITION OF parted FOR VALUES FROM (MINVALUE) TO (10);
CREATE TABLE parted_2 PARTITION OF parted FOR VALUES FROM (10) TO (MAXVALUE);
CREATE TABLE to_parted (id integer REFERENCES parted ON DELETE CASCADE);

-- routines
CREATE SEQUENCE called;
CREATE FUNCTION many(a integer, b text DEFAULT 'x', OUT c integer, INOUT d numeric DEFAULT nextval('called')) LANGUAGE plpgsql AS $fn$ BEGIN c := a; END $fn$;
CREATE FUNCTION tabled(n integer) RETURNS TABLE (k integer, "Value" text) LANGUAGE sql AS 'select id, null from base where id = n';
CREATE FUNCTION poly(anyelement, anyarray) RETURNS anyelement LANGUAGE sql AS 'select $1';
CREATE FUNCTION "json"(x integer) RETURNS jsonb LANGUAGE sql IMMUTABLE AS 'select to_jsonb(x)';
CREATE FUNCTION "select"("from" base) RETURNS SETOF base LANGUAGE sql AS 'select ("from").*';
CREATE FUNCTION settings() RETURNS void LANGUAGE plpgsql SET work_mem = '8MB' SET "TimeZone" = 'UTC' AS 'begin end';
CREATE FUNCTION windowed() RETURNS bigint LANGUAGE internal WINDOW IMMUTABLE STRICT AS 'window_row_number';
CREATE FUNCTION step(numeric, numeric, numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'select $1 + $2 * $3';
CREATE AGGREGATE weighted(numeric, numeric) (SFUNC = step, STYPE = numeric, INITCOND = '0', PARALLEL = SAFE);
CREATE AGGREGATE middle(p double precision ORDER BY x double precision) (SFUNC = ordered_set_transition, STYPE = internal, FINALFUNC = percentile_cont_float8_final);
CREATE PROCEDURE other.act(VARIADIC xs color[]) LANGUAGE sql AS 'select 1';

-- views
CREATE VIEW v1 ("select", b) AS SELECT (p).a, "json"(id) FROM base;
CREATE VIEW v2 AS WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r WHERE n < 3) SELECT r.n, x.ord, v1.* FROM r, v1, LATERAL unnest(ARRAY[r.n]) WITH ORDINALITY x(v, ord);
CREATE VIEW v3 AS SELECT c[1] AS first, count(*) FILTER (WHERE id > 0), weighted(id, 2), middle(0.5) WITHIN GROUP (ORDER BY id::double precision) FROM base GROUP BY GROUPING SETS ((c), ());
CREATE VIEW v4 AS SELECT b.id, b.c, row_number() OVER (PARTITION BY o ORDER BY id) FROM base b WHERE EXISTS (SELECT FROM uses WHERE uses.b = b) OR o = 'rot';
CREATE MATERIALIZED VIEW m1 AS SELECT * FROM v2 WITH NO DATA;
CREATE VIEW v5 AS SELECT m1.n FROM m1 UNION SELECT id FROM base ORDER BY 1 LIMIT 5;
CREATE VIEW other.v6 AS SELECT * FROM public.v5 NATURAL JOIN (SELECT 1 AS n) one;

-- triggers and policies
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'begin return null; end';
CREATE TRIGGER "Up Date" AFTER UPDATE OF id, c ON base FOR EACH ROW WHEN (OLD.o IS DISTINCT FROM NEW.o) EXECUTE FUNCTION note('a''b', '1');
CREATE TRIGGER replica AFTER DELETE ON base REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION note();
ALTER TABLE base ENABLE REPLICA TRIGGER replica;
ALTER TABLE base ENABLE ROW LEVEL SECURITY;
CREATE POLICY mine ON base FOR SELECT TO CURRENT_USER USING (id IN (SELECT (uses.b).id FROM uses WHERE uses.g = CURRENT_USER::text));
CREATE POLICY "both" ON base USING (o = 'rot') WITH CHECK (EXISTS (SELECT FROM v1));

-- privileges
GRANT ALL ON base TO pg_monitor;
GRANT ALL (id) ON base TO pg_read_all_data WITH GRANT OPTION;
GRANT ALL ON ALL SEQUENCES IN SCHEMA other TO PUBLIC;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA other TO PUBLIC;
REVOKE ALL ON PROCEDURE other.act(color[]) FROM PUBLIC;
REVOKE USAGE ON DOMAIN d1 FROM PUBLIC;
ALTER DEFAULT PRIVILEGES IN SCHEMA other GRANT SELECT ON TABLES TO pg_monitor;
CREATE TABLE other.by_default (id integer GENERATED ALWAYS AS IDENTITY);
ALTER DEFAULT PRIVILEGES IN SCHEMA other REVOKE SELECT ON TABLES FROM pg_monitor;
