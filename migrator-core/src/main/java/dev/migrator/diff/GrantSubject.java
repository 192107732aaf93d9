package dev.migrator.diff;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.migrator.operation.DropBehavior;
import dev.migrator.operation.GrantOperation.GrantPrivileges;
import dev.migrator.operation.GrantOperation.RevokePrivileges;
import dev.migrator.operation.TypedOperation;
import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.DatabaseObject.Named;
import dev.migrator.schema.Grant;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.Privilege;

/**
 * Who has privileges on what: what one statement can say.
 *
 * @param object the thing
 * @param column a column of it; null for all of it
 * @param grantee the role
 * @param grantable whether the role may pass them on
 */
record GrantSubject(DatabaseObject object, @Nullable Identifier column, Identifier grantee,
        boolean grantable) implements Comparable<GrantSubject> {

    private static final Comparator<GrantSubject> ORDER = Comparator.comparing(GrantSubject::toString);

    static GrantSubject of(Grant grant) {
        return new GrantSubject(grant.object(), grant.column(), grant.grantee(), grant.grantable());
    }

    /**
     * Before everything else where the thing is there already, else after it was made.
     */
    Step revoke(Set<Privilege> privileges, Set<DatabaseObject> before) {
        RevokePrivileges revoke = new RevokePrivileges(privileges, this.object, columns(), List.of(this.grantee),
                this.grantable, DropBehavior.RESTRICT);
        return before.contains(this.object) ? Step.release(Stage.REVOKE, this, revoke, this.object)
                : later("0 ", revoke);
    }

    Step grant(Set<Privilege> privileges) {
        return later("1 ",
                new GrantPrivileges(privileges, this.object, columns(), List.of(this.grantee), this.grantable));
    }

    private Step later(String place, TypedOperation operation) {
        Step step = Step.alter(Stage.GRANT, place + this, operation, this.object);
        return this.column != null && this.object instanceof Named named
                ? step.alsoNeeding(DatabaseObject.column(named.name(), this.column)) : step;
    }

    private List<Identifier> columns() {
        return this.column == null ? List.of() : List.of(this.column);
    }

    @Override
    public int compareTo(GrantSubject other) {
        return ORDER.compare(this, other);
    }

}
