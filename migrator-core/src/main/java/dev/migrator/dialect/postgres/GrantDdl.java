package dev.migrator.dialect.postgres;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrator.dialect.Rendering;
import dev.migrator.operation.GrantOperation;
import dev.migrator.operation.GrantOperation.GrantPrivileges;
import dev.migrator.operation.GrantOperation.RevokePrivileges;
import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.DatabaseObject.Callable;
import dev.migrator.schema.DatabaseObject.Member;
import dev.migrator.schema.DatabaseObject.Named;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.Privilege;

/**
 * How operations on privileges are written.
 */
final class GrantDdl implements GrantOperation.Cases<Rendering> {

    private final Rendered rendered;

    GrantDdl(Rendered rendered) {
        this.rendered = rendered;
    }

    @Override
    public Rendering grantPrivileges(GrantPrivileges operation) {
        return Rendering.of("GRANT %s ON %s TO %s%s".formatted(privileges(operation.privileges(), operation.columns()),
                operation.object().match(new Target()), Roles.list(operation.grantees()),
                operation.grantable() ? " WITH GRANT OPTION" : ""));
    }

    @Override
    public Rendering revokePrivileges(RevokePrivileges operation) {
        return Rendering.of("REVOKE %s ON %s FROM %s%s".formatted(
                privileges(operation.privileges(), operation.columns()), operation.object().match(new Target()),
                Roles.list(operation.grantees()), Fragments.cascade(operation.behavior())));
    }

    private String privileges(Set<Privilege> privileges, List<Identifier> columns) {
        if (privileges.contains(Privilege.MAINTAIN)) {
            this.rendered.needs(Feature.MAINTAIN);
        }
        String suffix = columns.isEmpty() ? "" : " (" + Identifiers.list(columns) + ")";
        return privileges.stream().map((privilege) -> privilege + suffix).collect(Collectors.joining(", "));
    }

    private final class Target implements DatabaseObject.Cases<String> {

        @Override
        public String named(Named object) {
            String kind = switch (object.kind()) {
                case TABLE, VIEW, MATERIALIZED_VIEW -> "TABLE";
                case SEQUENCE -> "SEQUENCE";
                case SCHEMA -> "SCHEMA";
                case TYPE -> "TYPE";
                case DOMAIN -> "DOMAIN";
                case EXTENSION, INDEX -> throw refusal();
            };
            return kind + " " + Identifiers.of(object.name());
        }

        @Override
        public String member(Member object) {
            throw refusal();
        }

        @Override
        public String callable(Callable object) {
            return switch (object.kind()) {
                case FUNCTION, PROCEDURE -> RoutineDdl.name(object);
                case AGGREGATE ->
                    "FUNCTION %s(%s)".formatted(Identifiers.of(object.name()), OrderedSet.types(object.arguments()));
            };
        }

        private RuntimeException refusal() {
            return GrantDdl.this.rendered.impossible("There are no privileges on a thing of this kind.",
                    "Name its table, and the columns where only some are meant.");
        }

    }

}
