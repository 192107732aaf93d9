package dev.migrator.dialect.postgres;

import java.util.List;

import dev.migrator.operation.SequenceChange;
import dev.migrator.operation.SequenceOperation.AlterSequence;
import dev.migrator.operation.SequenceOperation.CreateSequence;
import dev.migrator.operation.SequenceOperation.DropSequence;
import dev.migrator.operation.SequenceOperation.RenameSequence;
import dev.migrator.operation.SequenceOperation.RestartSequence;
import dev.migrator.operation.SequenceOperation.SetSequenceOwner;
import dev.migrator.operation.SequenceOperation.SetSequenceSchema;
import dev.migrator.schema.ColumnName;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.SequenceOptions;

import static dev.migrator.dialect.postgres.Scenario.scenario;

/**
 * Operations on sequences.
 */
final class SequenceScenarios {

    private static final String NUMBERS = "CREATE SEQUENCE numbers";

    private SequenceScenarios() {
    }

    static List<Scenario> all() {
        return List.of(
                scenario(CreateSequence.class).refused("42P07")
                    .java((op) -> op.createSequence("numbers",
                            (s) -> s.as("integer").start(10).increment(5).minimum(10).maximum(1000).cache(20).cycle())),
                scenario(DropSequence.class).before("CREATE SEQUENCE numbers START 10")
                    .java((op) -> op.dropSequence("numbers").was((s) -> s.start(10))),
                scenario(RenameSequence.class).before(NUMBERS)
                    .java((op) -> op.renameSequence("numbers").to("invoice_numbers")),
                scenario(SetSequenceSchema.class).before(NUMBERS, "CREATE SCHEMA billing")
                    .java((op) -> op
                        .add(new SetSequenceSchema(QualifiedName.of("public", "numbers"), Identifier.of("billing")))),
                scenario(AlterSequence.class).before(NUMBERS)
                    .java((op) -> op.alterSequence("numbers", (s) -> s.increment(10).minimum(0).cycle())
                        .was(SequenceChange.to(SequenceOptions.DEFAULT))),
                scenario(RestartSequence.class).before(NUMBERS).java((op) -> op.restartSequence("numbers", 100L)),
                scenario(SetSequenceOwner.class).before(NUMBERS, "CREATE TABLE invoices (number bigint)")
                    .java((op) -> op
                        .setSequenceOwner("numbers",
                                new ColumnName(QualifiedName.of("invoices"), Identifier.of("number")))
                        .wasNothing()));
    }

}
