package dev.migrator.dialect.postgres;

import java.util.List;

/**
 * Two schemas that are far apart.
 *
 * @param title what is difficult about the way
 * @param both what both have, made first
 * @param from what the first has besides
 * @param to what the second has besides
 */
record DifferenceCase(String title, String both, String from, String to) {

    private static final String USERS = "CREATE TABLE users (id bigint PRIMARY KEY, name text, age integer);";

    static List<DifferenceCase> all() {
        return List.of(of("tables that refer to each other", "", "",
                "CREATE TABLE a (id int PRIMARY KEY, b int); CREATE TABLE b (id int PRIMARY KEY, a int REFERENCES a);"
                        + "ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES b"),
                of("a default whose function takes a row of its table", "", "",
                        "CREATE TABLE t (a int, b int); CREATE FUNCTION f(t) RETURNS int LANGUAGE sql AS 'SELECT 1';"
                                + "ALTER TABLE t ALTER b SET DEFAULT f(NULL), ADD CHECK (f(NULL) > 0)"),
                of("another name for a table, whose index keeps its own", "",
                        USERS + "CREATE VIEW v AS SELECT id FROM users",
                        USERS + "ALTER TABLE users RENAME TO people; CREATE VIEW v AS SELECT id FROM people"),
                of("a view and views on it over a column that changes its type", USERS,
                        "CREATE VIEW v AS SELECT id, age FROM users; CREATE VIEW w AS SELECT age FROM v;"
                                + "CREATE MATERIALIZED VIEW m AS SELECT * FROM w; CREATE UNIQUE INDEX i ON m (age);"
                                + "COMMENT ON VIEW w IS 'old'; GRANT SELECT ON v, m TO scenario_reader;"
                                + "GRANT SELECT (age) ON w TO scenario_reader WITH GRANT OPTION",
                        "ALTER TABLE users ALTER age TYPE bigint;"
                                + "CREATE VIEW v AS SELECT id, age FROM users; CREATE VIEW w AS SELECT age FROM v;"
                                + "CREATE MATERIALIZED VIEW m AS SELECT * FROM w; CREATE UNIQUE INDEX i ON m (age);"
                                + "COMMENT ON VIEW w IS 'old'; GRANT SELECT ON v, m TO scenario_reader;"
                                + "GRANT SELECT (age) ON w TO scenario_reader WITH GRANT OPTION"),
                of("a view that gives the columns of a table other names", USERS,
                        "CREATE VIEW v AS SELECT x.c FROM users x(a, b, c)",
                        "ALTER TABLE users ALTER age TYPE bigint; CREATE VIEW v AS SELECT x.c FROM users x(a, b, c)"),
                of("a policy, a trigger and a generated column over a column that changes its type", "", USERS
                        + "ALTER TABLE users ADD twice int GENERATED ALWAYS AS (age * 2) STORED;"
                        + "CREATE POLICY p ON users USING (age > 18); COMMENT ON POLICY p ON users IS 'grown up';"
                        + TOUCH
                        + "CREATE TRIGGER g BEFORE UPDATE OF age ON users FOR EACH ROW EXECUTE FUNCTION touch();"
                        + "CREATE TRIGGER h BEFORE INSERT ON users FOR EACH ROW WHEN (new.age > 0) EXECUTE FUNCTION touch();"
                        + "ALTER TABLE users DISABLE TRIGGER h; CREATE INDEX i ON users ((age + 1)) WHERE age > 0;"
                        + "ALTER TABLE users ADD CHECK (age < 200); GRANT SELECT (twice) ON users TO scenario_reader",
                        USERS + "ALTER TABLE users ALTER age TYPE smallint; ALTER TABLE users ADD twice int GENERATED ALWAYS AS (age * 2) STORED;"
                                + "CREATE POLICY p ON users USING (age > 18); COMMENT ON POLICY p ON users IS 'grown up';"
                                + TOUCH
                                + "CREATE TRIGGER g BEFORE UPDATE OF age ON users FOR EACH ROW EXECUTE FUNCTION touch();"
                                + "CREATE TRIGGER h BEFORE INSERT ON users FOR EACH ROW WHEN (new.age > 0) EXECUTE FUNCTION touch();"
                                + "ALTER TABLE users DISABLE TRIGGER h; CREATE INDEX i ON users ((age + 1)) WHERE age > 0;"
                                + "ALTER TABLE users ADD CHECK (age < 200); GRANT SELECT (twice) ON users TO scenario_reader"),
                of("a routine that PostgreSQL has read over a column that changes its type", USERS,
                        "CREATE FUNCTION oldest() RETURNS text RETURN (SELECT max(age)::text FROM users);"
                                + "REVOKE EXECUTE ON FUNCTION oldest() FROM PUBLIC;"
                                + "ALTER TABLE users ALTER name SET DEFAULT oldest()",
                        "ALTER TABLE users ALTER age TYPE bigint;"
                                + "CREATE FUNCTION oldest() RETURNS text RETURN (SELECT max(age)::text FROM users);"
                                + "REVOKE EXECUTE ON FUNCTION oldest() FROM PUBLIC;"
                                + "ALTER TABLE users ALTER name SET DEFAULT oldest()"),
                of("a view that loses a column, with another one on it", USERS,
                        "CREATE VIEW v AS SELECT id, name, age FROM users; CREATE VIEW w AS SELECT id FROM v;" + TOUCH
                                + "CREATE TRIGGER g INSTEAD OF INSERT ON v FOR EACH ROW EXECUTE FUNCTION touch()",
                        "CREATE VIEW v AS SELECT id, age FROM users; CREATE VIEW w AS SELECT id FROM v;" + TOUCH
                                + "CREATE TRIGGER g INSTEAD OF INSERT ON v FOR EACH ROW EXECUTE FUNCTION touch()"),
                of("an enum that loses a value and changes their order", "",
                        "CREATE TYPE mood AS ENUM ('sad', 'ok', 'glad'); COMMENT ON TYPE mood IS 'felt';"
                                + "CREATE TABLE t (m mood DEFAULT 'ok', ms mood[] DEFAULT '{}', n int, CHECK (m <> 'sad'));"
                                + "CREATE INDEX i ON t (n) WHERE m = 'ok'; CREATE INDEX j ON t (m);"
                                + "CREATE VIEW v AS SELECT m FROM t; GRANT SELECT ON v TO scenario_reader;"
                                + "CREATE FUNCTION f(mood) RETURNS mood LANGUAGE sql AS 'SELECT $1'; CREATE TYPE c AS (m mood);"
                                + "CREATE DOMAIN d AS mood; CREATE TABLE s (d d); INSERT INTO s VALUES ('ok');"
                                + "INSERT INTO t VALUES ('ok', '{glad,ok}', 1); REVOKE USAGE ON TYPE mood FROM PUBLIC",
                        "CREATE TYPE mood AS ENUM ('glad', 'fine', 'ok'); COMMENT ON TYPE mood IS 'felt';"
                                + "CREATE TABLE t (m mood DEFAULT 'ok', ms mood[] DEFAULT '{}', n int, CHECK (m <> 'glad'));"
                                + "CREATE INDEX i ON t (n) WHERE m = 'ok'; CREATE INDEX j ON t (m);"
                                + "CREATE VIEW v AS SELECT m FROM t; GRANT SELECT ON v TO scenario_reader;"
                                + "CREATE FUNCTION f(mood) RETURNS mood LANGUAGE sql AS 'SELECT $1'; CREATE TYPE c AS (m mood);"
                                + "CREATE DOMAIN d AS mood; CREATE TABLE s (d d); REVOKE USAGE ON TYPE mood FROM PUBLIC"),
                of("a domain of another type", "",
                        "CREATE DOMAIN d AS text CHECK (value <> ''); CREATE TABLE t (a d DEFAULT '1', b d[]);"
                                + "INSERT INTO t VALUES ('12', '{13}')",
                        "CREATE DOMAIN d AS int CHECK (value > 0) CHECK (value < 100); CREATE TABLE t (a d DEFAULT 1, b d[])"),
                of("a domain of another type whose check uses a function that goes", "",
                        "CREATE FUNCTION f(bigint) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT 1';"
                                + "CREATE DOMAIN d AS bigint CHECK (f(value) > 0)",
                        "CREATE DOMAIN d AS numeric"),
                of("a function with another result that a default, a check, an index and a policy use", "",
                        "CREATE FUNCTION f() RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT 1';"
                                + "CREATE TABLE t (a int PRIMARY KEY DEFAULT f(), b int CHECK (b > f()));"
                                + "CREATE INDEX i ON t ((b + f())); CREATE POLICY p ON t USING (b > f());"
                                + "CREATE VIEW v AS SELECT f() > 1 AS x; COMMENT ON INDEX i IS 'odd'",
                        "CREATE FUNCTION f() RETURNS bigint IMMUTABLE LANGUAGE sql AS 'SELECT 1';"
                                + "CREATE TABLE t (a int PRIMARY KEY DEFAULT f(), b int CHECK (b > f()));"
                                + "CREATE INDEX i ON t ((b + f())); CREATE POLICY p ON t USING (b > f());"
                                + "CREATE VIEW v AS SELECT f() > 1 AS x; COMMENT ON INDEX i IS 'odd'"),
                of("a function with another result and another name for its parameter that an index uses", "",
                        "CREATE FUNCTION f(n int) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT 1';"
                                + "CREATE TABLE t (a int); CREATE INDEX i ON t (a) WHERE f(a) > 1",
                        "CREATE FUNCTION f(int) RETURNS bigint IMMUTABLE LANGUAGE sql AS 'SELECT 1';"
                                + "CREATE TABLE t (a int); CREATE INDEX i ON t (a) WHERE f(a) > 1"),
                of("a table in the order of an index by a function with another result", "",
                        "CREATE FUNCTION f(int) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT 1';"
                                + "CREATE TABLE t (a int); CREATE INDEX i ON t (f(a)); ALTER TABLE t CLUSTER ON i",
                        "CREATE FUNCTION f(int) RETURNS bigint IMMUTABLE LANGUAGE sql AS 'SELECT 1';"
                                + "CREATE TABLE t (a int); CREATE INDEX i ON t (f(a)); ALTER TABLE t CLUSTER ON i"),
                of("a table in the order of an index by a function", "", "",
                        "CREATE FUNCTION f(int) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT 1';"
                                + "CREATE TABLE t (a int); CREATE INDEX i ON t (f(a)); ALTER TABLE t CLUSTER ON i"),
                of("a parameter of another name", "",
                        "CREATE FUNCTION f(a int, \"double\" double precision) RETURNS int LANGUAGE sql AS 'SELECT 1'",
                        "CREATE FUNCTION f(b int, double precision) RETURNS int LANGUAGE sql AS 'SELECT 1'"),
                of("a default whose function takes another type", "",
                        "CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE TABLE t (a int DEFAULT f(1))",
                        "CREATE FUNCTION f(text) RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE TABLE t (a int DEFAULT f('a'))"),
                of("a primary key that foreign keys and a view need", "", USERS
                        + "CREATE TABLE t (u bigint REFERENCES users); CREATE VIEW v AS SELECT id, name FROM users GROUP BY id",
                        USERS + "ALTER TABLE users DROP CONSTRAINT users_pkey; ALTER TABLE users ADD PRIMARY KEY (id) INCLUDE (age);"
                                + "CREATE TABLE t (u bigint REFERENCES users); CREATE VIEW v AS SELECT id, name FROM users GROUP BY id"),
                of("an index that is the replica identity", "",
                        "CREATE TABLE t (a int NOT NULL); CREATE UNIQUE INDEX i ON t (a); ALTER TABLE t REPLICA IDENTITY USING INDEX i",
                        "CREATE TABLE t (a int NOT NULL); CREATE UNIQUE INDEX i ON t (a DESC); ALTER TABLE t REPLICA IDENTITY USING INDEX i"),
                of("a column with privileges that goes", "",
                        USERS + "GRANT SELECT (age), UPDATE (name) ON users TO scenario_reader",
                        USERS + "ALTER TABLE users DROP age; GRANT UPDATE (name) ON users TO scenario_reader"),
                of("privileges on a table that go, and the same on a column that stay",
                        USERS + "GRANT DELETE ON users TO scenario_writer;",
                        "GRANT INSERT, INSERT (name), SELECT, UPDATE (age) ON users TO scenario_reader",
                        "GRANT INSERT (name), UPDATE (age) ON users TO scenario_reader"),
                of("a table that is partitioned now, with all that it has", "",
                        "CREATE TABLE t (id serial, n int); CREATE INDEX i ON t (n); COMMENT ON TABLE t IS 'x';" + TOUCH
                                + "CREATE TRIGGER g AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION touch();"
                                + "CREATE VIEW v AS SELECT n FROM t; GRANT SELECT ON t TO scenario_reader; CREATE POLICY p ON t USING (n > 0)",
                        "CREATE TABLE t (id serial, n int) PARTITION BY LIST (n); CREATE INDEX i ON t (n); COMMENT ON TABLE t IS 'x';"
                                + TOUCH + "CREATE TRIGGER g AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION touch();"
                                + "CREATE VIEW v AS SELECT n FROM t; GRANT SELECT ON t TO scenario_reader; CREATE POLICY p ON t USING (n > 0)"),
                of("values of columns of every kind", "",
                        "CREATE TABLE t (a int DEFAULT 1, b int GENERATED ALWAYS AS IDENTITY, c int, d int GENERATED ALWAYS AS (a) STORED, "
                                + "e int NOT NULL, f text DEFAULT '1')",
                        "CREATE TABLE t (a int GENERATED BY DEFAULT AS IDENTITY, b int NOT NULL DEFAULT 2, c int GENERATED ALWAYS AS (a) VIRTUAL, d int, "
                                + "e int CONSTRAINT there NOT NULL, f varchar(3) DEFAULT '12')"),
                of("a generated column that has to be made anew, with what uses it", "",
                        "CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a) STORED, UNIQUE (b), CHECK (b > 0)); CREATE INDEX i ON t ((b + 1));"
                                + "COMMENT ON INDEX i IS 'kept'; CREATE VIEW v AS SELECT b FROM t",
                        "CREATE TABLE t (a bigint, b int GENERATED ALWAYS AS (a) STORED, UNIQUE (b), CHECK (b > 0)); CREATE INDEX i ON t ((b + 1));"
                                + "COMMENT ON INDEX i IS 'kept'; CREATE VIEW v AS SELECT b FROM t"),
                of("a serial column", "", "CREATE TABLE t (n int)", "CREATE TABLE t (n int, id bigserial PRIMARY KEY)"),
                of("a sequence of another persistence that belongs to a column", "",
                        "CREATE TABLE t (a int); CREATE UNLOGGED SEQUENCE s",
                        "CREATE TABLE t (a int); CREATE SEQUENCE s OWNED BY t.a"),
                of("a sequence that belongs to a column and has the name of a view", "",
                        "CREATE TABLE t (a int); CREATE MATERIALIZED VIEW s AS SELECT a FROM t",
                        "CREATE TABLE t (a int); CREATE SEQUENCE s OWNED BY t.a"),
                of("a sequence of a column that has to be made anew", "",
                        "CREATE TABLE t (a int); CREATE SEQUENCE s OWNED BY t.a",
                        "CREATE TABLE t (q int, a int GENERATED ALWAYS AS (q + 1) STORED); CREATE SEQUENCE s OWNED BY t.a"),
                of("a sequence that goes with its column and has the name of a table", "",
                        "CREATE TABLE t (a int, b int); CREATE SEQUENCE s OWNED BY t.b",
                        "CREATE TABLE t (a int); CREATE TABLE s ()"),
                of("a table with a policy and a trigger that becomes a view", USERS + TOUCH,
                        "CREATE TABLE t (a int); CREATE POLICY p ON t USING (a > 0);"
                                + "CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION touch()",
                        "CREATE VIEW t AS SELECT age FROM users"),
                of("a NOT NULL that is not valid yet", "", "",
                        "CREATE TABLE t (a int); ALTER TABLE t ADD CONSTRAINT there NOT NULL a NOT VALID"),
                of("a NOT NULL that is not inherited", "", "",
                        "CREATE TABLE t (a int, CONSTRAINT own NOT NULL a NO INHERIT)"),
                of("a partition whose table a foreign key refers to", "",
                        REFERENCED + "CREATE TABLE p PARTITION OF t FOR VALUES FROM (1) TO (9) PARTITION BY RANGE (a);"
                                + "CREATE TABLE q PARTITION OF p DEFAULT; CREATE TABLE d PARTITION OF t DEFAULT",
                        REFERENCED + "CREATE TABLE p PARTITION OF t FOR VALUES FROM (1) TO (9) PARTITION BY RANGE (a)"),
                of("another primary key, while what referred to the old one keeps it waiting", "",
                        "CREATE TABLE u (a int CONSTRAINT old PRIMARY KEY WITH (fillfactor = 70));"
                                + "CREATE TABLE t (a int REFERENCES u)",
                        "CREATE TABLE u (a int, CONSTRAINT k UNIQUE NULLS NOT DISTINCT (a), CONSTRAINT p PRIMARY KEY (a));"
                                + "CREATE TABLE s (a int REFERENCES u (a)); CREATE SEQUENCE t"),
                of("everything in a schema of its own", "", "",
                        "CREATE SCHEMA s; CREATE TYPE s.e AS ENUM ('a'); CREATE TABLE s.t (id serial PRIMARY KEY, e s.e);"
                                + "CREATE VIEW s.v AS SELECT * FROM s.t; CREATE FUNCTION s.f() RETURNS int LANGUAGE sql AS 'SELECT 1';"
                                + "GRANT USAGE ON SCHEMA s TO scenario_reader; GRANT SELECT ON s.t TO scenario_reader;"
                                + "REVOKE EXECUTE ON FUNCTION s.f() FROM PUBLIC; CREATE EXTENSION citext SCHEMA s; CREATE TABLE s.u (c s.citext)"),
                of("privileges of everybody and privileges to pass on",
                        USERS + "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE TYPE e AS ENUM ();",
                        "GRANT SELECT ON users TO scenario_reader WITH GRANT OPTION; REVOKE ALL ON FUNCTION f() FROM PUBLIC",
                        "GRANT SELECT, INSERT ON users TO scenario_reader; REVOKE USAGE ON TYPE e FROM PUBLIC;"
                                + "GRANT UPDATE ON users TO scenario_writer"));
    }

    private static final String TOUCH = "CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';";

    private static final String REFERENCED = "CREATE TABLE t (a int PRIMARY KEY) PARTITION BY RANGE (a);"
            + "CREATE TABLE r (a int REFERENCES t);";

    private static DifferenceCase of(String title, String both, String from, String to) {
        return new DifferenceCase(title, both, from, to);
    }

    @Override
    public String toString() {
        return this.title;
    }

}
