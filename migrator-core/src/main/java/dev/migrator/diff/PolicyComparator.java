package dev.migrator.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.migrator.diff.Matching.Pair;
import dev.migrator.operation.PolicyOperation.CreatePolicy;
import dev.migrator.operation.PolicyOperation.DropPolicy;
import dev.migrator.schema.DatabaseModel;
import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.DatabaseObject.Member;
import dev.migrator.schema.DatabaseObject.MemberKind;
import dev.migrator.schema.Policy;
import dev.migrator.schema.QualifiedName;

/**
 * Compares row security policies. Those of a table that goes go with it. A policy that
 * differs is made anew in the same transaction, since not all of it can be altered.
 */
final class PolicyComparator implements ModelComparator {

    @Override
    public List<Step> compare(Comparison comparison) {
        Set<QualifiedName> kept = Relations.kept(comparison);
        return comparison.match(DatabaseModel::policies, PolicyComparator::object)
            .steps((policy) -> kept.contains(policy.table()) ? drop(policy) : List.of(), this::create, this::alter);
    }

    static List<Step> drop(Policy policy) {
        return List.of(Step.drop(Stage.DROP_POLICY, object(policy),
                new DropPolicy(policy.table(), policy.name(), false, policy), object(policy)));
    }

    private List<Step> create(Policy policy) {
        return List.of(Step.make(Stage.POLICY, object(policy), new CreatePolicy(policy), object(policy)));
    }

    private List<Step> alter(Pair<Policy> changed) {
        Policy from = changed.from();
        Policy to = changed.to();
        if (withComment(from, to.comment()).equals(to)) {
            return Comments.between(Stage.POLICY, object(to), object(to), from.comment(), to.comment());
        }
        List<Step> steps = new ArrayList<>(drop(from));
        steps.addAll(create(to));
        return steps;
    }

    private static Policy withComment(Policy policy, @Nullable String comment) {
        return new Policy(policy.table(), policy.name(), policy.kind(), policy.command(), policy.roles(),
                policy.using(), policy.check(), comment);
    }

    private static DatabaseObject object(Policy policy) {
        return new Member(MemberKind.POLICY, policy.table(), policy.name());
    }

}
