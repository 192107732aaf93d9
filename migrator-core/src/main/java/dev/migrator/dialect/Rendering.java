package dev.migrator.dialect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import dev.migrator.schema.QualifiedName;
import dev.migrator.sql.LockMode;
import dev.migrator.sql.SqlText;
import dev.migrator.sql.Statement;
import dev.migrator.sql.Transactionality;

/**
 * An operation as one kind of database understands it.
 *
 * @param statements what is sent, in order
 * @param locks the strongest lock on each relation whose name the operation knows; those
 * that only readers and writers of rows take are left out
 */
public record Rendering(List<Statement> statements, List<TableLock> locks) {

    /**
     * Copies.
     */
    public Rendering {
        statements = List.copyOf(statements);
        locks = List.copyOf(locks);
    }

    /**
     * Statements that lock no table that was there before.
     * @param sql statements that can run in a transaction, in order
     * @return without locks
     */
    public static Rendering of(String... sql) {
        return new Rendering(Arrays.stream(sql).map(Statement::of).toList(), List.of());
    }

    /**
     * A statement that cannot run in a transaction.
     * @param sql the statement
     * @return without locks
     */
    public static Rendering alone(String sql) {
        return new Rendering(List.of(new Statement(sql, SqlText.NO_LINE, Transactionality.NOT_IN_TRANSACTION)),
                List.of());
    }

    /**
     * These statements, with a lock.
     * @param mode how
     * @param relation what
     * @return a new rendering
     */
    public Rendering locking(LockMode mode, QualifiedName relation) {
        List<TableLock> more = new ArrayList<>(this.locks);
        more.add(new TableLock(relation, mode));
        return new Rendering(this.statements, more);
    }

    /**
     * These statements, and then others.
     * @param sql statements that can run in a transaction, in order
     * @return a new rendering
     */
    public Rendering then(List<String> sql) {
        List<Statement> more = new ArrayList<>(this.statements);
        sql.stream().map(Statement::of).forEach(more::add);
        return new Rendering(more, this.locks);
    }

}
