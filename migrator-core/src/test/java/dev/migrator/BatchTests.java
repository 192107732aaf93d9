package dev.migrator;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import dev.migrator.batch.BatchProgress;
import dev.migrator.batch.ChangedBatchesException;
import dev.migrator.batch.PoisonousRowException;
import dev.migrator.batch.UnknownColumnException;
import dev.migrator.batch.UnwalkableTableException;
import dev.migrator.command.WriteScript;
import dev.migrator.dialect.ServerVersion;
import dev.migrator.execute.CodeInScriptException;
import dev.migrator.execute.RevisionFailedException;
import dev.migrator.execute.RunListener;
import dev.migrator.execute.ScriptWriter.Repeat;
import dev.migrator.operation.NewBatches;
import dev.migrator.operation.Operations;
import dev.migrator.plan.BatchesInTransactionException;
import dev.migrator.plan.Direction;
import dev.migrator.revision.Target;
import dev.migrator.script.DataMigration;
import dev.migrator.script.IrreversibleRevisionException;
import dev.migrator.script.Migration;
import dev.migrator.script.Revision;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestScripts;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Changes of many rows in batches. That each row is changed once whatever ends the
 * process is shown by {@link BatchKillTests}.
 */
class BatchTests {

    private static final String USERS = "create table users (id bigint primary key, first_name text, full_name text, "
            + "times int not null default 0); insert into users select n, 'name ' || n from generate_series(1, 2500) n; "
            + "analyze users;";

    private final TestDatabase database = TestServer.createDatabase();

    private final List<BatchProgress> heard = new ArrayList<>();

    @Test
    void sqlChangesEachRowOnce() {
        this.database.execute(USERS);
        upgrade((users) -> users.size(1_000).update("full_name = first_name || '!', times = times + 1"));
        assertThat(counts("times = 1 and full_name = first_name || '!'")).isEqualTo(2500);
        assertThat(this.heard.get(0)).hasToString("users: 1,000 rows, 40 %");
        assertThat(this.heard).last().hasToString("users: 2,500 rows, 99 %");
        assertThat(this.database
            .column("select concat_ws(' ', relation, seen, changed, skipped, finished) from migrator_batch"))
            .containsExactly("users 2500 2500 0 t");
        assertThat(migrator(new ByBatches((op) -> {
        })).upgrade().applied()).isEmpty();
    }

    @Test
    void onlyRowsThatFitAConditionAreChanged() {
        this.database.execute(USERS);
        upgrade((users) -> users.where("id % 2 = 0 or id = 3").size(700).update("times = times + 1"));
        assertThat(counts("times = 1")).isEqualTo(1251);
    }

    @Test
    void questionMarksAndBracesAreThoseOfPostgresql() {
        this.database.execute("create table users (id text primary key, data jsonb, times int default 0); "
                + "insert into users select 'it''s ' || n, jsonb_build_object('k' || n % 2, n) from generate_series(1, 100) n");
        upgrade((users) -> users.where("data ? 'k1'")
            .size(7)
            .update("times = 1, data = data || '{\"%\": 1}' || (data ? 'k1')::text::jsonb"));
        assertThat(counts("times = 1")).isEqualTo(50);
        this.database.execute("delete from migrator_revision");
        upgrade((users) -> users.where("data ?| '{k0}'")
            .size(7)
            .columns("id")
            .apply((rows, tx) -> rows.forEach((row) -> row.set("times", 2))));
        assertThat(counts("times = 2")).isEqualTo(50);
    }

    @Test
    void aRowThatAppearsBeforeAPoisonousOneIsNotSkippedInItsPlace() {
        this.database.execute(USERS + "delete from users where id = 1200");
        upgrade((users) -> users.size(100).skipFailing().apply((rows, tx) -> rows.forEach((row) -> {
            if (row.get("id", Long.class) == 1201) {
                if (rows.size() == 1) {
                    this.database.execute("insert into users values (1200, 'late') on conflict do nothing");
                }
                throw new IllegalStateException("poisonous");
            }
            row.set("times", row.get("times", Integer.class) + 1);
        })));
        assertThat(this.database.column("select key from migrator_skipped_row")).containsExactly("{1201}");
        assertThat(counts("times = 1 and id = 1200")).isEqualTo(1);
        assertThat(counts("times = 1")).isEqualTo(2499);
    }

