package dev.migrator.codegen.java;

import java.util.ArrayList;
import java.util.List;

import dev.migrator.operation.DomainOperation;
import dev.migrator.operation.DomainOperation.AddDomainConstraint;
import dev.migrator.operation.DomainOperation.CreateDomain;
import dev.migrator.operation.DomainOperation.DropDomain;
import dev.migrator.operation.DomainOperation.DropDomainConstraint;
import dev.migrator.operation.DomainOperation.DropDomainDefault;
import dev.migrator.operation.DomainOperation.DropDomainNotNull;
import dev.migrator.operation.DomainOperation.RenameDomainConstraint;
import dev.migrator.operation.DomainOperation.SetDomainDefault;
import dev.migrator.operation.DomainOperation.SetDomainNotNull;
import dev.migrator.operation.DomainOperation.ValidateDomainConstraint;
import dev.migrator.schema.Domain;

/**
 * Operations on domains as a migration says them.
 */
final class DomainCalls implements DomainOperation.Cases<Code> {

    private final Terms terms;

    DomainCalls(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Code createDomain(CreateDomain operation) {
        if (!Sayable.domain(operation.domain())) {
            return this.terms.add(operation);
        }
        return this.terms
            .op("createDomain", this.terms.name(operation.domain().name()), this.terms.word(operation.domain().type()),
                    definition(operation.domain()))
            .code();
    }

    @Override
    public Code dropDomain(DropDomain operation) {
        if (operation.name().schema() != null) {
            return this.terms.add(operation);
        }
        Chain drop = this.terms.op("dropDomain", this.terms.name(operation.name()));
        return this.terms.was(this.terms.drop(drop, operation.ifExists(), operation.behavior()), operation.definition(),
                this.terms::value);
    }

    @Override
    public Code setDomainDefault(SetDomainDefault operation) {
        return this.terms.add(operation);
    }

    @Override
    public Code dropDomainDefault(DropDomainDefault operation) {
        return this.terms.add(operation);
    }

    @Override
    public Code setDomainNotNull(SetDomainNotNull operation) {
        return this.terms.add(operation);
    }

    @Override
    public Code dropDomainNotNull(DropDomainNotNull operation) {
        return this.terms.add(operation);
    }

    @Override
    public Code addDomainConstraint(AddDomainConstraint operation) {
        return this.terms.add(operation);
    }

    @Override
    public Code dropDomainConstraint(DropDomainConstraint operation) {
        return this.terms.add(operation);
    }

    @Override
    public Code renameDomainConstraint(RenameDomainConstraint operation) {
        return this.terms.add(operation);
    }

    @Override
    public Code validateDomainConstraint(ValidateDomainConstraint operation) {
        return this.terms.add(operation);
    }

    private Code definition(Domain domain) {
        List<Code> statements = new ArrayList<>();
        if (domain.collation() != null) {
            statements.add(say("collate", this.terms.name(domain.collation())));
        }
        if (!domain.nullable()) {
            statements.add(say("notNull"));
        }
        if (domain.defaultExpression() != null) {
            statements.add(say("defaultExpression", this.terms.text(domain.defaultExpression())));
        }
        ConstraintCode checks = new ConstraintCode(this.terms);
        domain.checks()
            .forEach((check) -> statements
                .add(checks.of(check, (kind, arguments) -> Chain.on("domain").call(kind, arguments)).code()));
        if (domain.comment() != null) {
            statements.add(say("comment", this.terms.text(domain.comment())));
        }
        return this.terms.lambda("domain", statements);
    }

    private static Code say(String method, Code... arguments) {
        return Chain.on("domain").call(method, arguments).code();
    }

}
