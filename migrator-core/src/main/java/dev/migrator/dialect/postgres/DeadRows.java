package dev.migrator.dialect.postgres;

/**
 * The rows of a table, with all its partitions and children, that are dead until a vacuum
 * makes their space usable again: those that were deleted, and the former versions of
 * those that were updated. By the cumulative statistics, so some moments late and not
 * exact; those that a vacuum may not remove, since an old transaction could see them, are
 * among them.
 *
 * @param table the table, as a person writes it
 * @param live how many rows it has
 * @param dead how many dead rows it has
 * @param due how many of the dead rows autovacuum will come for: those of tables for
 * which it is switched on, and which have more of them than its threshold
 * @param vacuuming whether a vacuum is at work on it now, whoever started it
 * @see <a href=
 * "https://www.postgresql.org/docs/18/routine-vacuuming.html#AUTOVACUUM">The Autovacuum
 * Daemon</a>
 */
public record DeadRows(String table, long live, long dead, long due, boolean vacuuming) {

    /**
     * The dead rows for which it makes sense to wait.
     * @return none where no vacuum is at work and none will come by itself
     */
    public long awaitingVacuum() {
        return this.vacuuming ? this.dead : this.due;
    }

    /**
     * How much of the table they are.
     * @return from 0 to 1; 0 for an empty table
     */
    public double fractionAwaitingVacuum() {
        long all = this.live + this.dead;
        return all == 0 ? 0 : (double) awaitingVacuum() / all;
    }

}
