package dev.migrator.dialect.postgres;

import java.sql.SQLException;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL's error codes mean to a run.
 *
 * @see <a href="https://www.postgresql.org/docs/18/errcodes-appendix.html">PostgreSQL
 * error codes</a>
 */
public final class SqlStates {

    /** undefined_table */
    private static final String UNDEFINED_TABLE = "42P01";

    /**
     * undefined_table, undefined_column, undefined_object, undefined_function,
     * invalid_schema_name
     */
    private static final Set<String> MISSING = Set.of(UNDEFINED_TABLE, "42703", "42704", "42883", "3F000");

    /** undefined_column, undefined_function (a type without the operator that is used) */
    private static final Set<String> ALTERED = Set.of("42703", "42883", "42804");

    /**
     * unique_violation, duplicate_table: two sessions ran CREATE ... IF NOT EXISTS at
     * once
     */
    private static final Set<String> CREATED_BY_ANOTHER = Set.of("23505", "42P07", "42P06");

    /** lock_not_available, deadlock_detected, serialization_failure */
    private static final Set<String> WORTH_A_RETRY = Set.of("55P03", "40P01", "40001");

    /** active_sql_transaction, invalid_transaction_termination */
    private static final Set<String> REFUSED_IN_TRANSACTION = Set.of("25001", "2D000");

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private static final String READ_ONLY_TRANSACTION = "25006";

    private static final String INVALID_PARAMETER_VALUE = "22023";

    /** idle_in_transaction_session_timeout */
    private static final String IDLE_TRANSACTION_TIMEOUT = "25P03";

    private static final String UNSAFE_NEW_ENUM_VALUE_USAGE = "55P04";

    private SqlStates() {
    }

    /**
     * Whether a table that was read does not exist.
     * @param error what the server said
     * @return also true where its schema does not exist
     */
    public static boolean isMissingTable(SQLException error) {
        return UNDEFINED_TABLE.equals(error.getSQLState());
    }

    /**
     * Whether a statement needs something that is not there, and may be there later.
     * @param error what the server said
     * @return true for a table, column, type, function or schema
     */
    public static boolean isMissingObject(SQLException error) {
        return MISSING.contains(String.valueOf(error.getSQLState()));
    }

    /**
     * Whether a table that was read does not have the columns that it should.
     * @param error what the server said
     * @return true for a column that is missing or has another type
     */
    public static boolean isAlteredTable(SQLException error) {
        return ALTERED.contains(String.valueOf(error.getSQLState()));
    }

    /**
     * Whether something that was to be created has been created by another session
     * meanwhile.
     * @param error what the server said
     * @return true where it is there now
     */
    public static boolean isCreatedByAnother(SQLException error) {
        return CREATED_BY_ANOTHER.contains(String.valueOf(error.getSQLState()));
    }

    /**
     * Whether the same transaction may well succeed a little later.
     * @param error what the server said
     * @return true for a lock that was not to be had in time, and for a deadlock
     */
    public static boolean isWorthARetry(SQLException error) {
        return WORTH_A_RETRY.contains(String.valueOf(error.getSQLState()));
    }

    /**
     * Whether a statement cannot run inside a transaction block.
     * @param error what the server said
     * @return true also for a procedure that commits
     */
    public static boolean isRefusedInTransaction(SQLException error) {
        return REFUSED_IN_TRANSACTION.contains(String.valueOf(error.getSQLState()));
    }

    /**
     * Whether the user may not do what it tried.
     * @param error what the server said
     * @return true for a missing privilege
     */
    public static boolean isMissingPrivilege(SQLException error) {
        return INSUFFICIENT_PRIVILEGE.equals(error.getSQLState());
    }

    /**
     * Whether the database takes no writes.
     * @param error what the server said
     * @return true on a standby and with {@code default_transaction_read_only}
     */
    public static boolean isReadOnly(SQLException error) {
        return READ_ONLY_TRANSACTION.equals(error.getSQLState());
    }

    /**
     * Whether a value of an enum was used in the transaction that added it.
     * @param error what the server said
     * @return true where the value can be used after a commit
     */
    public static boolean isUncommittedEnumValue(SQLException error) {
        return UNSAFE_NEW_ENUM_VALUE_USAGE.equals(error.getSQLState());
    }

    /**
     * Whether the server knows a parameter and not the value for it.
     * @param error what the server said
     * @return true where it refuses the value
     */
    static boolean isRefusedValue(SQLException error) {
        return INVALID_PARAMETER_VALUE.equals(error.getSQLState());
    }

    /**
     * Whether an error means that the connection is gone or was never there.
     * @param state an SQLState, or null where the driver gives none
     * @return true for class 08, for a server that shuts down, and for one that has ended
     * a session whose transaction waited for the client for too long
     */
    public static boolean isConnectionFailure(@Nullable String state) {
        return state != null
                && (state.startsWith("08") || state.startsWith("57P0") || state.equals(IDLE_TRANSACTION_TIMEOUT));
    }

}