    @Test
    void rowsAreDeleted() {
        this.database.execute(USERS);
        upgrade((users) -> users.where("id > 100").size(300).delete());
        assertThat(counts("true")).isEqualTo(100);
    }

    @Test
    void codeIsGivenRowsAndChangesThem() {
        this.database.execute(USERS);
        List<Integer> sizes = new ArrayList<>();
        upgrade((users) -> users.where("id <> 7").size(10).columns("first_name", "times").apply((rows, tx) -> {
            sizes.add(rows.size());
            rows.forEach((row) -> row.set("full_name", row.text("first_name") + "!")
                .set("times", row.get("times", Integer.class) + 1));
        }));
        assertThat(counts("times = 1 and full_name = first_name || '!'")).isEqualTo(2499);
        assertThat(counts("id = 7 and times = 0 and full_name is null")).isEqualTo(1);
        assertThat(sizes).startsWith(10, 20, 40);
    }

    @Test
    void keysOfAllSortsAreWalked() {
        this.database
            .execute("create table users (tenant text, number uuid default gen_random_uuid(), \"Other Key\" date, "
                    + "times int not null default 0, primary key (tenant, number)); "
                    + "insert into users (tenant, \"Other Key\") select 't' || n % 3, date '2026-01-01' + n from generate_series(1, 1000) n; "
                    + "alter table users alter \"Other Key\" set not null, add unique (\"Other Key\");");
        upgrade((users) -> users.size(64).update("times = times + 1"));
        assertThat(counts("times = 1")).isEqualTo(1000);
        this.database.execute("delete from migrator_revision");
        upgrade((users) -> users.keyedBy("Other Key").size(64).update("times = times + 1"));
        assertThat(counts("times = 2")).isEqualTo(1000);
        this.database.execute("delete from migrator_revision");
        upgrade((users) -> users.size(64)
            .apply((rows, tx) -> rows.forEach((row) -> row.set("times", row.get("times", Integer.class) + 1))));
        assertThat(counts("times = 3")).isEqualTo(1000);
    }

    @Test
    void valuesOfAllSortsAreSet() {
        this.database.execute(
                "create type mood as enum ('FINE'); create table users (id int primary key, a bigint, b numeric(9,2), "
                        + "c boolean, d date, e timestamptz, f uuid, g bytea, h text[], i jsonb, j mood, k interval, l text); "
                        + "insert into users (id, l) values (1, 'gone')");
        UUID uuid = UUID.randomUUID();
        upgrade((users) -> users.apply((rows,
                tx) -> rows.forEach((row) -> row.set("a", 5L)
                    .set("b", new BigDecimal("1.5"))
                    .set("c", true)
                    .set("d", LocalDate.of(2026, 2, 28))
                    .set("e", OffsetDateTime.parse("2026-01-01T00:00:00+05:00"))
                    .set("f", uuid)
                    .set("g", new byte[] { 0, -1 })
                    .set("h", List.of("a, \"b\"", "c"))
                    .set("i", "{\"a\": 1}")
                    .set("j", Mood.FINE)
                    .set("k", Duration.ofMinutes(90))
                    .set("l", null))));
        assertThat(this.database
            .column("select concat_ws('|', a, b, c, d, e at time zone 'utc', f, g, h, i, j, k, l is null) from users"))
            .containsExactly(
                    "5|1.50|t|2026-02-28|2025-12-31 19:00:00|%s|\\x00ff|{\"a, \\\"b\\\"\",c}|{\"a\": 1}|FINE|01:30:00|t"
                        .formatted(uuid));
    }

