package dev.migrator.batch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.migrator.dialect.Dialect;
import dev.migrator.error.MigratorException;
import dev.migrator.operation.BatchChange;
import dev.migrator.operation.BatchChange.Apply;
import dev.migrator.operation.BatchChange.Delete;
import dev.migrator.operation.BatchChange.Failing;
import dev.migrator.operation.BatchChange.Update;
import dev.migrator.schema.Identifier;

/**
 * Runs batches one after the other, from where an earlier run left off:
 * <ol>
 * <li>a batch and the place up to which it came are committed together, so that whatever
 * ends the process, no row is done twice and none is missed;</li>
 * <li>the next batch is as large as fits the wanted time;</li>
 * <li>a batch that fails is tried in halves, until the row is found that does not go. It
 * is skipped where that is wanted, and ends the run otherwise.</li>
 * </ol>
 */
public final class BatchRun {

    private final BatchId id;

    private final BatchChange change;

    private final Dialect dialect;

    private final Checkpoints checkpoints;

    private final BatchTransactions transactions;

    private final Duration wanted;

    private final BatchListener listener;

    /**
     * A run of batches.
     * @param id which they are
     * @param change what they do
     * @param dialect writes names
     * @param checkpoints keeps how far they come
     * @param transactions begins and ends theirs
     * @param wanted how long a batch is to take
     * @param listener hears of each
     */
    public BatchRun(BatchId id, BatchChange change, Dialect dialect, Checkpoints checkpoints,
            BatchTransactions transactions, Duration wanted, BatchListener listener) {
        this.id = id;
        this.change = change;
        this.dialect = dialect;
        this.checkpoints = checkpoints;
        this.transactions = transactions;
        this.wanted = wanted;
        this.listener = listener;
    }

    /**
     * Runs what is left.
     * @return the statement that says that nothing is left, to be run with whatever else
     * depends on that
     * @throws BatchFailure where a batch fails for a reason that may pass, such as a lock
     * @throws PoisonousRowException where a row does not go and is not to be skipped
     * @throws MigratorException where the table, its key or the place is not there
     */
    public String run() {
        Opened opened = open();
        BatchProgress place = opened.place();
        BatchSize size = size();
        this.listener.batchesBegin(place);
        while (true) {
            int rows = size.next();
            long begun = System.nanoTime();
            List<String> single = rows == 1 ? next(place, opened.work()) : List.of();
            Optional<Batch> batch;
            try {
                batch = attempt(place, rows, opened.work());
            }
            catch (BatchFailure failure) {
                requireBlame(failure);
                BatchProgress now = current(opened.table());
                if (!now.lastKey().equals(place.lastKey())) {
                    // It is committed; what failed came after that, such as a callback of
                    // a service.
                    place = now;
                    continue;
                }
                if (rows > 1) {
                    size.failed(rows);
                    continue;
                }
                place = pass(place, single, opened, failure);
                if (place.lastKey().equals(single)) {
                    size.passed();
                }
                continue;
            }
            if (batch.isEmpty()) {
                this.listener.batchesFinished(place);
                return this.checkpoints.finish(this.id);
            }
            Duration time = Duration.ofNanos(System.nanoTime() - begun);
            place = after(place, batch.get(), 0);
            size.took(batch.get().seen(), time);
            this.listener.batchFinished(place, time);
        }
    }

    private Opened open() {
        List<Opened> opened = new ArrayList<>();
        this.transactions.run((transaction) -> {
            BatchTable table = BatchTable.of(this.change, this.dialect, transaction.connection());
            BatchProgress place = this.checkpoints.open(this.id, definition(table), table, transaction.connection());
            opened.add(new Opened(table, work(table), place));
        });
        return opened.get(0);
    }

    private BatchProgress current(BatchTable table) {
        List<BatchProgress> places = new ArrayList<>();
        this.transactions
            .run((transaction) -> this.checkpoints.find(this.id, definition(table), transaction.connection())
                .ifPresent(places::add));
        return places.stream()
            .findFirst()
            .orElseThrow(() -> new BatchFailure(null, new LostCheckpointException(this.id)));
    }

