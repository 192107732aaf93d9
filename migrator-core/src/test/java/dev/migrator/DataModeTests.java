package dev.migrator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import dev.migrator.batch.ChangedBatchesException;
import dev.migrator.batch.DataPausedException;
import dev.migrator.batch.GreedyCursorException;
import dev.migrator.batch.RunStoppedException;
import dev.migrator.batch.StandingCursorException;
import dev.migrator.command.IllegalSpeedException;
import dev.migrator.command.ListData;
import dev.migrator.command.MoveData;
import dev.migrator.command.MoveData.Asker;
import dev.migrator.command.NoDataInProgressException;
import dev.migrator.command.PendingRevisionsException;
import dev.migrator.command.Upgrade;
import dev.migrator.command.WriteScript;
import dev.migrator.execute.RevisionFailedException;
import dev.migrator.execute.RunListener;
import dev.migrator.execute.ScriptWriter.Repeat;
import dev.migrator.operation.BatchCursor;
import dev.migrator.operation.BatchCursor.Items;
import dev.migrator.operation.IncompleteOperationException;
import dev.migrator.operation.Operations;
import dev.migrator.plan.Direction;
import dev.migrator.plan.UnfinishedDataException;
import dev.migrator.plan.UnfinishedUpgradeException;
import dev.migrator.revision.RevisionId;
import dev.migrator.revision.Target;
import dev.migrator.script.DataMigration;
import dev.migrator.script.DataMode;
import dev.migrator.script.Migration;
import dev.migrator.script.ModeOfNoDataException;
import dev.migrator.script.Revision;
import dev.migrator.script.Scripts;
import dev.migrator.script.UnrelatedRequirementException;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestScripts;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Data that is moved after the run that reached it. That each row is changed once
 * whatever ends the process is shown by {@link BatchKillTests}.
 */
class DataModeTests {

    private static final RevisionId DATA = new RevisionId("b1");

    private final TestDatabase database = TestServer.createDatabase();

    private final List<String> heard = new ArrayList<>();

    @Test
    void aRunOnlyBeginsItAndGoesOnWithWhatComesAfterIt() {
        Migrator migrator = migrator(count(), "");
        Upgrade.Result result = migrator.upgrade();
        assertThat(result.applied()).extracting(RevisionId::value).containsExactly("a1", "c1");
        assertThat(result.begun()).containsExactly(DATA);
        assertThat(result.deferred()).isNull();
        assertThat(changed()).isZero();
        assertThat(migrator.upgrade().applied()).isEmpty();
        assertThatNoException().isThrownBy(migrator::verify);
        assertThat(state()).isEqualTo("in progress");

        MoveData.Result moved = migrator.moveData();
        assertThat(moved.done()).containsExactly(DATA);
        assertThat(moved.left()).isEmpty();
        assertThat(changed()).isEqualTo(1000);
        assertThat(state()).isEqualTo("applied");
        assertThat(migrator.moveData().done()).isEmpty();
    }

    @Test
    void whatRequiresItWaits() {
        Migrator migrator = migrator(count(), "-- requires: b1\n");
        assertThatExceptionOfType(PendingRevisionsException.class).isThrownBy(migrator::verify);
        Upgrade.Result result = migrator.upgrade();
        assertThat(result.applied()).extracting(RevisionId::value).containsExactly("a1");
        assertThat(result.deferred()).isNotNull();
        assertThat(result.deferred().reason()).isInstanceOf(UnfinishedDataException.class)
            .hasMessageContaining(
                    "Revision c1 (message of c1) requires the data of b1, which is not moved to the end.");
        assertThat(migrator.upgrade().deferred()).isNotNull();
        assertThatNoException().isThrownBy(migrator::verify);
        migrator.moveData();
        assertThatNoException().isThrownBy(migrator::verify);
        assertThat(migrator.status().pending()).hasSize(1);
        assertThat(migrator.status().needed()).isEmpty();
        assertThat(migrator.upgrade().applied()).extracting(RevisionId::value).containsExactly("c1");
    }

