-- Partitions and heirs that are not what CREATE TABLE ... PARTITION OF and INHERITS would make of them.

CREATE TABLE readings (sensor integer NOT NULL, at timestamptz NOT NULL, value double precision, CONSTRAINT readings_pk PRIMARY KEY (sensor, at)) PARTITION BY RANGE (at);
CREATE INDEX readings_by_value ON readings (value) WHERE value > 0;
CREATE UNIQUE INDEX readings_once ON readings (at, sensor);
CREATE TABLE sensors (id integer PRIMARY KEY);
ALTER TABLE readings ADD CONSTRAINT readings_of FOREIGN KEY (sensor) REFERENCES sensors ON DELETE CASCADE;

-- attached, with other names, another order of columns and more than the others
CREATE TABLE odd (extra_never_used integer, value double precision DEFAULT 0, at timestamptz NOT NULL, sensor integer CONSTRAINT sensor_known NOT NULL);
ALTER TABLE odd DROP COLUMN extra_never_used;
ALTER TABLE odd ADD CONSTRAINT odd_key PRIMARY KEY (sensor, at);
CREATE INDEX odd_value ON odd (value) WHERE value > 0;
CREATE INDEX odd_only_here ON odd (at DESC);
ALTER TABLE odd ADD CONSTRAINT odd_of FOREIGN KEY (sensor) REFERENCES sensors ON DELETE CASCADE;
ALTER TABLE odd ADD CONSTRAINT odd_check CHECK (value IS NULL OR value < 1000);
ALTER TABLE readings ATTACH PARTITION odd FOR VALUES FROM ('2024-01-01+00') TO ('2025-01-01+00');
COMMENT ON COLUMN odd.value IS 'as measured';
COMMENT ON TABLE odd IS 'the odd one';
ALTER TABLE odd ALTER COLUMN value SET STATISTICS 1000;

-- plain ones, and a sub-partitioned one whose index was named by hand
CREATE TABLE readings_2025 PARTITION OF readings FOR VALUES FROM ('2025-01-01+00') TO ('2026-01-01+00');
CREATE TABLE readings_2026 PARTITION OF readings FOR VALUES FROM ('2026-01-01+00') TO ('2027-01-01+00') PARTITION BY HASH (sensor);
CREATE TABLE a_shard PARTITION OF readings_2026 FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE z_shard (LIKE readings_2026 INCLUDING DEFAULTS);
CREATE INDEX z_value ON z_shard (value) WHERE value > 0;
ALTER TABLE readings_2026 ATTACH PARTITION z_shard FOR VALUES WITH (MODULUS 2, REMAINDER 1);
CREATE TABLE late PARTITION OF readings DEFAULT;
ALTER TABLE late SET UNLOGGED;

-- the index of a partitioned table that was put together from parts
CREATE TABLE bills (id bigint, region text) PARTITION BY LIST (region);
CREATE TABLE bills_eu (id bigint, region text);
CREATE TABLE bills_us (id bigint, region text);
CREATE INDEX bills_id ON ONLY bills (id);
CREATE INDEX eu_by_id ON bills_eu (id);
CREATE INDEX us_by_id ON bills_us (id);
ALTER TABLE bills ATTACH PARTITION bills_eu FOR VALUES IN ('de', 'fr');
ALTER TABLE bills ATTACH PARTITION bills_us FOR VALUES IN ('us');
ALTER TABLE bills ADD COLUMN total numeric(10, 2) DEFAULT 0 NOT NULL;
ALTER TABLE bills_us ALTER COLUMN total SET DEFAULT 1;

-- a trigger on the whole, one on a part
CREATE FUNCTION counted() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end';
CREATE TRIGGER whole AFTER INSERT ON bills FOR EACH ROW EXECUTE FUNCTION counted();
CREATE TRIGGER part BEFORE UPDATE ON bills_eu FOR EACH ROW EXECUTE FUNCTION counted();

-- heirs that differ
CREATE TABLE shape (name text DEFAULT 'shape' NOT NULL, area double precision, CHECK (area >= 0));
CREATE TABLE circle (radius double precision) INHERITS (shape);
ALTER TABLE circle ALTER COLUMN name SET DEFAULT 'circle';
CREATE TABLE square (side double precision) INHERITS (shape);
ALTER TABLE square ALTER COLUMN name DROP DEFAULT;
COMMENT ON COLUMN square.area IS 'side by side';
