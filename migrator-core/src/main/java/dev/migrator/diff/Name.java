package dev.migrator.diff;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrator.operation.ConstraintOperation.AddConstraint;
import dev.migrator.operation.ConstraintOperation.DropConstraint;
import dev.migrator.schema.Constraint.PrimaryKey;
import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.DatabaseObject.Callable;
import dev.migrator.schema.DatabaseObject.Member;
import dev.migrator.schema.DatabaseObject.Named;
import dev.migrator.schema.QualifiedName;

/**
 * A name, or a place, that only one thing of a database can have.
 *
 * @param space what it is unique among
 * @param name the name
 * @param arguments the types of its arguments; empty for what has none
 */
record Name(Space space, QualifiedName name, List<String> arguments) {

    /**
     * The names that a thing has. A table or view has two, since there is a type of its
     * rows.
     */
    static Set<Name> of(DatabaseObject thing) {
        return thing.match(new Names());
    }

    /**
     * The names that nothing has after a step.
     */
    static Set<Name> freedBy(Step step) {
        Set<Name> names = of(step.drops());
        if (step.operation() instanceof DropConstraint drop && drop.definition() instanceof PrimaryKey) {
            names.add(primaryKey(drop.table()));
        }
        return names;
    }

    /**
     * The names that things have after a step, and that nothing may have before it.
     */
    static Set<Name> takenBy(Step step) {
        Set<Name> names = of(step.makes());
        if (step.operation() instanceof AddConstraint add && add.constraint() instanceof PrimaryKey) {
            names.add(primaryKey(add.table()));
        }
        return names;
    }

    /**
     * The names that things have.
     */
    static Set<Name> of(Set<DatabaseObject> things) {
        return things.stream().flatMap((thing) -> of(thing).stream()).collect(Collectors.toCollection(HashSet::new));
    }

    private static Name primaryKey(QualifiedName table) {
        return new Name(Space.PRIMARY_KEYS, table, List.of());
    }

    /**
     * What a name is unique among.
     */
    enum Space {

        /** Tables, views, indexes, sequences. */
        RELATIONS,

        /** Types, and what has rows. */
        TYPES,

        /** Functions and procedures. */
        ROUTINES,

        /** Tables that have a primary key, whatever it is called: they have but one. */
        PRIMARY_KEYS

    }

    private static final class Names implements DatabaseObject.Cases<Set<Name>> {

        @Override
        public Set<Name> named(Named object) {
            Set<Space> spaces = switch (object.kind()) {
                case TABLE, VIEW, MATERIALIZED_VIEW -> Set.of(Space.RELATIONS, Space.TYPES);
                case INDEX, SEQUENCE -> Set.of(Space.RELATIONS);
                case TYPE, DOMAIN -> Set.of(Space.TYPES);
                case SCHEMA, EXTENSION -> Set.of();
            };
            return spaces.stream()
                .map((space) -> new Name(space, object.name(), List.of()))
                .collect(Collectors.toSet());
        }

        @Override
        public Set<Name> member(Member object) {
            return Set.of();
        }

        @Override
        public Set<Name> callable(Callable object) {
            return Set.of(new Name(Space.ROUTINES, object.name(), ArgumentTypes.of(object.arguments())));
        }

    }

}