    @Test
    void aRowThatDoesNotGoIsNamedAndTheRunGoesOnThereLater() {
        this.database.execute(USERS + "alter table users add check (id <> 1234 or times = 0)");
        Consumer<NewBatches> work = (users) -> users.size(500).update("times = times + 1");
        assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> upgrade(work))
            .withCauseInstanceOf(PoisonousRowException.class)
            .withMessageContaining("The row (id) = (1234) of users does not go")
            .satisfies((ex) -> assertThat(ex.action()).contains("skipFailing")
                .endsWith("Batches that are committed stay (users: 1,233 rows, 49 %); start again, and the run goes on "
                        + "after them."));
        assertThat(counts("times = 1 and id < 1234")).isEqualTo(1233);
        assertThat(counts("times = 0")).isEqualTo(2500 - 1233);
        this.database.execute("alter table users drop constraint users_check");
        upgrade(work);
        assertThat(counts("times = 1")).isEqualTo(2500);
    }

    @Test
    void rowsThatDoNotGoAreSkippedWhereThatIsWanted() {
        this.database.execute(USERS);
        upgrade((users) -> users.size(100).skipFailing().apply((rows, tx) -> rows.forEach((row) -> {
            if (row.text("first_name").endsWith("99")) {
                throw new IllegalStateException("no such name");
            }
            row.set("times", row.get("times", Integer.class) + 1);
        })));
        assertThat(counts("times = 1")).isEqualTo(2475);
        assertThat(counts("times = 0")).isEqualTo(25);
        assertThat(this.database
            .column("select concat_ws(' ', relation, key, error) from migrator_skipped_row where key = '{1099}'"))
            .containsExactly("users {1099} no such name");
        assertThat(this.database.column("select skipped from migrator_batch")).containsExactly("25");
    }

    @Test
    void batchesThatAreSaidDifferentlyMidwayAreRefused() {
        this.database.execute(USERS + "alter table users add check (id <> 1234 or times = 0)");
        assertThatExceptionOfType(RevisionFailedException.class)
            .isThrownBy(() -> upgrade((users) -> users.size(500).update("times = times + 1")));
        assertThatExceptionOfType(RevisionFailedException.class)
            .isThrownBy(() -> upgrade((users) -> users.where("id > 5").update("times = times + 1")))
            .withCauseInstanceOf(ChangedBatchesException.class)
            .withMessageContaining("users by (id) where id > 5: update times = times + 1");
    }

    @Test
    void aTableThatIsGoneOrHasNoKeyIsNamed() {
        this.database.execute("create table users (id int, times int, other int unique)");
        assertThatExceptionOfType(RevisionFailedException.class)
            .isThrownBy(() -> upgrade((users) -> users.update("times = 1")))
            .withCauseInstanceOf(UnwalkableTableException.class)
            .withMessageContaining("The table users has no primary key");
        assertThatExceptionOfType(RevisionFailedException.class)
            .isThrownBy(() -> upgrade((users) -> users.keyedBy("other").update("times = 1")))
            .withMessageContaining("no unique index over (other), in this order and without NULLs");
        this.database.execute("drop table users");
        assertThatExceptionOfType(RevisionFailedException.class)
            .isThrownBy(() -> upgrade((users) -> users.update("times = 1")))
            .withMessageContaining("There is no table users");
    }

    @Test
    void aColumnThatIsNotThereIsNamed() {
        this.database.execute(USERS);
        assertThatExceptionOfType(RevisionFailedException.class)
            .isThrownBy(() -> upgrade((users) -> users.columns("times")
                .apply((rows, tx) -> rows.forEach((row) -> row.text("first_name")))))
            .withRootCauseInstanceOf(UnknownColumnException.class)
            .withMessageContaining("no column first_name");
    }

    @Test
    void batchesGoBackByBatchesAndForwardAgain() {
        this.database.execute(USERS);
        Migrator migrator = migrator(new ThereAndBack());
        migrator.upgrade();
        assertThat(counts("times = 1")).isEqualTo(2500);
        migrator.downgrade("-1");
        assertThat(counts("times = 0")).isEqualTo(2500);
        migrator.upgrade();
        assertThat(counts("times = 1")).isEqualTo(2500);
    }

    @Test
    void withoutAWayBackOfItsOwnThereIsNone() {
        this.database.execute(USERS);
        upgrade((users) -> users.update("times = 1"));
        assertThatExceptionOfType(IrreversibleRevisionException.class).isThrownBy(() -> migrator(new ByBatches((op) -> {
        })).downgrade("-1"));
    }

    @Test
    void aRevisionThatRunsInATransactionCannotHaveThem() {
        this.database.execute(USERS);
        assertThatExceptionOfType(BatchesInTransactionException.class)
            .isThrownBy(() -> migrator(new InATransaction()).upgrade())
            .satisfies((ex) -> assertThat(ex.action()).contains("DataMigration"));
    }

    @Test
    void theyAreNoSql() {
        assertThatExceptionOfType(CodeInScriptException.class)
            .isThrownBy(() -> migrator(new ThereAndBack()).script(new WriteScript.Request(Direction.UPGRADE, null,
                    Target.parse("head"), Repeat.FAIL, ServerVersion.NEWEST)));
    }

    @Test
    void codeWorksOnTablesAsTheyAreAtItsRevision() {
        this.database.execute(USERS + "create table audit (id uuid, what jsonb, at date)");
        UUID uuid = UUID.randomUUID();
        List<String> read = new ArrayList<>();
        upgrade((users) -> users.where("id <= 2").apply((rows, tx) -> {
            tx.table("audit").insert(Map.of("id", uuid, "what", "{}", "at", LocalDate.of(2026, 1, 2)));
            tx.table("users")
                .each((row) -> read.add(row.get("id", Long.class) + row.text("first_name")), "id = ?", 2500);
            assertThat(tx.table("users").update(Map.of("times", 7), "id > ? and id <= ?", 2000, 2010)).isEqualTo(10);
            assertThat(tx.table("users").delete("id = ?", 3)).isEqualTo(1);
            assertThat(tx.table("users").columns()).containsExactly("id", "first_name", "full_name", "times");
            assertThatExceptionOfType(UnknownColumnException.class)
                .isThrownBy(() -> tx.table("users").insert(Map.of("nickname", "x")));
            assertThatExceptionOfType(UnwalkableTableException.class).isThrownBy(() -> tx.table("nothing"));
        }));
        assertThat(read).containsExactly("2500name 2500");
        assertThat(this.database.column("select concat_ws(' ', id, what, at) from audit"))
            .containsExactly(uuid + " {} 2026-01-02");
        assertThat(counts("times = 7")).isEqualTo(10);
        assertThat(counts("true")).isEqualTo(2499);
    }

    @Test
    void rowsThatAppearBehindThePlaceAreSeenAndThoseBeforeItAreNot() {
        this.database.execute(USERS);
        upgrade((users) -> users.where("id > 1000").size(1_000).apply((rows, tx) -> {
            if (rows.iterator().next().get("id", Long.class) == 1001) {
                this.database.execute("insert into users values (9000, 'new'), (-1, 'new')");
            }
            rows.forEach((row) -> row.set("times", row.get("times", Integer.class) + 1));
        }));
        assertThat(counts("times = 1 and id = 9000")).isEqualTo(1);
        assertThat(counts("times = 0 and id = -1")).isEqualTo(1);
    }

    private void upgrade(Consumer<NewBatches> users) {
        migrator(new ByBatches((op) -> users.accept(op.batches("users")))).upgrade();
    }

    private Migrator migrator(Migration migration) {
        return Migrator.on(this.database.dataSource())
            .source(new TestScripts().java(migration))
            .listener(new RunListener() {

                @Override
                public void batchFinished(dev.migrator.revision.Revision revision, BatchProgress progress,
                        Duration duration) {
                    BatchTests.this.heard.add(progress);
                }

            })
            .build();
    }

    private long counts(String condition) {
        return Long.parseLong(this.database.column("select count(*) from users where " + condition).get(0));
    }

    private enum Mood {

        FINE

    }

    @Revision(id = "b1", message = "by batches")
    private record ByBatches(Consumer<Operations> upgrades) implements DataMigration {

        @Override
        public void upgrade(Operations op) {
            this.upgrades.accept(op);
        }

    }

    @Revision(id = "b2", message = "there and back")
    private static final class ThereAndBack implements DataMigration {

        @Override
        public void upgrade(Operations op) {
            op.batches("users").size(900).update("times = times + 1");
        }

        @Override
        public void downgrade(Operations op) {
            op.batches("users").size(800).update("times = times - 1");
        }

    }

    @Revision(id = "b3", message = "in a transaction")
    private static final class InATransaction implements Migration {

        @Override
        public void upgrade(Operations op) {
            op.batches("users").update("times = 1");
        }

    }

}
