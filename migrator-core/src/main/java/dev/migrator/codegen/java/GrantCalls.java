package dev.migrator.codegen.java;

import java.util.List;
import java.util.Set;

import dev.migrator.operation.DropBehavior;
import dev.migrator.operation.GrantOperation;
import dev.migrator.operation.GrantOperation.GrantPrivileges;
import dev.migrator.operation.GrantOperation.RevokePrivileges;
import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.DatabaseObject.Named;
import dev.migrator.schema.DatabaseObject.NamedKind;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.Privilege;

/**
 * Operations on privileges as a migration says them.
 */
final class GrantCalls implements GrantOperation.Cases<Code> {

    private final Terms terms;

    GrantCalls(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Code grantPrivileges(GrantPrivileges operation) {
        if (!isSaid(operation.privileges(), operation.object(), operation.columns(), operation.grantees())) {
            return this.terms.add(operation);
        }
        return on("grant", operation.privileges(), operation.object(), operation.columns())
            .call("to", this.terms.names(operation.grantees()))
            .callIf(operation.grantable(), "withGrantOption")
            .code();
    }

    @Override
    public Code revokePrivileges(RevokePrivileges operation) {
        if (operation.behavior() != DropBehavior.RESTRICT
                || !isSaid(operation.privileges(), operation.object(), operation.columns(), operation.grantees())) {
            return this.terms.add(operation);
        }
        return on("revoke", operation.privileges(), operation.object(), operation.columns())
            .call("from", this.terms.names(operation.grantees()))
            .callIf(operation.grantable(), "withGrantOption")
            .code();
    }

    private Chain on(String method, Set<Privilege> privileges, DatabaseObject object, List<Identifier> columns) {
        Chain chain = Chain.on("op").call(method, privileges.stream().map(this.terms::value).toList());
        if (isSimple(object, NamedKind.TABLE) && object instanceof Named table) {
            return chain.call("onTable", this.terms.with(this.terms.name(table.name()), columns));
        }
        if (isSimple(object, NamedKind.SCHEMA) && object instanceof Named schema) {
            return chain.call("onSchema", this.terms.name(schema.name()));
        }
        return chain.call("on", this.terms.value(object));
    }

    private static boolean isSaid(Set<Privilege> privileges, DatabaseObject object, List<Identifier> columns,
            List<Identifier> grantees) {
        return !privileges.isEmpty() && !grantees.isEmpty() && (columns.isEmpty() || isSimple(object, NamedKind.TABLE));
    }

    private static boolean isSimple(DatabaseObject object, NamedKind kind) {
        return object instanceof Named named && named.kind() == kind && named.name().schema() == null;
    }

}
