package dev.migrator.dialect.postgres;

import dev.migrator.dialect.Dialect;

/**
 * PostgreSQL's way to write names and values, with {@code standard_conforming_strings}
 * on.
 */
public final class PostgresDialect implements Dialect {

    @Override
    public String identifier(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    @Override
    public String literal(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }

}
