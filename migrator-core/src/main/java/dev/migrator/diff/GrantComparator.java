package dev.migrator.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.DatabaseObject.Named;
import dev.migrator.schema.Grant;
import dev.migrator.schema.Privilege;

/**
 * Compares privileges. Those on a thing that goes go with it; a thing that is made has
 * those that PostgreSQL gives to everybody.
 */
final class GrantComparator implements ModelComparator {

    @Override
    public List<Step> compare(Comparison comparison) {
        Set<DatabaseObject> anew = comparison.anew();
        Grantable before = Grantable.in(comparison.from());
        Grantable after = Grantable.in(comparison.to());
        Set<DatabaseObject> there = new HashSet<>(before.things());
        there.removeAll(anew);
        Set<Grant> present = new HashSet<>();
        comparison.from()
            .grants()
            .stream()
            .filter((grant) -> after.survives(grant.object(), before) && !isGone(grant, anew, before, after))
            .forEach(present::add);
        after.things()
            .stream()
            .filter((thing) -> !there.contains(thing))
            .forEach((thing) -> present.addAll(Grantable.implied(thing)));
        Set<Grant> wanted = new HashSet<>(comparison.to().grants());
        List<Step> steps = new ArrayList<>();
        Set<Grant> enough = new HashSet<>(wanted);
        wanted.forEach((grant) -> enough.add(notGrantable(grant)));
        List<Grant> revoked = without(present, enough);
        present.removeIf((grant) -> revoked.stream().anyMatch((each) -> takesAway(each, grant)));
        bySubject(revoked.stream().filter(present::contains).toList())
            .forEach((subject, privileges) -> steps.add(subject.revoke(privileges, there)));
        bySubject(without(wanted, present)).forEach((subject, privileges) -> steps.add(subject.grant(privileges)));
        return steps;
    }

    /**
     * Whether a privilege goes with its thing or column.
     */
    private static boolean isGone(Grant grant, Set<DatabaseObject> anew, Grantable before, Grantable after) {
        if (anew.contains(grant.object())) {
            return true;
        }
        if (grant.column() == null || !(grant.object() instanceof Named named)) {
            return false;
        }
        DatabaseObject column = DatabaseObject.column(named.name(), grant.column());
        return anew.contains(column) || before.columns().contains(column) && !after.columns().contains(column);
    }

    /**
     * A privilege on a table that is revoked takes that on each of its columns with it.
     *
     * @see <a href="https://www.postgresql.org/docs/18/sql-revoke.html">REVOKE</a>
     */
    private static boolean takesAway(Grant revoked, Grant grant) {
        return revoked.column() == null && grant.column() != null && grant.object().equals(revoked.object())
                && grant.privilege() == revoked.privilege() && grant.grantee().equals(revoked.grantee());
    }

    /**
     * A privilege that may be passed on includes the one that may not.
     */
    private static Grant notGrantable(Grant grant) {
        return new Grant(grant.object(), grant.column(), grant.privilege(), grant.grantee(), false);
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
