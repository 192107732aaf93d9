package dev.migrator.operation;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.Privilege;

/**
 * What can be said about privileges.
 */
public sealed interface GrantOperation extends TypedOperation {

    @Override
    default <R> R match(TypedOperation.Cases<R> cases) {
        return cases.grant(this);
    }

    /**
     * Answers for this operation of the family.
     * @param cases one answer for each operation
     * @param <R> the type of the answer
     * @return the answer of the case that fits
     */
    <R> R match(Cases<R> cases);

    /**
     * {@code GRANT}.
     *
     * @param privileges what they may do; at least one
     * @param object the thing
     * @param columns the columns of a table; empty for all of it
     * @param grantees the roles, {@code public} for everybody; at least one
     * @param grantable whether they may pass them on
     */
    record GrantPrivileges(Set<Privilege> privileges, DatabaseObject object, List<Identifier> columns,
            List<Identifier> grantees, boolean grantable) implements GrantOperation {

        /**
         * Copies.
         */
        public GrantPrivileges {
            privileges = Collections.unmodifiableSet(new TreeSet<>(privileges));
            columns = List.copyOf(columns);
            grantees = List.copyOf(grantees);
        }

        @Override
        public Optional<Operation> reverse() {
            return Optional.of(new RevokePrivileges(this.privileges, this.object, this.columns, this.grantees,
                    this.grantable, DropBehavior.RESTRICT));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.grantPrivileges(this);
        }

    }

    /**
     * {@code REVOKE}.
     *
     * @param privileges what they may do; at least one
     * @param object the thing
     * @param columns the columns of a table; empty for all of it
     * @param grantees the roles, {@code public} for everybody; at least one
     * @param grantable whether they could pass them on, for the reverse
     * @param behavior what happens to privileges that they passed on
     */
    record RevokePrivileges(Set<Privilege> privileges, DatabaseObject object, List<Identifier> columns,
            List<Identifier> grantees, boolean grantable, DropBehavior behavior) implements GrantOperation {

        /**
         * Copies.
         */
        public RevokePrivileges {
            privileges = Collections.unmodifiableSet(new TreeSet<>(privileges));
            columns = List.copyOf(columns);
            grantees = List.copyOf(grantees);
        }

        @Override
        public Optional<Operation> reverse() {
            return Optional
                .of(new GrantPrivileges(this.privileges, this.object, this.columns, this.grantees, this.grantable));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.revokePrivileges(this);
        }

    }

    /**
     * One answer for each operation of the family.
     *
     * @param <R> the type of the answer
     */
    interface Cases<R> {

        R grantPrivileges(GrantPrivileges operation);

        R revokePrivileges(RevokePrivileges operation);

    }

}
