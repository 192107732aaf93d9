package dev.migrator.codegen.java;

import dev.migrator.operation.ColumnValueOperation;
import dev.migrator.operation.ColumnValueOperation.AddIdentity;
import dev.migrator.operation.ColumnValueOperation.DropDefault;
import dev.migrator.operation.ColumnValueOperation.DropExpression;
import dev.migrator.operation.ColumnValueOperation.DropIdentity;
import dev.migrator.operation.ColumnValueOperation.SetDefault;
import dev.migrator.operation.ColumnValueOperation.SetExpression;
import dev.migrator.operation.ColumnValueOperation.SetIdentity;
import dev.migrator.schema.ColumnValue.Identity;

/**
 * Operations on the values of columns as a migration says them.
 */
final class ColumnValueCalls implements ColumnValueOperation.Cases<Code> {

    private final Terms terms;

    ColumnValueCalls(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Code setDefault(SetDefault operation) {
        Chain column = this.terms.alter(operation.table(), operation.column());
        Chain change = ConstantCode.of(this.terms, operation.to())
            .map((constant) -> column.call("setDefault", constant))
            .orElseGet(() -> column.call("setDefaultExpression", this.terms.text(operation.to())));
        return this.terms.after(change, operation.from(), this.terms::text);
    }

    @Override
    public Code dropDefault(DropDefault operation) {
        return this.terms.was(this.terms.alter(operation.table(), operation.column()).call("dropDefault"),
                operation.from(), this.terms::text);
    }

    @Override
    public Code addIdentity(AddIdentity operation) {
        Identity identity = operation.identity();
        if (identity.sequenceName() != null) {
            return this.terms.add(operation);
        }
        return this.terms.alter(operation.table(), operation.column())
            .call("addIdentity", this.terms.value(identity.kind()),
                    new NumbersCode(this.terms).options(identity.sequence()))
            .code();
    }

    @Override
    public Code setIdentity(SetIdentity operation) {
        Chain change = this.terms.alter(operation.table(), operation.column())
            .call("setIdentity", this.terms.value(operation.to().kind()),
                    new NumbersCode(this.terms).change(operation.to().sequence()));
        return this.terms.was(change, operation.from(), this.terms::value);
    }

    @Override
    public Code dropIdentity(DropIdentity operation) {
        if (operation.ifExists()) {
            return this.terms.add(operation);
        }
        return this.terms.was(this.terms.alter(operation.table(), operation.column()).call("dropIdentity"),
                operation.definition(), this.terms::value);
    }

    @Override
    public Code setExpression(SetExpression operation) {
        Chain change = this.terms.alter(operation.table(), operation.column())
            .call("setExpression", this.terms.text(operation.to()));
        return this.terms.was(change, operation.from(), this.terms::text);
    }

    @Override
    public Code dropExpression(DropExpression operation) {
        if (operation.ifExists()) {
            return this.terms.add(operation);
        }
        return this.terms.alter(operation.table(), operation.column()).call("dropExpression").code();
    }

}
