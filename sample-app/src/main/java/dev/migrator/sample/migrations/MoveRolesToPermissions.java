package dev.migrator.sample.migrations;

import java.util.UUID;

import dev.migrator.operation.Operations;
import dev.migrator.sample.accounts.Permissions;
import dev.migrator.script.Migration;
import dev.migrator.script.Revision;

import static dev.migrator.operation.NewColumn.column;

/**
 * Takes the roles of a user out of a list in one column, with the service that the
 * application has for it. The service uses the revision's connection, so the table that
 * was made a step before is there.
 */
@Revision(id = "c15d41b8e097", revises = "a1409d35f7c8", branchLabels = "accounts",
        message = "permissions in place of roles")
class MoveRolesToPermissions implements Migration {

    private final Permissions permissions;

    MoveRolesToPermissions(Permissions permissions) {
        this.permissions = permissions;
    }

    @Override
    public void upgrade(Operations op) {
        op.createTable("permissions", (t) -> {
            t.column("user_id", "uuid").notNull();
            t.column("name", "text").notNull();
            t.primaryKey("user_id", "name");
            t.foreignKey("user_id").references("users", "id").onDeleteCascade();
        });
        op.data((tx) -> tx.jdbc()
            .sql("select id, roles from users")
            .query((row, number) -> new Holder(row.getObject("id", UUID.class), row.getString("roles")))
            .list()
            .forEach((holder) -> this.permissions.grant(holder.id(), holder.roles())));
        op.dropColumn("users", "roles");
    }

    @Override
    public void downgrade(Operations op) {
        op.addColumn("users", column("roles", "text").notNull().defaultValue(""));
        op.execute("""
                update users u
                   set roles = coalesce((select string_agg(p.name, ',' order by p.name)
                                           from permissions p where p.user_id = u.id), '')""");
        op.dropTable("permissions");
    }

    private record Holder(UUID id, String roles) {

    }

}
