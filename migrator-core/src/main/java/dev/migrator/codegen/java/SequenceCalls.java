package dev.migrator.codegen.java;

import dev.migrator.operation.SequenceOperation;
import dev.migrator.operation.SequenceOperation.AlterSequence;
import dev.migrator.operation.SequenceOperation.CreateSequence;
import dev.migrator.operation.SequenceOperation.DropSequence;
import dev.migrator.operation.SequenceOperation.RenameSequence;
import dev.migrator.operation.SequenceOperation.RestartSequence;
import dev.migrator.operation.SequenceOperation.SetSequenceOwner;
import dev.migrator.operation.SequenceOperation.SetSequenceSchema;
import dev.migrator.schema.Persistence;
import dev.migrator.schema.Sequence;

/**
 * Operations on sequences as a migration says them.
 */
final class SequenceCalls implements SequenceOperation.Cases<Code> {

    private final Terms terms;

    SequenceCalls(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Code createSequence(CreateSequence operation) {
        if (operation.ifNotExists() || !isSaid(operation.sequence())) {
            return this.terms.add(operation);
        }
        return this.terms
            .op("createSequence", this.terms.name(operation.sequence().name()), numbers(operation.sequence()))
            .code();
    }

    @Override
    public Code dropSequence(DropSequence operation) {
        Sequence before = operation.definition();
        if (operation.name().schema() != null
                || before != null && !(before.name().equals(operation.name()) && isSaid(before))) {
            return this.terms.add(operation);
        }
        Chain drop = this.terms.op("dropSequence", this.terms.name(operation.name()));
        return this.terms.was(this.terms.drop(drop, operation.ifExists(), operation.behavior()), before, this::numbers);
    }

    @Override
    public Code renameSequence(RenameSequence operation) {
        if (operation.from().schema() != null) {
            return this.terms.add(operation);
        }
        return this.terms.op("renameSequence", this.terms.name(operation.from()))
            .call("to", this.terms.name(operation.to()))
            .code();
    }

    @Override
    public Code setSequenceSchema(SetSequenceSchema operation) {
        return this.terms.add(operation);
    }

    @Override
    public Code alterSequence(AlterSequence operation) {
        if (operation.sequence().schema() != null) {
            return this.terms.add(operation);
        }
        Chain change = this.terms.op("alterSequence", this.terms.name(operation.sequence()),
                new NumbersCode(this.terms).change(operation.to()));
        return this.terms.was(change, operation.from(), this.terms::value);
    }

    @Override
    public Code restartSequence(RestartSequence operation) {
        if (operation.sequence().schema() != null) {
            return this.terms.add(operation);
        }
        return this.terms
            .op("restartSequence", this.terms.name(operation.sequence()), this.terms.value(operation.with()))
            .code();
    }

    @Override
    public Code setSequenceOwner(SetSequenceOwner operation) {
        if (operation.sequence().schema() != null) {
            return this.terms.add(operation);
        }
        Chain change = this.terms.op("setSequenceOwner", this.terms.name(operation.sequence()),
                this.terms.value(operation.to()));
        return this.terms.after(change, operation.from(), this.terms::value);
    }

    private Code numbers(Sequence sequence) {
        return new NumbersCode(this.terms).options(sequence.options());
    }

    private static boolean isSaid(Sequence sequence) {
        return sequence.name().schema() == null && sequence
            .equals(new Sequence(sequence.name(), sequence.options(), Persistence.PERMANENT, null, null));
    }

}
