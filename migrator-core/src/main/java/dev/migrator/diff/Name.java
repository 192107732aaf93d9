package dev.migrator.diff;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.DatabaseObject.Callable;
import dev.migrator.schema.DatabaseObject.Member;
import dev.migrator.schema.DatabaseObject.Named;
import dev.migrator.schema.QualifiedName;

/**
 * A name that only one thing of a database can have.
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
     * The names that things have.
     */
    static Set<Name> of(Set<DatabaseObject> things) {
        return things.stream().flatMap((thing) -> of(thing).stream()).collect(Collectors.toSet());
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
        ROUTINES

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
