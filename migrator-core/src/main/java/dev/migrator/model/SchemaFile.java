package dev.migrator.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import dev.migrator.operation.Operation;
import dev.migrator.operation.RawSql;
import dev.migrator.sql.SqlText;
import dev.migrator.sql.Statement;
import dev.migrator.sql.StatementSplitter;

/**
 * A file of SQL that makes the whole schema, such as {@code pg_dump --schema-only} writes
 * it. It speaks of everything; of privileges where it grants some. What is about the
 * session, about owners or about rows is left out.
 *
 * @param name what the file is called
 * @param text what it says
 */
public record SchemaFile(String name, String text) implements SchemaSource {

    /**
     * As in the interface.
     * @throws dev.migrator.error.MigratorException where the text is no SQL, or copies
     * rows
     */
    @Override
    public Declaration declare() {
        List<Operation> operations = new ArrayList<>();
        Set<ObjectKind> kinds = EnumSet.allOf(ObjectKind.class);
        kinds.remove(ObjectKind.PRIVILEGE);
        for (Statement statement : StatementSplitter.split(new SqlText(withoutPsql(this.text), this.name, 1))) {
            if (statement.startsWith("GRANT|REVOKE")) {
                kinds.add(ObjectKind.PRIVILEGE);
            }
            if (!isOfTheSession(statement) && !isAboutOwners(statement) && !statement.startsWith("INSERT")) {
                operations.add(new RawSql(statement.sql(), statement.line()));
            }
        }
        return new Declaration("file " + this.name, operations, List.of(), kinds);
    }

    /**
     * Lines of pg_dump for psql, which stand alone: {@code \restrict}.
     */
    private static String withoutPsql(String text) {
        return text.replaceAll("(?m)^\\\\(un)?restrict.*$", "");
    }

    private static boolean isOfTheSession(Statement statement) {
        return statement.startsWith("SET|RESET")
                || statement.startsWith("SELECT") && statement.sql().contains("set_config(")
                || statement.startsWith("SELECT") && statement.sql().contains("setval(");
    }

    private static boolean isAboutOwners(Statement statement) {
        return statement.startsWith("ALTER") && statement.tokens().stream().anyMatch((token) -> token.isWord("owner"))
                || statement.startsWith("COMMENT", "ON", "EXTENSION|SCHEMA");
    }

}
