package dev.migrator.dialect.postgres.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;

/**
 * A schema with something of every kind, in groups of statements: those of a group can
 * run in any order.
 */
final class RichSchema {

    private static final List<List<String>> GROUPS = List.of(
            List.of("create type mood as enum ('sad', 'ok')", "create type pair as (x int, y text)",
                    "create domain email as text check (value ~ '@') constraint short check (length(value) < 99)",
                    "create sequence numbers as int cycle",
                    "create function stamp() returns trigger language plpgsql as 'begin return new; end'",
                    "create function twice(int) returns int language sql immutable as 'select 2 * $1'",
                    "create function twice(text) returns text language sql immutable as 'select $1 || $1'",
                    "create procedure work() language plpgsql as 'begin end'"),
            List.of("create table \"Kunde\" (id bigint generated always as identity primary key, e email, m mood default 'ok',"
                    + " born date default '2001-02-03', seen timestamptz default '2020-01-01 12:00+02',"
                    + " price money default 12.5::money, raw bytea default '\\x00ff', wait interval default '1 day 3 hours',"
                    + " share float8 default 0.1, n int default nextval('numbers'), d int generated always as (twice(7)) stored)",
                    "create table event (id int, at timestamptz, primary key (id, at)) partition by range (at)",
                    "create table base (a int check (a > 0))",
                    "create unlogged table fast (a text collate \"C\") with (fillfactor = 70)"),
            List.of("create table event_2020 partition of event for values from ('2020-01-01') to ('2021-01-01') partition by hash (id)",
                    "create table event_rest partition of event default", "create table heir (b int) inherits (base)",
                    "create table orders (id int primary key, k bigint references \"Kunde\" on delete cascade, during tstzrange,"
                            + " exclude using gist (during with &&), check (id > 0) not valid)",
                    "create view v as select id, twice(n) from \"Kunde\" where born > '2000-01-01'",
                    "create materialized view mv as select m, count(*) from \"Kunde\" group by m"),
            List.of("create table event_2020_0 partition of event_2020 for values with (modulus 2, remainder 0)",
                    "create index on \"Kunde\" (lower(e::text) text_pattern_ops) where m = 'ok'",
                    "create unique index mv_m on mv (m)", "create index on event (at desc)",
                    "create trigger stamped before update on \"Kunde\" for each row when (old.m <> new.m) execute function stamp()",
                    "create policy own on orders for select using (k = 1)",
                    "alter table orders enable row level security", "grant select on orders to public",
                    "grant usage on schema %s to pg_read_all_stats",
                    "grant update (k), insert (id) on orders to pg_monitor with grant option",
                    "revoke execute on function twice(int) from public", "comment on table orders is 'what they want'",
                    "comment on column orders.k is 'who'", "comment on view v is 'x'",
                    "comment on type mood is 'how'"));

    private RichSchema() {
    }

    /**
     * A database with the schema.
     * @param schema its name
     * @param order decides in which order things are made
     */
    static TestDatabase createDatabase(String schema, Random order) {
        TestDatabase database = TestServer.createDatabase();
        StringBuilder script = new StringBuilder(
                "create schema if not exists \"%1$s\"; set search_path = \"%1$s\";\n".formatted(schema));
        for (List<String> group : GROUPS) {
            List<String> statements = new ArrayList<>(group);
            Collections.shuffle(statements, order);
            statements.forEach((statement) -> script.append(statement.replace("%s", '"' + schema + '"')).append(";\n"));
        }
        database.execute(script.toString());
        return database;
    }

}
