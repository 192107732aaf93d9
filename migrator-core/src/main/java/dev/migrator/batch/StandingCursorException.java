package dev.migrator.batch;

import dev.migrator.error.MigratorException;

/**
 * A cursor gave items and the position that it was asked to go on behind, so that the
 * reading would never end.
 */
public final class StandingCursorException extends MigratorException {

    StandingCursorException(String cursor, String position) {
        super("The cursor %s was asked for the items behind '%s' and gave items that end there again.".formatted(cursor,
                position), "Let it give the position of the last item; what is committed stays.");
    }

}
