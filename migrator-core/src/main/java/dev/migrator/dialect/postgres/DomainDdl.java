package dev.migrator.dialect.postgres;

import java.util.ArrayList;
import java.util.List;

import dev.migrator.dialect.Rendering;
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
import dev.migrator.schema.Constraint.Check;
import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.DatabaseObject.Member;
import dev.migrator.schema.DatabaseObject.Named;
import dev.migrator.schema.DatabaseObject.NamedKind;
import dev.migrator.schema.Domain;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;

/**
 * How operations on domains are written.
 */
final class DomainDdl implements DomainOperation.Cases<Rendering> {

    private final Rendered rendered;

    DomainDdl(Rendered rendered) {
        this.rendered = rendered;
    }

    @Override
    public Rendering createDomain(CreateDomain operation) {
        Domain domain = operation.domain();
        StringBuilder sql = new StringBuilder("CREATE DOMAIN ").append(Identifiers.of(domain.name()))
            .append(" AS ")
            .append(domain.type())
            .append(Fragments.collation(domain.collation()));
        if (domain.defaultExpression() != null) {
            sql.append(" DEFAULT ").append(Fragments.defaultExpression(domain.defaultExpression()));
        }
        if (!domain.nullable()) {
            sql.append(" NOT NULL");
        }
        List<String> afterwards = new ArrayList<>(
                CommentSql.on(new Named(NamedKind.DOMAIN, domain.name()), domain.comment()));
        for (Check check : domain.checks()) {
            if (new ValidLater().check(check)) {
                afterwards.add(alter(domain.name(), "ADD " + ConstraintSql.ofTable(check, this.rendered)));
            }
            else {
                sql.append(' ').append(ConstraintSql.ofTable(check, this.rendered));
            }
            afterwards.addAll(comment(domain.name(), check));
        }
        return Rendering.of(sql.toString()).then(afterwards);
    }

    @Override
    public Rendering dropDomain(DropDomain operation) {
        return Rendering.of("DROP DOMAIN " + Fragments.ifExists(operation.ifExists()) + Identifiers.of(operation.name())
                + Fragments.cascade(operation.behavior()));
    }

    @Override
    public Rendering setDomainDefault(SetDomainDefault operation) {
        return Rendering.of(alter(operation.domain(), "SET DEFAULT " + operation.to()));
    }

    @Override
    public Rendering dropDomainDefault(DropDomainDefault operation) {
        return Rendering.of(alter(operation.domain(), "DROP DEFAULT"));
    }

    @Override
    public Rendering setDomainNotNull(SetDomainNotNull operation) {
        return Rendering.of(alter(operation.domain(), "SET NOT NULL"));
    }

    @Override
    public Rendering dropDomainNotNull(DropDomainNotNull operation) {
        return Rendering.of(alter(operation.domain(), "DROP NOT NULL"));
    }

    @Override
    public Rendering addDomainConstraint(AddDomainConstraint operation) {
        return Rendering.of(alter(operation.domain(), "ADD " + ConstraintSql.ofTable(operation.check(), this.rendered)))
            .then(comment(operation.domain(), operation.check()));
    }

    @Override
    public Rendering dropDomainConstraint(DropDomainConstraint operation) {
        return Rendering.of(alter(operation.domain(), "DROP CONSTRAINT " + Fragments.ifExists(operation.ifExists())
                + Identifiers.of(operation.name()) + Fragments.cascade(operation.behavior())));
    }

    @Override
    public Rendering renameDomainConstraint(RenameDomainConstraint operation) {
        return Rendering.of(alter(operation.domain(), "RENAME CONSTRAINT %s TO %s"
            .formatted(Identifiers.of(operation.from()), Identifiers.of(operation.to()))));
    }

    @Override
    public Rendering validateDomainConstraint(ValidateDomainConstraint operation) {
        return Rendering.of(alter(operation.domain(), "VALIDATE CONSTRAINT " + Identifiers.of(operation.name())));
    }

    private static List<String> comment(QualifiedName domain, Check check) {
        Identifier name = check.name();
        return name == null ? List.of()
                : CommentSql.on(new Member(DatabaseObject.MemberKind.DOMAIN_CONSTRAINT, domain, name), check.comment());
    }

    private static String alter(QualifiedName domain, String clause) {
        return "ALTER DOMAIN " + Identifiers.of(domain) + " " + clause;
    }

}
