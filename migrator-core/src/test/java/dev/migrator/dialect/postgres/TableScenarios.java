package dev.migrator.dialect.postgres;

import java.util.List;
import java.util.Map;

import dev.migrator.operation.Concurrency;
import dev.migrator.operation.PartitionOperation.AttachPartition;
import dev.migrator.operation.PartitionOperation.DetachPartition;
import dev.migrator.operation.PartitionOperation.FinalizeDetach;
import dev.migrator.operation.RowOperation.InsertRows;
import dev.migrator.operation.TableOperation.CreateTable;
import dev.migrator.operation.TableOperation.DropTable;
import dev.migrator.operation.TableOperation.Inherit;
import dev.migrator.operation.TableOperation.NoInherit;
import dev.migrator.operation.TableOperation.RenameTable;
import dev.migrator.operation.TableOperation.SetReplicaIdentity;
import dev.migrator.operation.TableOperation.SetTableSchema;
import dev.migrator.operation.TableStorageOperation.ClusterOn;
import dev.migrator.operation.TableStorageOperation.ResetTableParameter;
import dev.migrator.operation.TableStorageOperation.SetAccessMethod;
import dev.migrator.operation.TableStorageOperation.SetLogged;
import dev.migrator.operation.TableStorageOperation.SetTableParameter;
import dev.migrator.operation.TableStorageOperation.SetTablespace;
import dev.migrator.operation.TableStorageOperation.SetUnlogged;
import dev.migrator.operation.TableStorageOperation.SetWithoutCluster;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.Partitioning.Strategy;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.ReplicaIdentity;
import dev.migrator.schema.ReplicaIdentity.Kind;

import static dev.migrator.dialect.postgres.Scenario.scenario;

/**
 * Operations on tables, their storage, partitions and rows.
 */
final class TableScenarios {

    private static final String USERS = "CREATE TABLE users (id bigint PRIMARY KEY, email text)";

    private static final String EVENTS = "CREATE TABLE events (id bigint, at date) PARTITION BY RANGE (at)";

    private TableScenarios() {
    }