    @Test
    void theRestIsMovedInTheForegroundWhereThatIsWanted() {
        Migrator migrator = migrator(count(), "-- requires: b1\n");
        migrator.upgrade();
        Upgrade.Result result = migrator.useCases()
            .upgrade()
            .run(Upgrade.Request.to(Target.parse("head")).withBackground(Upgrade.Background.FINISH));
        assertThat(result.applied()).extracting(RevisionId::value).containsExactly("b1", "c1");
        assertThat(changed()).isEqualTo(1000);
    }

    @Test
    void theForegroundTakesOverFromWhoIsAtIt() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        Migrator slow = migrator((op) -> op.batches("t").size(10).apply((rows, tx) -> {
            begun.countDown();
            if (rows.iterator().next().get("id", Integer.class) > 10) {
                await(over);
            }
            rows.forEach((row) -> row.set("times", row.get("times", Integer.class) + 1));
        }), "");
        slow.upgrade();
        CompletableFuture<MoveData.Result> other = CompletableFuture.supplyAsync(slow::moveData);
        await(begun);
        Migrator quick = migrator(
                (op) -> op.batches("t")
                    .size(10)
                    .apply((rows, tx) -> rows.forEach((row) -> row.set("times", row.get("times", Integer.class) + 1))),
                "", new RunListener() {

                    @Override
                    public void waitingForLock(List<dev.migrator.dialect.postgres.Backend> holder, Duration waited) {
                        over.countDown();
                    }

                });
        Upgrade.Result result = quick.useCases()
            .upgrade()
            .run(Upgrade.Request.to(Target.parse("head")).withBackground(Upgrade.Background.FINISH));
        assertThat(result.applied()).containsExactly(DATA);
        assertThat(other.get(1, TimeUnit.MINUTES).done()).isEmpty();
        assertThat(this.heard).anyMatch((line) -> line.contains("Another process has taken over the batches"));
        assertThat(changed()).isEqualTo(1000);
    }

    @Test
    void oneProcessAtATimeMovesIt() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        Migrator slow = migrator((op) -> op.batches("t").size(1000).apply((rows, tx) -> {
            begun.countDown();
            await(over);
            rows.forEach((row) -> row.set("times", row.get("times", Integer.class) + 1));
        }), "");
        slow.upgrade();
        CompletableFuture<MoveData.Result> leader = CompletableFuture.supplyAsync(slow::moveData);
        await(begun);
        Migrator standby = migrator(count(), "");
        MoveData.Result result = standby.moveData();
        assertThat(result.leader()).isNotNull();
        assertThat(result.left()).containsExactly(DATA);
        assertThat(standby.useCases().listData().run().leader()).isNotNull();
        over.countDown();
        assertThat(leader.get(1, TimeUnit.MINUTES).done()).containsExactly(DATA);
        assertThat(changed()).isEqualTo(1000);
    }

    @Test
    void aBatchOfTheBackgroundHasATimeOfItsOwn() {
        List<Integer> sizes = new ArrayList<>();
        Migrator migrator = migrator(sizes(sizes), "", RunListener.none(),
                DataSettings.builder()
                    .speed(100)
                    .batchTime(Duration.ofNanos(1))
                    .backgroundBatchTime(Duration.ofHours(1))
                    .build());
        migrator.upgrade();
        migrator.moveData();
        assertThat(sizes).containsExactly(100, 200, 400, 300);
    }

    @Test
    void aBatchOfTheRunThatReachesItHasATimeOfItsOwn() {
        List<Integer> sizes = new ArrayList<>();
        migrator(sizes(sizes), "", RunListener.none(),
                DataSettings.builder()
                    .mode(DataMode.BLOCKING)
                    .batchTime(Duration.ofHours(1))
                    .backgroundBatchTime(Duration.ofNanos(1))
                    .build())
            .upgrade();
        assertThat(sizes).containsExactly(100, 200, 400, 300);
    }

    private static Consumer<Operations> sizes(List<Integer> sizes) {
        return (op) -> op.batches("t").size(100).apply((rows, tx) -> sizes.add(rows.size()));
    }

    @Test
    void theSettingsSayOtherwiseForAllOrForOne() {
        Migrator migrator = migrator(count(), "", RunListener.none(),
                DataSettings.builder().mode(DataMode.BLOCKING).build());
        assertThat(migrator.upgrade().applied()).extracting(RevisionId::value).containsExactly("a1", "b1", "c1");
        assertThat(changed()).isEqualTo(1000);
    }

    @Test
    void whatIsForACommandIsNotTheApplications() {
        Migrator migrator = migrator(count(), "", RunListener.none(),
                DataSettings.builder().mode(DataMode.BLOCKING).modes(Map.of(DATA, DataMode.COMMAND)).build());
        assertThat(migrator.upgrade().begun()).containsExactly(DATA);
        assertThat(migrator.moveData().left()).isEmpty();
        assertThat(changed()).isZero();
        assertThat(run(migrator, Asker.COMMAND).done()).containsExactly(DATA);
        assertThat(changed()).isEqualTo(1000);
    }

    @Test
    void whatABlockingRunLeftHalfDoneGoesOnInTheBackground() {
        AtomicBoolean broken = new AtomicBoolean(true);
        Consumer<Operations> upgrade = (op) -> {
            op.execute("alter table t add note text");
            op.batches("t").size(100).apply((rows, tx) -> rows.forEach((row) -> {
                if (row.get("id", Integer.class) == 501 && broken.get()) {
                    throw new IllegalStateException("broken");
                }
                row.set("times", row.get("times", Integer.class) + 1);
            }));
        };
        Migrator blocking = migrator(upgrade, "", RunListener.none(),
                DataSettings.builder().mode(DataMode.BLOCKING).build());
        assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(blocking::upgrade);
        assertThat(changed()).isEqualTo(500);
        Migrator background = migrator(upgrade, "");
        assertThat(background.upgrade().begun()).containsExactly(DATA);
        broken.set(false);
        assertThat(background.moveData().done()).containsExactly(DATA);
        assertThat(changed()).isEqualTo(1000);
    }

    @Test
    void aPauseIsHeardBeforeTheNextBatch() {
        AtomicBoolean pause = new AtomicBoolean(true);
        Migrator[] migrators = new Migrator[1];
        migrators[0] = migrator((op) -> op.batches("t").size(100).apply((rows, tx) -> {
            rows.forEach((row) -> row.set("times", row.get("times", Integer.class) + 1));
            if (pause.getAndSet(false)) {
                assertThat(CompletableFuture
                    .supplyAsync(() -> migrators[0].useCases().controlData().pause(List.of(Target.parse("b1"))))
                    .join()).containsExactly(DATA);
            }
        }), "", RunListener.none(), DataSettings.builder().interval(Duration.ofNanos(1)).build());
        migrators[0].upgrade();
        assertThat(migrators[0].moveData().left()).containsExactly(DATA);
        assertThat(changed()).isEqualTo(100);
        assertThat(migrators[0].moveData().left()).containsExactly(DATA);
        assertThatExceptionOfType(DataPausedException.class)
            .isThrownBy(() -> migrators[0].useCases()
                .moveData()
                .run(new MoveData.Request(List.of(Target.parse("b1")), Asker.COMMAND)))
            .withMessageContaining("The data of revision b1 is paused by");
        assertThat(status(migrators[0]).control().isPaused()).isTrue();
        assertThat(status(migrators[0]).percent()).isEqualTo(10);
        assertThat(migrators[0].useCases().controlData().pause(List.of())).isEmpty();
        assertThat(migrators[0].useCases().controlData().resume(List.of())).containsExactly(DATA);
        assertThat(migrators[0].moveData().done()).containsExactly(DATA);
        assertThat(changed()).isEqualTo(1000);
    }

    @Test
    void afterABatchComesAPauseByTheSpeedThatIsWanted() {
        List<Duration> pauses = new ArrayList<>();
        Migrator migrator = Migrator.on(this.database.dataSource())
            .source(scripts(count(), ""))
            .settings(settings(DataSettings.builder().interval(Duration.ofNanos(1)).speed(100).build()))
            .pause(pauses::add)
            .build();
        migrator.upgrade();
        migrator.useCases().controlData().speed(1, List.of());
        assertThat(status(migrator).control().speed()).isEqualTo(1);
        migrator.moveData();
        assertThat(pauses).isNotEmpty();
        assertThatExceptionOfType(IllegalSpeedException.class)
            .isThrownBy(() -> migrator.useCases().controlData().speed(0, List.of()));
    }

    @Test
    void aFailureIsKeptAndTriedAgainLater() {
        AtomicBoolean broken = new AtomicBoolean(true);
        AtomicInteger calls = new AtomicInteger();
        Migrator migrator = migrator((op) -> op.batches("t").size(100).apply((rows, tx) -> rows.forEach((row) -> {
            calls.incrementAndGet();
            if (row.get("id", Integer.class) == 777 && broken.get()) {
                throw new IllegalStateException("no such customer");
            }
            row.set("times", row.get("times", Integer.class) + 1);
        })), "");
        migrator.upgrade();
        assertThat(migrator.moveData().left()).containsExactly(DATA);
        assertThat(this.heard).anyMatch((line) -> line.contains("(id) = (777) of t does not go: no such customer"));
        assertThat(changed()).isEqualTo(776);
        assertThat(status(migrator).control().error()).contains("no such customer");
        assertThat(status(migrator).control().retryAt()).isNotNull();
        int before = calls.get();
        assertThat(migrator.moveData().left()).containsExactly(DATA);
        assertThat(calls).hasValue(before);
        assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> run(migrator, Asker.COMMAND));
        assertThat(status(migrator).control().failures()).isEqualTo(2);
        broken.set(false);
        assertThat(migrator.useCases().controlData().resume(List.of())).containsExactly(DATA);
        assertThat(migrator.moveData().done()).containsExactly(DATA);
        assertThat(changed()).isEqualTo(1000);
    }

    @Test
    void aChangeOfWhatIsDoneIsRefusedAndSaid() {
        AtomicBoolean fail = new AtomicBoolean(true);
        Migrator migrator = migrator((op) -> op.batches("t").size(100).apply((rows, tx) -> {
            if (fail.get()) {
                throw new IllegalStateException();
            }
        }), "");
        migrator.upgrade();
        migrator.moveData();
        Migrator changed = migrator((op) -> op.batches("t").where("id > 3").update("times = 1"), "");
        assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> run(changed, Asker.COMMAND))
            .withCauseInstanceOf(ChangedBatchesException.class);
        assertThat(changed()).isZero();
    }

    @Test
    void severalWorkersChangeEachRowOnce() {
        Migrator migrator = migrator((op) -> {
            op.batches("t").workers(4).size(20).update("times = times + 1");
            op.batches("t")
                .workers(3)
                .size(20)
                .apply((rows, tx) -> rows.forEach((row) -> row.set("times", row.get("times", Integer.class) + 1)));
        }, "");
        migrator.upgrade();
        assertThat(migrator.moveData().done()).containsExactly(DATA);
        assertThat(this.database.column("select distinct times from t")).containsExactly("2");
        assertThat(this.database.column(
                "select concat_ws(' ', step, count(*), sum(seen), bool_and(ended)) from migrator_batch group by step"))
            .containsExactlyInAnyOrder("0 16 1000 t", "1 12 1000 t");
    }

    @Test
    void aRowThatDoesNotGoEndsAllWorkersAndCanBeSkipped() {
        Consumer<Operations> upgrade = (
                op) -> op.batches("t").workers(4).size(20).skipFailing().apply((rows, tx) -> rows.forEach((row) -> {
                    if (row.get("id", Integer.class) % 100 == 0) {
                        throw new IllegalStateException("round");
                    }
                    row.set("times", row.get("times", Integer.class) + 1);
                }));
        Migrator migrator = migrator(upgrade, "");
        migrator.upgrade();
        assertThat(migrator.moveData().done()).containsExactly(DATA);
        assertThat(changed()).isEqualTo(990);
        assertThat(this.database.column("select count(*) from migrator_skipped_row")).containsExactly("10");
        assertThat(this.database.column("select sum(skipped) from migrator_batch")).containsExactly("10");
    }

    @Test
    void itemsOfACursorAreWorkedOnFromWhereTheyWereLeft() {
        AtomicBoolean broken = new AtomicBoolean(true);
        List<String> asked = new ArrayList<>();
        BatchCursor<Integer> numbers = new BatchCursor<>() {

            @Override
            public Items<Integer> read(String after, int limit) {
                asked.add(after + "+" + limit);
                int first = after == null ? 1 : Integer.parseInt(after) + 1;
                int last = Math.min(250, first + limit - 1);
                return first > last ? Items.none()
                        : new Items<>(java.util.stream.IntStream.rangeClosed(first, last).boxed().toList(), "" + last);
            }

            @Override
            public Long estimate() {
                return 250L;
            }

        };
        Migrator migrator = migrator((op) -> op.batches("numbers.txt", numbers).size(100).apply((items, tx) -> {
            for (int item : items) {
                if (item == 123 && broken.get()) {
                    throw new IllegalStateException("unlucky");
                }
                tx.jdbc().sql("update t set times = times + 1 where id = ?").param(item).update();
            }
        }), "");
        migrator.upgrade();
        migrator.moveData();
        assertThat(changed()).isEqualTo(122);
        assertThat(status(migrator).percent()).isEqualTo(48);
        assertThat(status(migrator).control().error()).contains("The row (position) = (123) of numbers.txt");
        broken.set(false);
        asked.clear();
        assertThat(run(migrator, Asker.COMMAND).done()).containsExactly(DATA);
        assertThat(asked).first().isEqualTo("122+100");
        assertThat(changed()).isEqualTo(250);
    }

    @Test
    void aCursorThatCannotBeFollowedIsNamed() {
        assertThatExceptionOfType(RevisionFailedException.class)
            .isThrownBy(() -> moveBy((after, limit) -> new Items<>(List.of(1, 2, 3), "3")))
            .withCauseInstanceOf(GreedyCursorException.class);
        this.database.execute("drop table t, later; truncate migrator_revision");
        assertThatExceptionOfType(RevisionFailedException.class)
            .isThrownBy(() -> moveBy((after, limit) -> new Items<>(List.of(1), "here")))
            .withCauseInstanceOf(StandingCursorException.class);
    }

    private void moveBy(BatchCursor<Integer> cursor) {
        Migrator migrator = migrator((op) -> op.batches("numbers", cursor).size(2).apply((items, tx) -> {
        }), "");
        migrator.upgrade();
        run(migrator, Asker.COMMAND);
    }

    @Test
    void whatIsNotMovedToTheEndDoesNotGoDown() {
        Migrator migrator = migrator(count(), "");
        migrator.upgrade();
        assertThatExceptionOfType(UnfinishedUpgradeException.class).isThrownBy(() -> migrator.downgrade("a1"))
            .withMessageContaining("The data of revision b1 is not moved to the end.");
        assertThat(migrator.downgrade("b1").reverted()).extracting(RevisionId::value).containsExactly("c1");
    }

    @Test
    void theProcessEndsAfterTheBatchInHand() {
        Migrator[] migrators = new Migrator[1];
        AtomicBoolean stop = new AtomicBoolean(true);
        Consumer<Operations> upgrade = (op) -> op.batches("t").size(100).apply((rows, tx) -> {
            rows.forEach((row) -> row.set("times", row.get("times", Integer.class) + 1));
            if (stop.getAndSet(false)) {
                migrators[0].stop();
            }
        });
        migrators[0] = migrator(upgrade, "");
        migrators[0].upgrade();
        assertThatExceptionOfType(RunStoppedException.class).isThrownBy(() -> migrators[0].moveData());
        assertThat(changed()).isEqualTo(100);
        assertThat(status(migrators[0]).control().error()).isNull();
        assertThat(migrator(upgrade, "").moveData().done()).containsExactly(DATA);
        assertThat(changed()).isEqualTo(1000);
    }

    @Test
    void theProcessEndsAlsoWhileItWaitsForAnother() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        Migrator slow = migrator((op) -> op.batches("t").size(1000).apply((rows, tx) -> {
            begun.countDown();
            await(over);
        }), "");
        slow.upgrade();
        CompletableFuture<MoveData.Result> leader = CompletableFuture.supplyAsync(slow::moveData);
        await(begun);
        Migrator[] waiting = new Migrator[1];
        waiting[0] = migrator(count(), "", new RunListener() {

            @Override
            public void waitingForLock(List<dev.migrator.dialect.postgres.Backend> holder, Duration waited) {
                waiting[0].stop();
            }

        });
        assertThatExceptionOfType(RunStoppedException.class).isThrownBy(() -> run(waiting[0], Asker.COMMAND));
        over.countDown();
        assertThat(leader.get(1, TimeUnit.MINUTES).done()).containsExactly(DATA);
    }

    @Test
    void aScriptBeginsItToo() {
        Migrator migrator = migrator(count(), "");
        String script = migrator
            .script(new WriteScript.Request(Direction.UPGRADE, null, Target.parse("head"), Repeat.PASS_OVER))
            .text();
        assertThat(script).contains("'in progress'");
        Migrator waiting = migrator(count(), "-- requires: b1\n");
        assertThatExceptionOfType(UnfinishedDataException.class).isThrownBy(() -> waiting
            .script(new WriteScript.Request(Direction.UPGRADE, null, Target.parse("head"), Repeat.FAIL)));
    }

    @Test
    void aDryRunBeginsItAndTakesThatBack() {
        Migrator migrator = migrator(count(), "");
        assertThat(migrator.dryRun("head").applied()).hasSize(2);
        assertThat(migrator.dryRun("head").begun()).containsExactly(DATA);
        assertThat(this.database.column("select to_regclass('migrator_data')")).containsOnlyNulls();
    }

    @Test
    void whatIsNotInProgressIsNamed() {
        Migrator migrator = migrator(count(), "");
        migrator.upgrade();
        assertThatExceptionOfType(NoDataInProgressException.class)
            .isThrownBy(() -> migrator.useCases().controlData().pause(List.of(Target.parse("a1"))))
            .withMessageContaining("In progress is that of b1.");
        assertThatExceptionOfType(NoDataInProgressException.class).isThrownBy(() -> migrator.useCases()
            .moveData()
            .run(new MoveData.Request(List.of(Target.parse("c1")), Asker.COMMAND)));
    }

    @Test
    void aRequirementThatDoesNotComeBeforeIsRefused() {
        assertThatExceptionOfType(UnrelatedRequirementException.class)
            .isThrownBy(() -> Scripts.load(List.of(scripts(count(), "-- requires: zz\n"))))
            .withMessageContaining("Revision c1 (c1.sql) requires the data of 'zz', which does not come before it.");
        assertThatExceptionOfType(UnrelatedRequirementException.class)
            .isThrownBy(() -> Scripts.load(List.of(scripts(count(), "-- requires: c1\n"))));
    }

    @Test
    void onlyDataMigrationsHaveAMode() {
        assertThatExceptionOfType(ModeOfNoDataException.class).isThrownBy(() -> new TestScripts().java(new NoData()))
            .withMessageContaining("NoData says mode = BACKGROUND, and is no DataMigration.");
    }

    @Test
    void numbersThatMakeNoSenseAreRefused() {
        assertThatExceptionOfType(IncompleteOperationException.class)
            .isThrownBy(() -> Operations.record((op) -> op.batches("t").workers(0).delete()));
        assertThatExceptionOfType(IncompleteOperationException.class)
            .isThrownBy(() -> Operations.record((op) -> op.batches("n", (after, limit) -> Items.none()).size(0)));
        assertThatExceptionOfType(IncompleteOperationException.class)
            .isThrownBy(() -> Operations.record((op) -> op.batches("n", (after, limit) -> Items.none())));
    }

    private static Consumer<Operations> count() {
        return (op) -> op.batches("t").size(100).update("times = times + 1");
    }

    private MoveData.Result run(Migrator migrator, Asker asker) {
        return migrator.useCases().moveData().run(new MoveData.Request(List.of(), asker));
    }

    private static dev.migrator.batch.DataStatus status(Migrator migrator) {
        ListData.Result result = migrator.useCases().listData().run();
        assertThat(result.entries()).hasSize(1);
        return result.entries().get(0).status();
    }

    private Migrator migrator(Consumer<Operations> upgrade, String header) {
        return migrator(upgrade, header, RunListener.none());
    }

    private Migrator migrator(Consumer<Operations> upgrade, String header, RunListener listener) {
        return migrator(upgrade, header, listener, DataSettings.builder().speed(100).build());
    }

    private Migrator migrator(Consumer<Operations> upgrade, String header, RunListener listener, DataSettings data) {
        return Migrator.on(this.database.dataSource())
            .source(scripts(upgrade, header))
            .settings(settings(data))
            .listener(listener)
            .listener(new RunListener() {

                @Override
                public void revisionDeferred(dev.migrator.revision.Revision revision, Throwable reason) {
                    DataModeTests.this.heard.add(String.valueOf(reason.getMessage()));
                }

                @Override
                public void dataFailed(dev.migrator.revision.Revision revision,
                        dev.migrator.error.MigratorException error) {
                    DataModeTests.this.heard.add(error.problem());
                }

            })
            .build();
    }

    private static MigratorSettings settings(DataSettings data) {
        return MigratorSettings.builder().data(data).build();
    }

    private static TestScripts scripts(Consumer<Operations> upgrade, String header) {
        return new TestScripts().then("a1", """
                create table t (id int primary key, times int not null default 0);
                insert into t select generate_series(1, 1000);
                analyze t;""")
            .java(new InTheBackground(upgrade))
            .then("c1", header, "create table later ()", "drop table later");
    }

    private long changed() {
        return Long.parseLong(this.database.column("select count(*) from t where times = 1").get(0));
    }

    private String state() {
        return this.database.column("select state from migrator_revision where revision = 'b1'").get(0);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        }
        catch (InterruptedException ex) {
            throw new IllegalStateException(ex);
        }
    }

    @Revision(id = "b1", revises = "a1", message = "count in each row", mode = DataMode.BACKGROUND)
    private record InTheBackground(Consumer<Operations> upgrades) implements DataMigration {

        @Override
        public void upgrade(Operations op) {
            this.upgrades.accept(op);
        }

    }

    @Revision(id = "b2", message = "no data", mode = DataMode.BACKGROUND)
    private static final class NoData implements Migration {

        @Override
        public void upgrade(Operations op) {
            op.execute("select 1");
        }

    }

}
