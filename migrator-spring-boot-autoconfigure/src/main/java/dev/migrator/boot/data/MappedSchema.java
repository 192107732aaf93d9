package dev.migrator.boot.data;

import java.util.List;
import java.util.stream.Stream;

import dev.migrator.operation.Operation;
import dev.migrator.operation.Operations;
import dev.migrator.operation.SequenceOperation.CreateSequence;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.Persistence;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.Sequence;
import dev.migrator.schema.SequenceOptions;

/**
 * What the aggregates of an application need.
 *
 * @param sequences the sequences from which ids are drawn
 * @param tables the tables
 * @param paths the ways to the tables; several can lead to one
 */
record MappedSchema(List<QualifiedName> sequences, List<MappedTable> tables, List<TablePath> paths) {

    /**
     * Copies.
     */
    MappedSchema {
        sequences = List.copyOf(sequences);
        tables = List.copyOf(tables);
        paths = List.copyOf(paths);
    }

    /**
     * What makes it: schemas, sequences, tables, and then the foreign keys, which can go
     * round in circles.
     */
    List<Operation> operations() {
        return Operations.record((op) -> {
            Stream.concat(this.sequences.stream(), this.tables.stream().map(MappedTable::name))
                .flatMap((name) -> Stream.ofNullable(name.schema()))
                .map(Identifier::value)
                .distinct()
                .sorted()
                .forEach(op::createSchemaIfNotExists);
            this.sequences.forEach((name) -> op.add(new CreateSequence(
                    new Sequence(name, SequenceOptions.DEFAULT, Persistence.PERMANENT, null, null), false)));
            this.tables.forEach((table) -> table.create(op));
            this.tables.forEach((table) -> table.createReferences(op));
        });
    }

}
