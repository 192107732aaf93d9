package dev.migrator.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.migrator.schema.DatabaseModel;
import dev.migrator.schema.Grant;
import dev.migrator.schema.Privilege;

/**
 * Compares privileges. Those on a thing that goes go with it; a thing that is made has
 * those that PostgreSQL gives to everybody.
 */
final class GrantComparator implements ModelComparator {

    @Override
    public List<Step> compare(DatabaseModel from, DatabaseModel to) {
        Grantable before = Grantable.in(from);
        Grantable after = Grantable.in(to);
        Set<Grant> present = new HashSet<>();
        from.grants().stream().filter((grant) -> after.survives(grant.object(), before)).forEach(present::add);
        after.things()
            .stream()
            .filter((thing) -> !before.things().contains(thing))
            .forEach((thing) -> present.addAll(Grantable.implied(thing)));
        Set<Grant> wanted = new HashSet<>(to.grants());
        List<Step> steps = new ArrayList<>();
        bySubject(without(present, wanted))
            .forEach((subject, privileges) -> steps.add(subject.revoke(privileges, before.things())));
        bySubject(without(wanted, present)).forEach((subject, privileges) -> steps.add(subject.grant(privileges)));
        return steps;
    }

    private static List<Grant> without(Set<Grant> grants, Set<Grant> others) {
        return grants.stream().filter((grant) -> !others.contains(grant)).toList();
    }

    private static Map<GrantSubject, Set<Privilege>> bySubject(Collection<Grant> grants) {
        Map<GrantSubject, Set<Privilege>> privileges = new TreeMap<>();
        for (Grant grant : grants) {
            privileges.computeIfAbsent(GrantSubject.of(grant), (subject) -> new TreeSet<>()).add(grant.privilege());
        }
        return privileges;
    }

}
