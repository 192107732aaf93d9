package dev.migrator.codegen.java;

import java.util.List;

import dev.migrator.operation.PolicyOperation;
import dev.migrator.operation.PolicyOperation.AlterPolicy;
import dev.migrator.operation.PolicyOperation.CreatePolicy;
import dev.migrator.operation.PolicyOperation.DisableRowSecurity;
import dev.migrator.operation.PolicyOperation.DropPolicy;
import dev.migrator.operation.PolicyOperation.EnableRowSecurity;
import dev.migrator.operation.PolicyOperation.ForceRowSecurity;
import dev.migrator.operation.PolicyOperation.NoForceRowSecurity;
import dev.migrator.operation.PolicyOperation.RenamePolicy;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.Policy;
import dev.migrator.schema.Policy.Kind;
import dev.migrator.schema.Policy.Command;
import dev.migrator.schema.QualifiedName;

/**
 * Operations on row security as a migration says them.
 */
final class PolicyCalls implements PolicyOperation.Cases<Code> {

    private final Terms terms;

    PolicyCalls(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Code createPolicy(CreatePolicy operation) {
        Policy policy = operation.policy();
        if (policy.table().schema() != null) {
            return this.terms.add(operation);
        }
        return this.terms
            .op("createPolicy", this.terms.name(policy.table()), this.terms.name(policy.name()), definition(policy))
            .code();
    }

    @Override
    public Code alterPolicy(AlterPolicy operation) {
        Policy to = operation.to();
        Policy from = operation.from();
        if (to.table().schema() != null || from != null && !isSame(from, to.table(), to.name())) {
            return this.terms.add(operation);
        }
        Chain change = this.terms.op("alterPolicy", this.terms.name(to.table()), this.terms.name(to.name()),
                definition(to));
        return this.terms.was(change, from, this::definition);
    }

    @Override
    public Code dropPolicy(DropPolicy operation) {
        Policy before = operation.definition();
        if (operation.table().schema() != null || operation.ifExists()
                || before != null && !isSame(before, operation.table(), operation.name())) {
            return this.terms.add(operation);
        }
        Chain drop = this.terms.op("dropPolicy", this.terms.name(operation.table()), this.terms.name(operation.name()));
        return this.terms.was(drop, before, this::definition);
    }

    @Override
    public Code renamePolicy(RenamePolicy operation) {
        if (operation.table().schema() != null) {
            return this.terms.add(operation);
        }
        return this.terms.op("renamePolicy", this.terms.name(operation.table()), this.terms.name(operation.from()))
            .call("to", this.terms.name(operation.to()))
            .code();
    }

    @Override
    public Code enableRowSecurity(EnableRowSecurity operation) {
        return this.terms.alter(operation.table()).call("enableRowSecurity").code();
    }

    @Override
    public Code disableRowSecurity(DisableRowSecurity operation) {
        return this.terms.alter(operation.table()).call("disableRowSecurity").code();
    }

    @Override
    public Code forceRowSecurity(ForceRowSecurity operation) {
        return this.terms.alter(operation.table()).call("forceRowSecurity").code();
    }

    @Override
    public Code noForceRowSecurity(NoForceRowSecurity operation) {
        return this.terms.alter(operation.table()).call("noForceRowSecurity").code();
    }

    private Code definition(Policy policy) {
        Chain chain = Chain.on("policy").callIf(policy.kind() == Kind.RESTRICTIVE, "restrictive");
        if (policy.command() != Command.ALL) {
            chain = chain.call("on", this.terms.value(policy.command()));
        }
        if (!policy.roles().equals(List.of(Policy.PUBLIC))) {
            chain = chain.call("to", this.terms.names(policy.roles()));
        }
        if (policy.using() != null) {
            chain = chain.call("using", this.terms.text(policy.using()));
        }
        if (policy.check() != null) {
            chain = chain.call("withCheck", this.terms.text(policy.check()));
        }
        if (policy.comment() != null) {
            chain = chain.call("comment", this.terms.text(policy.comment()));
        }
        return chain.calls().isEmpty() ? this.terms.lambda("policy", List.of()) : this.terms.lambda(chain);
    }

    private static boolean isSame(Policy policy, QualifiedName table, Identifier name) {
        return policy.table().equals(table) && policy.name().equals(name);
    }

}