    private BatchWork work(BatchTable table) {
        return this.change.work().match(new BatchChange.Cases<BatchWork>() {

            @Override
            public BatchWork update(Update work) {
                return new SqlBatches(table, "UPDATE %s SET %s".formatted(table.name(), work.assignments()),
                        BatchRun.this.change.where());
            }

            @Override
            public BatchWork delete(Delete work) {
                return new SqlBatches(table, "DELETE FROM " + table.name(), BatchRun.this.change.where());
            }

            @Override
            public BatchWork apply(Apply work) {
                return new CodeBatches(table, BatchRun.this.change.columns().stream().map(Identifier::value).toList(),
                        BatchRun.this.change.where(), work.code(), BatchRun.this.transactions::flush);
            }

        });
    }

    private String definition(BatchTable table) {
        String what = this.change.work().match(new BatchChange.Cases<String>() {

            @Override
            public String update(Update work) {
                return "update " + work.assignments();
            }

            @Override
            public String delete(Delete work) {
                return "delete";
            }

            @Override
            public String apply(Apply work) {
                return "code";
            }

        });
        return "%s by (%s)%s: %s".formatted(table.title(), String.join(", ", table.key()),
                this.change.where() == null ? "" : " where " + this.change.where(), what);
    }

    private BatchSize size() {
        return this.change.work() instanceof Apply ? BatchSize.ofCode(this.change.size(), this.wanted)
                : BatchSize.ofSql(this.change.size(), this.wanted);
    }

    private Optional<Batch> attempt(BatchProgress place, int rows, BatchWork work) {
        this.listener.batchStarted(place);
        try {
            return run(place, rows, work);
        }
        catch (BatchFailure failure) {
            this.listener.batchFailed(place, failure.reason());
            throw failure;
        }
        catch (RuntimeException | Error ex) {
            this.listener.batchFailed(place, ex);
            throw ex;
        }
    }

    private Optional<Batch> run(BatchProgress place, int rows, BatchWork work) {
        List<Batch> done = new ArrayList<>();
        this.transactions.run((transaction) -> {
            Optional<Batch> batch = work.run(place.lastKey(), rows, transaction);
            if (batch.isPresent()) {
                this.checkpoints.move(place, batch.get(), transaction.connection());
                done.add(batch.get());
            }
        });
        return done.stream().findFirst();
    }

    /**
     * Rows are to blame for no lock, no statement that nothing could run, and no error of
     * ours, such as a place that is gone.
     */
    private static void requireBlame(BatchFailure failure) {
        if (failure.isOfTheMoment() || failure.isOfTheRevision()) {
            throw failure;
        }
    }

    private List<String> next(BatchProgress place, BatchWork work) {
        List<String> key = new ArrayList<>();
        this.transactions.run((transaction) -> key.addAll(work.next(place.lastKey(), transaction)));
        return key;
    }

    /**
     * Goes on after the one row that does not go. Where another row stands there now,
     * which appeared meanwhile, that is tried first.
     * @param single the key of the row
     */
    private BatchProgress pass(BatchProgress place, List<String> single, Opened opened, BatchFailure failure) {
        if (this.change.failing() == Failing.ENDS_THE_RUN) {
            throw new PoisonousRowException(opened.table().title(), opened.table().key(), single, failure.reason());
        }
        List<BatchProgress> passed = new ArrayList<>();
        this.transactions.run((transaction) -> {
            if (opened.work().next(place.lastKey(), transaction).equals(single)) {
                this.checkpoints.skip(place, single, failure, transaction.connection());
                passed.add(after(place, new Batch(1, 0, single), 1));
            }
        });
        passed.forEach((progress) -> this.listener.batchFinished(progress, Duration.ZERO));
        return passed.isEmpty() ? place : passed.get(0);
    }

    private static BatchProgress after(BatchProgress place, Batch batch, int skipped) {
        return new BatchProgress(place.id(), place.table(), place.seen() + batch.seen(),
                place.changed() + batch.changed(), place.skipped() + skipped, place.batches() + 1, place.estimated(),
                batch.lastKey());
    }

    /**
     * What is known when batches begin or go on.
     */
    private record Opened(BatchTable table, BatchWork work, BatchProgress place) {

    }

}
