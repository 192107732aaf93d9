package dev.migrator.boot.jpa;

import java.util.List;
import java.util.stream.Stream;

import dev.migrator.operation.Operation;
import dev.migrator.operation.RawSql;

/**
 * Something that the entities of a persistence unit need in the database.
 *
 * @param name its kind and name, such as {@code table item}
 * @param operations what makes it; never empty
 */
record MappedThing(String name, List<Operation> operations) {

    /**
     * Copies.
     */
    MappedThing {
        operations = List.copyOf(operations);
    }

    /**
     * A thing that is made by SQL.
     * @param statements as Hibernate writes them; empty ones are nothing
     * @return no thing where there is no statement
     */
    static Stream<MappedThing> of(String name, Stream<String> statements) {
        List<Operation> operations = statements.filter((statement) -> !statement.isBlank())
            .map(CommentStatement::repaired)
            .<Operation>map((statement) -> new RawSql(statement, 0))
            .toList();
        return operations.isEmpty() ? Stream.empty() : Stream.of(new MappedThing(name, operations));
    }

}
