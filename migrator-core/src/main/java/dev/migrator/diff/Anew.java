package dev.migrator.diff;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrator.schema.Column;
import dev.migrator.schema.ColumnValue.Generated;
import dev.migrator.schema.DatabaseModel;
import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.DatabaseObject.Callable;
import dev.migrator.schema.DatabaseObject.Member;
import dev.migrator.schema.DatabaseObject.MemberKind;
import dev.migrator.schema.DatabaseObject.Named;
import dev.migrator.schema.DatabaseObject.NamedKind;
import dev.migrator.schema.Table;

/**
 * What must be made anew because of steps: what they drop although it is wanted, and what
 * is in the way of a change or of a drop that makes room for another thing of the name.
 * Tables never are, since that would lose rows; PostgreSQL refuses to drop what they
 * need.
 */
final class Anew {

    private final Requirements present;

    /**
     * What goes with something else although it is wanted, and has no step then.
     */
    private final Set<DatabaseObject> wanted = new HashSet<>();

    private final Set<DatabaseObject> generated;

    Anew(DatabaseModel from, DatabaseModel to, Requirements present) {
        this.present = present;
        to.sequences().forEach((sequence) -> this.wanted.add(new Named(NamedKind.SEQUENCE, sequence.name())));
        to.triggers()
            .forEach((trigger) -> this.wanted.add(new Member(MemberKind.TRIGGER, trigger.table(), trigger.name())));
        to.policies()
            .forEach((policy) -> this.wanted.add(new Member(MemberKind.POLICY, policy.table(), policy.name())));
        this.generated = from.tables()
            .stream()
            .flatMap((
                    table) -> table.columns().stream().filter(Anew::isGenerated).map((column) -> object(table, column)))
            .collect(Collectors.toSet());
    }

    Set<DatabaseObject> of(List<Step> steps) {
        Set<DatabaseObject> dropped = all(steps.stream().map(Step::drops).toList());
        Set<DatabaseObject> made = all(steps.stream().map(Step::makes).toList());
        Set<Name> names = Name.of(made);
        made.addAll(this.wanted);
        Set<DatabaseObject> again = new HashSet<>(dropped);
        again.retainAll(made);
        again.removeIf(this::isOfIdentity);
        Set<DatabaseObject> changed = all(steps.stream().map(Step::changes).toList());
        Set<DatabaseObject> replaced = new HashSet<>(again);
        dropped.stream()
            .filter((thing) -> !isOfIdentity(thing) && Name.of(thing).stream().anyMatch(names::contains))
            .forEach(replaced::add);
        Set<DatabaseObject> anew = new HashSet<>(again);
        for (DatabaseObject thing : this.present.things()) {
            Collection<DatabaseObject> needs = this.present.of(thing);
            boolean stands = thing.match(new InTheWayOfDrop()) && needs.stream().anyMatch(replaced::contains)
                    || thing.match(new InTheWayOfChange()) && needs.stream().anyMatch(changed::contains)
                    || isConstraint(thing) && needs.stream().anyMatch(dropped::contains);
            if (stands && !dropped.contains(thing)) {
                anew.add(thing);
            }
        }
        return anew;
    }

    /**
     * The sequence of an identity that takes the place of another one is no sequence of
     * its own: nothing comes again that needed it.
     */
    private boolean isOfIdentity(DatabaseObject thing) {
        return thing instanceof Named named && named.kind() == NamedKind.SEQUENCE && !this.wanted.contains(thing);
    }

    /**
     * A foreign key stays where the key on which it rests goes, and another one of the
     * same columns is there.
     */
    private static boolean isConstraint(DatabaseObject thing) {
        return thing instanceof Member member && member.kind() == MemberKind.CONSTRAINT;
    }

    private static Set<DatabaseObject> all(List<Set<DatabaseObject>> sets) {
        return sets.stream().flatMap(Set::stream).collect(Collectors.toCollection(HashSet::new));
    }

    private static boolean isGenerated(Column column) {
        return column.value() instanceof Generated;
    }

    private static DatabaseObject object(Table table, Column column) {
        return DatabaseObject.column(table.name(), column.name());
    }

    /**
     * What keeps PostgreSQL from dropping what it needs.
     */
    private static class InTheWayOfDrop implements DatabaseObject.Cases<Boolean> {

        @Override
        public Boolean named(Named object) {
            return switch (object.kind()) {
                case VIEW, MATERIALIZED_VIEW, INDEX, DOMAIN -> true;
                case SCHEMA, EXTENSION, TABLE, SEQUENCE, TYPE -> false;
            };
        }

        @Override
        public Boolean member(Member object) {
            return true;
        }

        @Override
        public Boolean callable(Callable object) {
            return true;
        }

    }

    /**
     * What keeps PostgreSQL from changing the type of a column that it needs. Indexes and
     * constraints it makes again by itself.
     */
    private final class InTheWayOfChange extends InTheWayOfDrop {

        @Override
        public Boolean named(Named object) {
            return object.kind() == NamedKind.VIEW || object.kind() == NamedKind.MATERIALIZED_VIEW;
        }

        @Override
        public Boolean member(Member object) {
            return switch (object.kind()) {
                case TRIGGER, POLICY -> true;
                case COLUMN -> Anew.this.generated.contains(object);
                case CONSTRAINT, DOMAIN_CONSTRAINT -> false;
            };
        }

    }

}
