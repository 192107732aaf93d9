package dev.migrator.batch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import dev.migrator.batch.Checkpoints.Opened;
import dev.migrator.operation.BatchChange.Failing;

/**
 * Makes the batches of one part, one after the other.
 */
final class PartRun {

    private final BatchRun run;

    private final Opened opened;

    private final BatchTotals totals;

    private final BatchTransactions transactions;

    private final BatchSize size;

    private BatchPart place;

    private long lastCommit = System.nanoTime();

    PartRun(BatchRun run, Opened opened, BatchTotals totals, BatchTransactions transactions, BatchPart place) {
        this.run = run;
        this.opened = opened;
        this.totals = totals;
        this.transactions = transactions;
        this.size = run.size();
        this.place = place;
    }

    /**
     * Makes what is left of it.
     * @param halted whether to end before the next batch
     * @throws BatchFailure where a batch fails for a reason that may pass, such as a lock
     * @throws PoisonousRowException where a row does not go and is not to be skipped
     */
    void run(BooleanSupplier halted) {
        boolean left = true;
        while (left && !halted.getAsBoolean()) {
            this.run.brake().beforeBatch(this.transactions);
            left = makeNext();
        }
    }

    private boolean makeNext() {
        int rows = this.size.next();
        long begun = System.nanoTime();
        List<String> single = rows == 1 ? first() : List.of();
        Optional<Batch> batch;
        try {
            batch = attempt(rows);
        }
        catch (BatchFailure failure) {
            requireBlame(failure);
            afterFailure(failure, rows, single);
            return true;
        }
        if (batch.isEmpty()) {
            this.run.listener().batchesFinished(this.totals.progress());
            this.transactions.run((transaction) -> this.run.checkpoints()
                .end(this.run.id(), this.opened.lead(), this.place, transaction.connection()));
            return false;
        }
        Duration time = Duration.ofNanos(System.nanoTime() - begun);
        this.size.took(batch.get().seen(), time);
        this.run.listener().batchFinished(this.totals.moved(this.place), time);
        this.run.brake().afterBatch(time);
        return true;
    }

    private Optional<Batch> attempt(int rows) {
        BatchProgress before = this.totals.progress();
        this.run.listener().batchStarted(before);
        try {
            return make(rows);
        }
        catch (BatchFailure failure) {
            this.run.listener().batchFailed(before, failure.reason());
            throw failure;
        }
        catch (RuntimeException | Error ex) {
            this.run.listener().batchFailed(before, ex);
            throw ex;
        }
    }

    private Optional<Batch> make(int rows) {
        List<Batch> done = new ArrayList<>();
        List<BatchPart> places = new ArrayList<>();
        this.transactions.run((transaction) -> {
            Optional<Batch> batch = this.opened.task().work().run(this.place.rest(), rows, transaction);
            if (batch.isPresent()) {
                BatchPart next = this.place.after(batch.get(), 0, secondsSinceLastCommit());
                this.run.checkpoints()
                    .move(this.run.id(), this.opened.lead(), this.place, next, transaction.connection());
                done.add(batch.get());
                places.add(next);
            }
        });
        places.forEach(this::moveTo);
        return done.stream().findFirst();
    }

    private double secondsSinceLastCommit() {
        return (System.nanoTime() - this.lastCommit) / 1e9;
    }

    private void moveTo(BatchPart next) {
        this.place = next;
        this.lastCommit = System.nanoTime();
    }

    private void afterFailure(BatchFailure failure, int rows, List<String> single) {
        BatchPart now = current();
        if (!now.lastKey().equals(this.place.lastKey())) {
            // It is committed; what failed came after that, such as a callback of a
            // service.
            moveTo(now);
        }
        else if (rows > 1) {
            this.size.failed(rows);
        }
        else {
            pass(single, failure);
        }
    }

    private BatchPart current() {
        List<BatchPart> found = new ArrayList<>();
        this.transactions.run((transaction) -> found
            .add(this.run.checkpoints().find(this.run.id(), this.place.number(), transaction.connection())));
        return found.get(0);
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

    private List<String> first() {
        List<String> key = new ArrayList<>();
        this.transactions
            .run((transaction) -> key.addAll(this.opened.task().work().next(this.place.rest(), transaction)));
        return key;
    }

    /**
     * Goes on after the one row that does not go. Where another row stands there now,
     * which appeared meanwhile, that is tried first.
     * @param single the key of the row
     */
    private void pass(List<String> single, BatchFailure failure) {
        BatchTask task = this.opened.task();
        if (this.run.change().failing() == Failing.ENDS_THE_RUN) {
            throw new PoisonousRowException(task.title(), task.key(), single, failure.reason());
        }
        List<BatchPart> passed = new ArrayList<>();
        this.transactions.run((transaction) -> {
            if (task.work().next(this.place.rest(), transaction).equals(single)) {
                BatchPart next = this.place.after(new Batch(1, 0, single), 1, secondsSinceLastCommit());
                this.run.checkpoints().skip(this.run.id(), task.title(), single, failure, transaction.connection());
                this.run.checkpoints()
                    .move(this.run.id(), this.opened.lead(), this.place, next, transaction.connection());
                passed.add(next);
            }
        });
        passed.forEach((next) -> {
            moveTo(next);
            this.size.passed();
            this.run.listener().batchFinished(this.totals.moved(next), Duration.ZERO);
        });
    }

}
