package dev.migrator.dialect.postgres;

import java.util.List;
import java.util.Set;

import dev.migrator.operation.GrantOperation.GrantPrivileges;
import dev.migrator.operation.GrantOperation.RevokePrivileges;
import dev.migrator.operation.PolicyOperation.AlterPolicy;
import dev.migrator.operation.PolicyOperation.CreatePolicy;
import dev.migrator.operation.PolicyOperation.DisableRowSecurity;
import dev.migrator.operation.PolicyOperation.DropPolicy;
import dev.migrator.operation.PolicyOperation.EnableRowSecurity;
import dev.migrator.operation.PolicyOperation.ForceRowSecurity;
import dev.migrator.operation.PolicyOperation.NoForceRowSecurity;
import dev.migrator.operation.PolicyOperation.RenamePolicy;
import dev.migrator.schema.DatabaseObject.Callable;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.Policy.Command;
import dev.migrator.schema.Privilege;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.Routine.Kind;

import static dev.migrator.dialect.postgres.Scenario.scenario;

/**
 * Operations on row security and privileges.
 */
final class SecurityScenarios {

    private static final String USERS = "CREATE TABLE users (id bigint, owner text)";

    private static final String POLICY = "CREATE POLICY own ON users TO scenario_reader USING (owner = current_user)";

    /** That there is an owner's line in the list of privileges, as after any GRANT. */
    private static final String GRANTED = "GRANT DELETE ON users TO scenario_writer";

    private SecurityScenarios() {
    }

    static List<Scenario> all() {
        return List.of(
                scenario(CreatePolicy.class).before(USERS)
                    .java((op) -> op.createPolicy("users", "own",
                            (policy) -> policy.restrictive()
                                .on(Command.UPDATE)
                                .to("scenario_reader", "scenario_writer")
                                .using("owner = current_user")
                                .withCheck("owner = current_user"))),
                scenario(AlterPolicy.class).before(USERS, POLICY)
                    .java((op) -> op
                        .alterPolicy("users", "own", (policy) -> policy.to("scenario_writer").using("id > 0"))
                        .was((policy) -> policy.to("scenario_reader").using("owner = current_user"))),
                scenario(DropPolicy.class).before(USERS, POLICY)
                    .java((op) -> op.dropPolicy("users", "own")
                        .was((policy) -> policy.to("scenario_reader").using("owner = current_user"))),
                scenario(RenamePolicy.class).before(USERS, POLICY)
                    .java((op) -> op.renamePolicy("users", "own").to("mine")),
                scenario(EnableRowSecurity.class).before(USERS).java((op) -> op.table("users").enableRowSecurity()),
                scenario(DisableRowSecurity.class).before(USERS, "ALTER TABLE users ENABLE ROW LEVEL SECURITY")
                    .java((op) -> op.table("users").disableRowSecurity()),
                scenario(ForceRowSecurity.class).before(USERS).java((op) -> op.table("users").forceRowSecurity()),
                scenario(NoForceRowSecurity.class).before(USERS, "ALTER TABLE users FORCE ROW LEVEL SECURITY")
                    .java((op) -> op.table("users").noForceRowSecurity()),
                scenario(GrantPrivileges.class).before(USERS, GRANTED)
                    .java((op) -> op.grant(Privilege.SELECT, Privilege.INSERT).onTable("users").to("scenario_reader")),
                scenario(GrantPrivileges.class).titled("on an aggregate")
                    .refused("42883")
                    .before("CREATE AGGREGATE middle (float8 ORDER BY anyelement) (SFUNC = ordered_set_transition, "
                            + "STYPE = internal, FINALFUNC = percentile_disc_final, FINALFUNC_EXTRA)",
                            "REVOKE EXECUTE ON FUNCTION middle (float8, anyelement) FROM PUBLIC")
                    .java((op) -> op.add(new GrantPrivileges(Set.of(Privilege.EXECUTE),
                            new Callable(Kind.AGGREGATE, QualifiedName.of("middle"),
                                    "double precision ORDER BY anyelement"),
                            List.of(), List.of(Identifier.of("scenario_reader")), false))),
                scenario(GrantPrivileges.class).titled("on columns")
                    .before(USERS, GRANTED)
                    .java((op) -> op.grant(Privilege.UPDATE)
                        .onTable("users", "owner")
                        .to("scenario_reader")
                        .withGrantOption()),
                scenario(RevokePrivileges.class).before(USERS, GRANTED, "GRANT SELECT ON users TO public")
                    .java((op) -> op.revoke(Privilege.SELECT).onTable("users").from("public")));
    }

}
