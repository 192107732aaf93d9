package dev.migrator.plan;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.migrator.dialect.Dialect;
import dev.migrator.dialect.OperationText;
import dev.migrator.dialect.ServerVersion;
import dev.migrator.dialect.UnsupportedByServerException;
import dev.migrator.operation.BatchChange;
import dev.migrator.operation.DataChange;
import dev.migrator.operation.Operation;
import dev.migrator.script.IrreversibleRevisionException;
import dev.migrator.script.Script;

/**
 * The way back of a revision as text, for a build that no longer has the script.
 *
 * @param sql any number of statements; null where there is no way back, where it is code,
 * and where the server does not understand it
 * @param remark what the log is to keep about it; null for nothing
 */
record KeptDowngrade(@Nullable String sql, @Nullable String remark) {

    private static final KeptDowngrade NONE = new KeptDowngrade(null, null);

    /**
     * The way back of a script. One that the server is too old for does not keep the
     * revision from going up: it may never be asked for, and the server may be newer when
     * it is. Who asks meanwhile is refused.
     */
    static KeptDowngrade of(Script script, Dialect dialect, ServerVersion server) {
        List<Operation> operations;
        try {
            operations = script.downgrade();
        }
        catch (IrreversibleRevisionException ex) {
            return NONE;
        }
        if (operations.stream()
            .anyMatch((operation) -> operation instanceof DataChange || operation instanceof BatchChange)) {
            return NONE;
        }
        try {
            OperationText text = new OperationText(dialect, server);
            return new KeptDowngrade(
                    operations.stream().map((operation) -> operation.match(text)).collect(Collectors.joining(";\n")),
                    null);
        }
        catch (UnsupportedByServerException ex) {
            return new KeptDowngrade(null, "no downgrade on this server: " + ex.problem());
        }
    }

}