    static List<Scenario> all() {
        return List.of(scenario(CreateTable.class).refused("42P07").java((op) -> op.createTable("users", (t) -> {
            t.column("id", "bigint").identity();
            t.column("email", "text").notNull();
            t.column("created_at", "timestamptz").notNull().defaultExpression("now()").comment("first seen");
            t.primaryKey("id").named("users_pkey");
            t.unique("email").named("users_email_key");
            t.check("email LIKE '%@%'").named("users_email_check");
            t.index("ix_users_created_at").columns("created_at");
            t.comment("who can log in");
        })), scenario(CreateTable.class).titled("that refers to another one")
            .before(USERS)
            .java((op) -> op.createTable("orders", (t) -> {
                t.column("id", "bigint").identity().primaryKey();
                t.column("user_id", "bigint").notNull().references("users", "id");
                t.column("total", "numeric(10, 2)").notNull().defaultValue(0);
                t.column("gross", "numeric").generatedStored("total * 1.19");
                t.check("total >= 0").named("orders_total_check").notValid();
            })), scenario(CreateTable.class).titled("that has partitions")
                .refused("42P07")
                .java((op) -> op.createTable("events", (t) -> {
                    t.column("id", "bigint").notNull();
                    t.column("at", "date").notNull();
                    t.primaryKey("id", "at");
                    t.partitionBy(Strategy.RANGE, "at");
                })),
                scenario(CreateTable.class).titled("as a partition")
                    .before(EVENTS)
                    .java((op) -> op.createTable("events_2026",
                            (t) -> t.partitionOf(QualifiedName.of("events"),
                                    "FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')"))),
                scenario(CreateTable.class).titled("with storage and security")
                    .refused("42P07")
                    .java((op) -> op.createTable("cache", (t) -> {
                        t.column("key", "text").notNull();
                        t.unlogged();
                        t.with("fillfactor", "70");
                        t.with("autovacuum_enabled", "false");
                        t.enableRowSecurity();
                    })),
                scenario(DropTable.class).before(USERS).java((op) -> op.dropTable("users").was((t) -> {
                    t.column("id", "bigint");
                    t.column("email", "text");
                    t.primaryKey("id");
                })), scenario(RenameTable.class).before(USERS).java((op) -> op.renameTable("users").to("accounts")),
                scenario(SetTableSchema.class).before(USERS, "CREATE SCHEMA archive")
                    .java((op) -> op.moveTable(QualifiedName.of("public", "users")).to("archive")),
                scenario(Inherit.class).before(USERS, "CREATE TABLE people (email text)")
                    .java((op) -> op.table("users").inherit(QualifiedName.of("people"))),
                scenario(NoInherit.class)
                    .before("CREATE TABLE people (email text)",
                            "CREATE TABLE users (id bigint, email text) INHERITS (people)")
                    .java((op) -> op.table("users").noInherit(QualifiedName.of("people"))),
                scenario(SetReplicaIdentity.class).before(USERS)
                    .java((op) -> op.table("users")
                        .replicaIdentity(new ReplicaIdentity(Kind.FULL, null))
                        .was(ReplicaIdentity.DEFAULT)),
                scenario(SetTableParameter.class).before(USERS)
                    .java((op) -> op.table("users").setParameter("fillfactor", "70").wasNothing()),
                scenario(SetTableParameter.class).titled("that nobody may use the table meanwhile")
                    .before(USERS)
                    .java((op) -> op.table("users").setParameter("user_catalog_table", "true").wasNothing()),
                scenario(ResetTableParameter.class).before(USERS, "ALTER TABLE users SET (fillfactor = 70)")
                    .java((op) -> op.table("users").resetParameter("fillfactor").was("70")),
                scenario(SetTablespace.class).before(USERS)
                    .java((op) -> op.table("users").setTablespace("scenario_space").was(Identifier.of("pg_default"))),
                scenario(SetLogged.class).before("CREATE UNLOGGED TABLE users (id bigint)")
                    .java((op) -> op.table("users").setLogged()),
                scenario(SetUnlogged.class).before(USERS).java((op) -> op.table("users").setUnlogged()),
                scenario(SetAccessMethod.class)
                    .before(USERS, "CREATE ACCESS METHOD heap2 TYPE TABLE HANDLER heap_tableam_handler")
                    .java((op) -> op.table("users").setAccessMethod("heap2").was(Identifier.of("heap"))),
                scenario(ClusterOn.class).before(USERS, "CREATE INDEX users_email ON users (email)")
                    .java((op) -> op.table("users").clusterOn("users_email").wasNothing()),
                scenario(SetWithoutCluster.class)
                    .before(USERS, "CREATE INDEX users_email ON users (email)",
                            "ALTER TABLE users CLUSTER ON users_email")
                    .java((op) -> op.table("users").setWithoutCluster().was(Identifier.of("users_email"))),
                scenario(AttachPartition.class).before(EVENTS, "CREATE TABLE events_2026 (id bigint, at date)")
                    .java((op) -> op.table("events")
                        .attachPartition(QualifiedName.of("events_2026"),
                                "FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')")),
                scenario(DetachPartition.class)
                    .before(EVENTS,
                            "CREATE TABLE events_2026 PARTITION OF events "
                                    + "FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')")
                    .java((op) -> op.table("events")
                        .detachPartition(QualifiedName.of("events_2026"), Concurrency.BLOCKING)
                        .was("FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')")),
                scenario(DetachPartition.class).titled("concurrently")
                    .before(EVENTS,
                            "CREATE TABLE events_2026 PARTITION OF events "
                                    + "FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')")
                    .java((op) -> op.table("events")
                        .detachPartition(QualifiedName.of("events_2026"), Concurrency.CONCURRENT)),
                scenario(FinalizeDetach.class)
                    .before(EVENTS, "CREATE TABLE events_old PARTITION OF events DEFAULT",
                            "SET allow_system_table_mods = on",
                            "UPDATE pg_inherits SET inhdetachpending = true WHERE inhparent = 'events'::regclass")
                    .java((op) -> op.table("events").finalizeDetach(QualifiedName.of("events_old"))),
                scenario(InsertRows.class).before(USERS)
                    .java((op) -> op.insert("users",
                            List.of(Map.of("id", 1, "email", "ann@example.org"), Map.of("id", 2)))));
    }

}
