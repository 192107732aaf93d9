package dev.migrator.dialect.postgres;

import dev.migrator.dialect.Rendering;
import dev.migrator.operation.PolicyOperation;
import dev.migrator.operation.PolicyOperation.AlterPolicy;
import dev.migrator.operation.PolicyOperation.CreatePolicy;
import dev.migrator.operation.PolicyOperation.DisableRowSecurity;
import dev.migrator.operation.PolicyOperation.DropPolicy;
import dev.migrator.operation.PolicyOperation.EnableRowSecurity;
import dev.migrator.operation.PolicyOperation.ForceRowSecurity;
import dev.migrator.operation.PolicyOperation.NoForceRowSecurity;
import dev.migrator.operation.PolicyOperation.RenamePolicy;
import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.DatabaseObject.Member;
import dev.migrator.schema.Policy;
import dev.migrator.schema.QualifiedName;
import dev.migrator.sql.LockMode;

/**
 * How operations on row security are written.
 */
final class PolicyDdl implements PolicyOperation.Cases<Rendering> {

    private final Rendered rendered;

    PolicyDdl(Rendered rendered) {
        this.rendered = rendered;
    }

    @Override
    public Rendering createPolicy(CreatePolicy operation) {
        Policy policy = operation.policy();
        String sql = "CREATE POLICY %s ON %s AS %s FOR %s".formatted(Identifiers.of(policy.name()),
                Identifiers.of(policy.table()), policy.kind(), policy.command()) + scope(policy);
        return Rendering.of(sql)
            .then(CommentSql.on(new Member(DatabaseObject.MemberKind.POLICY, policy.table(), policy.name()),
                    policy.comment()))
            .locking(LockMode.ACCESS_EXCLUSIVE, policy.table());
    }

    @Override
    public Rendering alterPolicy(AlterPolicy operation) {
        Policy to = operation.to();
        Policy from = operation.from();
        if (from != null && (from.kind() != to.kind() || from.command() != to.command())) {
            throw this.rendered.impossible("The kind and the command of a policy cannot be changed.",
                    "Drop it, and create it anew.");
        }
        return onTable(
                "ALTER POLICY %s ON %s".formatted(Identifiers.of(to.name()), Identifiers.of(to.table())) + scope(to),
                to.table());
    }

    @Override
    public Rendering dropPolicy(DropPolicy operation) {
        return onTable("DROP POLICY %s%s ON %s".formatted(Fragments.ifExists(operation.ifExists()),
                Identifiers.of(operation.name()), Identifiers.of(operation.table())), operation.table());
    }

    @Override
    public Rendering renamePolicy(RenamePolicy operation) {
        return onTable("ALTER POLICY %s ON %s RENAME TO %s".formatted(Identifiers.of(operation.from()),
                Identifiers.of(operation.table()), Identifiers.of(operation.to())), operation.table());
    }

    @Override
    public Rendering enableRowSecurity(EnableRowSecurity operation) {
        return AlterTable.with(operation.table(), LockMode.ACCESS_EXCLUSIVE, "ENABLE ROW LEVEL SECURITY");
    }

    @Override
    public Rendering disableRowSecurity(DisableRowSecurity operation) {
        return AlterTable.with(operation.table(), LockMode.ACCESS_EXCLUSIVE, "DISABLE ROW LEVEL SECURITY");
    }

    @Override
    public Rendering forceRowSecurity(ForceRowSecurity operation) {
        return AlterTable.with(operation.table(), LockMode.ACCESS_EXCLUSIVE, "FORCE ROW LEVEL SECURITY");
    }

    @Override
    public Rendering noForceRowSecurity(NoForceRowSecurity operation) {
        return AlterTable.with(operation.table(), LockMode.ACCESS_EXCLUSIVE, "NO FORCE ROW LEVEL SECURITY");
    }

    private static Rendering onTable(String sql, QualifiedName table) {
        return Rendering.of(sql).locking(LockMode.ACCESS_EXCLUSIVE, table);
    }

    private static String scope(Policy policy) {
        return " TO " + Roles.list(policy.roles())
                + (policy.using() == null ? "" : " USING " + Fragments.bracketed(policy.using()))
                + (policy.check() == null ? "" : " WITH CHECK " + Fragments.bracketed(policy.check()));
    }

}
