package dev.migrator.execute;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * How gently data is moved while the application serves.
 *
 * @param batchTime how long a batch is to take
 * @param speed the part of the time that is worked, in percent
 * @param interval how often the database and what operators said are looked at
 * @param idleLimit how long the transaction of a batch may wait for this process
 * @param strain why the work has to stand still
 */
public record DataPace(Duration batchTime, int speed, Duration interval, Duration idleLimit, Strain strain) {

    /**
     * Looks whether the database is under too much strain.
     */
    @FunctionalInterface
    public interface Strain {

        /**
         * Looks.
         * @param connection in a transaction
         * @param ownPids the processes of the server that make batches, which may wait
         * for each other
         * @param relation the table that is changed, or the cursor that is read, as a
         * person writes it
         * @return what is too much, in words; empty where nothing is
         * @throws SQLException where the connection fails
         */
        Optional<String> look(Connection connection, Set<Integer> ownPids, String relation) throws SQLException;

    }

}
