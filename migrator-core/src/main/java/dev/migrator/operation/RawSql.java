package dev.migrator.operation;

import java.util.Optional;

/**
 * SQL text that is run as it is written.
 *
 * @param sql any PostgreSQL text, of one or several statements
 * @param firstLine the line of its origin on which the text starts, from 1; 0 for text
 * that Java code said, whose place in its source nobody knows
 */
public record RawSql(String sql, int firstLine) implements Operation {

    @Override
    public Optional<Operation> reverse() {
        return Optional.empty();
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.rawSql(this);
    }

}
