package dev.migrator.execute;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.migrator.batch.BatchBrake;
import dev.migrator.batch.BatchId;
import dev.migrator.batch.BatchTransactions;
import dev.migrator.batch.DataControl;
import dev.migrator.batch.DataControls;
import dev.migrator.batch.DataControls.Lead;
import dev.migrator.batch.DataPausedException;
import dev.migrator.batch.LostLeadException;
import dev.migrator.batch.StopSignal;
import dev.migrator.revision.Revision;

/**
 * Moves data at the pace that the application can bear:
 * <ol>
 * <li>before a batch, but not more often than the pace says, the database is looked at:
 * an operator may have paused the work, another process may have taken over, and while
 * there is too much strain the work stands still;</li>
 * <li>after a batch comes a pause, so that only the wanted part of the time is
 * worked.</li>
 * </ol>
 * One of the workers looks for all of them; the others wait meanwhile.
 */
public final class GentleBrake implements BatchBrake {

    private final Revision revision;

    private final DataControls controls;

    private final DataPace pace;

    private final StopSignal stop;

    private final Pause pause;

    private final RunListener listener;

    private @Nullable BatchId id;

    private long lead;

    private long lookedAt;

    private boolean looked;

    private @Nullable String heldUpBy;

    private final Set<Integer> pids = new HashSet<>();

    private volatile int speed;

    /**
     * The brake of the data of one revision.
     * @param revision the revision
     * @param controls what operators say
     * @param pace how gently it is moved
     * @param stop asks the run to end
     * @param pause lets time pass
     * @param listener hears why the work stands still
     */
    public GentleBrake(Revision revision, DataControls controls, DataPace pace, StopSignal stop, Pause pause,
            RunListener listener) {
        this.revision = revision;
        this.controls = controls;
        this.pace = pace;
        this.stop = stop;
        this.pause = pause;
        this.listener = listener;
        this.speed = pace.speed();
    }

    @Override
    public synchronized void begin(BatchId batches, long number) {
        this.id = batches;
        this.lead = number;
        this.pids.clear();
        this.looked = false;
    }

    @Override
    public synchronized void beforeBatch(BatchTransactions transactions) {
        this.stop.check();
        this.pids.add(transactions.pid());
        while (isTimeToLook()) {
            String strain = look(transactions);
            this.lookedAt = System.nanoTime();
            this.looked = true;
            if (strain == null) {
                return;
            }
            this.pause.pauseOrEnd(this.pace.interval());
            this.looked = false;
        }
    }

    private boolean isTimeToLook() {
        return !this.looked || System.nanoTime() - this.lookedAt >= this.pace.interval().toNanos();
    }

    private @Nullable String look(BatchTransactions transactions) {
        List<Lead> found = new ArrayList<>();
        List<String> strains = new ArrayList<>();
        BatchId batches = Objects.requireNonNull(this.id);
        transactions.run((transaction) -> {
            Optional<Lead> last = this.controls.lead(batches, transaction.connection());
            last.ifPresent(found::add);
            if (last.isPresent() && last.get().number() == this.lead) {
                strain(last.get(), transaction.connection()).ifPresent(strains::add);
            }
        });
        if (found.isEmpty() || found.get(0).number() != this.lead) {
            throw new LostLeadException(batches);
        }
        Lead now = found.get(0);
        if (now.control().isPaused()) {
            throw new DataPausedException(batches.revision(), now.control().pausedBy());
        }
        Integer wanted = now.control().speed();
        this.speed = wanted == null ? this.pace.speed() : wanted;
        return strains.isEmpty() ? goOn() : standStill(strains.get(0));
    }

    /**
     * Looks, and keeps what is seen where operators look: also that there is nothing, of
     * whatever process before.
     */
    private Optional<String> strain(Lead last, Connection connection) throws SQLException {
        DataControl control = last.control();
        Optional<String> strain = control.isPaused() ? Optional.empty()
                : this.pace.strain().look(connection, this.pids, last.relation());
        if (!strain.equals(Optional.ofNullable(control.heldUpBy()))) {
            this.controls.heldUp(control.revision(), strain.orElse(null), connection);
        }
        return strain;
    }

    private @Nullable String goOn() {
        if (this.heldUpBy != null) {
            this.heldUpBy = null;
            this.listener.dataGoesOn(this.revision);
        }
        return null;
    }

    private String standStill(String strain) {
        if (this.heldUpBy == null) {
            this.listener.dataStandsStill(this.revision, strain);
        }
        this.heldUpBy = strain;
        return strain;
    }

    @Override
    public void afterBatch(Duration time) {
        int percent = this.speed;
        if (percent < 100) {
            this.pause.pauseOrEnd(time.multipliedBy(100 - percent).dividedBy(percent));
        }
    }

}
