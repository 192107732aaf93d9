package dev.migrator.batch;

import dev.migrator.error.MigratorException;

/**
 * A cursor gave more items than it was asked for, so that the one that does not go could
 * never be told apart from its neighbours.
 */
public final class GreedyCursorException extends MigratorException {

    GreedyCursorException(String cursor, int limit, int given) {
        super("The cursor %s was asked for at most %d items and gave %d.".formatted(cursor, limit, given),
                "Let it give no more than its limit; what is committed stays.");
    }

}
