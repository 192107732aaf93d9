package dev.migrator.execute;

/**
 * Where empty databases come from that nobody misses. A bean of this type in a Spring
 * application is found there.
 */
@FunctionalInterface
public interface ThrowAwayDatabases {

    /** There are none. */
    ThrowAwayDatabases NONE = () -> {
        throw new NoThrowAwayDatabaseException();
    };

    /**
     * Makes one.
     * @return an empty database, to be closed
     * @throws dev.migrator.error.MigratorException where none can be made
     */
    ThrowAwayDatabase open();

}
