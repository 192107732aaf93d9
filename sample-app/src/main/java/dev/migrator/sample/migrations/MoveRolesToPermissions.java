package dev.migrator.sample.migrations;

import java.util.UUID;

import dev.migrator.operation.Operations;
import dev.migrator.sample.accounts.Permissions;
import dev.migrator.script.Migration;
import dev.migrator.script.Revision;

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
        op.execute("""
                create table permissions (
                    user_id uuid not null references users (id) on delete cascade,
                    name text not null,
                    primary key (user_id, name)
                )""");
        op.data((tx) -> tx.jdbc()
            .sql("select id, roles from users")
            .query((row, number) -> new Holder(row.getObject("id", UUID.class), row.getString("roles")))
            .list()
            .forEach((holder) -> this.permissions.grant(holder.id(), holder.roles())));
        op.execute("alter table users drop column roles");
    }

    @Override
    public void downgrade(Operations op) {
        op.execute("""
                alter table users add column roles text not null default '';
                update users u
                   set roles = coalesce((select string_agg(p.name, ',' order by p.name)
                                           from permissions p where p.user_id = u.id), '');
                drop table permissions""");
    }

    private record Holder(UUID id, String roles) {

    }

}
