package dev.migrator.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import dev.migrator.diff.Matching.Pair;
import dev.migrator.operation.Before;
import dev.migrator.operation.DomainOperation.AddDomainConstraint;
import dev.migrator.operation.DomainOperation.CreateDomain;
import dev.migrator.operation.DomainOperation.DropDomain;
import dev.migrator.operation.DomainOperation.DropDomainConstraint;
import dev.migrator.operation.DomainOperation.DropDomainDefault;
import dev.migrator.operation.DomainOperation.DropDomainNotNull;
import dev.migrator.operation.DomainOperation.SetDomainDefault;
import dev.migrator.operation.DomainOperation.SetDomainNotNull;
import dev.migrator.operation.DropBehavior;
import dev.migrator.operation.TypedOperation;
import dev.migrator.schema.Constraint.Check;
import dev.migrator.schema.DatabaseObject.Member;
import dev.migrator.schema.DatabaseObject.MemberKind;
import dev.migrator.schema.DatabaseObject.Named;
import dev.migrator.schema.DatabaseObject.NamedKind;
import dev.migrator.schema.Domain;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;

/**
 * Compares domains. Where the type below changes, another domain takes the place of the
 * present one.
 */
final class DomainComparator implements ModelComparator {

    @Override
    public List<Step> compare(Comparison comparison) {
        return Matching.of(comparison.from().domains(), comparison.to().domains(), DomainComparator::object)
            .steps(this::drop, this::create, (pair) -> alter(pair, comparison));
    }

    private List<Step> drop(Domain domain) {
        return List.of(Step.drop(Stage.DROP_TYPE, domain.name(),
                new DropDomain(domain.name(), false, DropBehavior.RESTRICT, domain), object(domain)));
    }

    private List<Step> create(Domain domain) {
        return List.of(Step.make(Stage.TYPE, domain.name(), new CreateDomain(domain), object(domain)));
    }

    private List<Step> alter(Pair<Domain> changed, Comparison comparison) {
        Domain from = changed.from();
        Domain to = changed.to();
        List<Step> steps = new ArrayList<>();
        if (!from.type().equals(to.type()) || !Objects.equals(from.collation(), to.collation())
                || comparison.anew().contains(object(to))) {
            return new ReplacedType(object(to)).steps(new CreateDomain(to),
                    (name) -> new DropDomain(name, false, DropBehavior.RESTRICT, as(from, name)));
        }
        if (!Objects.equals(from.defaultExpression(), to.defaultExpression())) {
            String expression = to.defaultExpression();
            steps.add(step(to, expression == null ? new DropDomainDefault(to.name(), from.defaultExpression())
                    : new SetDomainDefault(to.name(), expression, Before.ofNullable(from.defaultExpression()))));
        }
        if (from.nullable() != to.nullable()) {
            steps.add(step(to, to.nullable() ? new DropDomainNotNull(to.name()) : new SetDomainNotNull(to.name())));
        }
        steps.addAll(checks(from, to));
        steps.addAll(Comments.between(Stage.TYPE, to.name() + " ~", object(to), from.comment(), to.comment()));
        return steps;
    }

    private static Domain as(Domain domain, QualifiedName name) {
        return new Domain(name, domain.type(), domain.collation(), domain.defaultExpression(), domain.nullable(),
                domain.checks(), domain.comment());
    }

    private List<Step> checks(Domain from, Domain to) {
        return Matching.of(from.checks(), to.checks(), DomainComparator::name)
            .steps((check) -> drop(to, check), (check) -> add(to, check), (check) -> {
                if (withoutComment(check.from()).equals(withoutComment(check.to()))) {
                    return Comments.between(Stage.TYPE, to.name() + " ~",
                            new Member(MemberKind.DOMAIN_CONSTRAINT, to.name(), name(check.to())),
                            check.from().comment(), check.to().comment());
                }
                List<Step> both = new ArrayList<>(drop(to, check.from()));
                both.addAll(add(to, check.to()));
                return both;
            });
    }

    private List<Step> drop(Domain domain, Check check) {
        return List.of(Step.release(Stage.DROP_CONSTRAINT, domain.name() + " " + name(check),
                new DropDomainConstraint(domain.name(), name(check), false, DropBehavior.RESTRICT, check),
                new Member(MemberKind.DOMAIN_CONSTRAINT, domain.name(), name(check))));
    }

    private List<Step> add(Domain domain, Check check) {
        return List.of(step(domain, new AddDomainConstraint(domain.name(), check)));
    }

    private static Check withoutComment(Check check) {
        return new Check(check.name(), check.expression(), check.inheritance(), check.enforcement(), null);
    }

    private static Identifier name(Check check) {
        return Objects.requireNonNull(check.name(), "a constraint that was read has a name");
    }

    private static Step step(Domain domain, TypedOperation operation) {
        return Step.alter(Stage.TYPE, domain.name(), operation, object(domain));
    }

    private static Named object(Domain domain) {
        return new Named(NamedKind.DOMAIN, domain.name());
    }

}
