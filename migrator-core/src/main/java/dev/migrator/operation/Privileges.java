package dev.migrator.operation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.migrator.operation.GrantOperation.GrantPrivileges;
import dev.migrator.operation.GrantOperation.RevokePrivileges;
import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.Privilege;
import dev.migrator.schema.QualifiedName;

/**
 * Privileges that are to be granted or revoked.
 */
public final class Privileges implements Supplier<Operation> {

    private final Direction direction;

    private final Set<Privilege> privileges;

    private @Nullable DatabaseObject object;

    private List<Identifier> columns = List.of();

    private List<Identifier> grantees = List.of();

    private boolean grantable;

    private Privileges(Direction direction, Privilege... privileges) {
        this.direction = direction;
        this.privileges = new TreeSet<>(List.of(privileges));
    }

    static Privileges granted(Privilege... privileges) {
        return new Privileges(Direction.GRANT, privileges);
    }

    static Privileges revoked(Privilege... privileges) {
        return new Privileges(Direction.REVOKE, privileges);
    }

    /**
     * {@code ON TABLE}, or some of its columns.
     * @param table the table or view
     * @param only the columns; none for all of it
     * @return this
     */
    public Privileges onTable(String table, String... only) {
        this.columns = Names.of(only);
        return on(DatabaseObject.table(QualifiedName.of(table)));
    }

    /**
     * {@code ON SCHEMA}.
     * @param schema the schema
     * @return this
     */
    public Privileges onSchema(String schema) {
        return on(DatabaseObject.schema(Identifier.of(schema)));
    }

    /**
     * {@code ON} a thing of any kind that has privileges.
     * @param thing the thing
     * @return this
     */
    public Privileges on(DatabaseObject thing) {
        this.object = thing;
        return this;
    }

    /**
     * {@code TO}, of a grant.
     * @param roles the roles, {@code public} for everybody
     * @return this
     */
    public Privileges to(String... roles) {
        this.grantees = Names.of(roles);
        return this;
    }

    /**
     * {@code FROM}, of a revocation.
     * @param roles the roles, {@code public} for everybody
     * @return this
     */
    public Privileges from(String... roles) {
        return to(roles);
    }

    /**
     * {@code WITH GRANT OPTION}: they may pass it on.
     * @return this
     */
    public Privileges withGrantOption() {
        this.grantable = true;
        return this;
    }

    @Override
    public Operation get() {
        if (this.object == null || this.grantees.isEmpty() || this.privileges.isEmpty()) {
            throw new IncompleteOperationException(this.direction + " " + this.privileges,
                    "which privileges, on what, with onTable(...) or on(...), and for whom, with to(...) or from(...)");
        }
        return switch (this.direction) {
            case GRANT ->
                new GrantPrivileges(this.privileges, this.object, this.columns, this.grantees, this.grantable);
            case REVOKE -> new RevokePrivileges(this.privileges, this.object, this.columns, this.grantees,
                    this.grantable, DropBehavior.RESTRICT);
        };
    }

    private enum Direction {

        GRANT, REVOKE

    }

}
