package dev.migrator.diff;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.migrator.schema.DatabaseModel;
import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.DatabaseObject.Callable;
import dev.migrator.schema.DatabaseObject.Member;
import dev.migrator.schema.DatabaseObject.Named;
import dev.migrator.schema.DatabaseObject.NamedKind;
import dev.migrator.schema.Grant;
import dev.migrator.schema.Policy;
import dev.migrator.schema.Privilege;
import dev.migrator.schema.QualifiedName;

/**
 * What there can be privileges on in a picture.
 *
 * @param things all that the picture shows, and what it shows privileges on: sequences of
 * identity columns have no other place in it
 * @param sequences the sequences that it shows
 * @param columns the columns of tables that it shows
 */
record Grantable(Set<DatabaseObject> things, Set<QualifiedName> sequences, Set<DatabaseObject> columns) {

    static Grantable in(DatabaseModel model) {
        Set<DatabaseObject> things = new HashSet<>();
        Set<QualifiedName> sequences = new HashSet<>();
        Set<DatabaseObject> columns = new HashSet<>();
        model.tables()
            .forEach((table) -> table.columns()
                .forEach((column) -> columns.add(DatabaseObject.column(table.name(), column.name()))));
        model.schemas().forEach((schema) -> things.add(DatabaseObject.schema(schema.name())));
        model.tables().forEach((table) -> things.add(new Named(NamedKind.TABLE, table.name())));
        model.views().forEach((view) -> things.add(new Named(NamedKind.VIEW, view.name())));
        model.materializedViews().forEach((view) -> things.add(new Named(NamedKind.MATERIALIZED_VIEW, view.name())));
        model.sequences().forEach((sequence) -> sequences.add(sequence.name()));
        model.sequences().forEach((sequence) -> things.add(new Named(NamedKind.SEQUENCE, sequence.name())));
        model.enums().forEach((type) -> things.add(new Named(NamedKind.TYPE, type.name())));
        model.compositeTypes().forEach((type) -> things.add(new Named(NamedKind.TYPE, type.name())));
        model.domains().forEach((domain) -> things.add(new Named(NamedKind.DOMAIN, domain.name())));
        model.routines()
            .forEach((routine) -> things.add(new Callable(routine.kind(), routine.name(), routine.arguments())));
        model.grants().forEach((grant) -> things.add(grant.object()));
        return new Grantable(things, sequences, columns);
    }

    /**
     * Whether all of these are things or columns that the picture shows.
     */
    boolean hasAll(Collection<DatabaseObject> objects) {
        return objects.stream().allMatch((object) -> this.things.contains(object) || this.columns.contains(object));
    }

    /**
     * Whether a thing of an earlier picture is still there in this one. Of the sequence
     * of an identity column that nobody has privileges on any more this is not known, and
     * taking them away does no harm.
     */
    boolean survives(DatabaseObject thing, Grantable earlier) {
        boolean identity = thing instanceof Named named && named.kind() == NamedKind.SEQUENCE
                && !earlier.sequences.contains(named.name());
        return identity || this.things.contains(thing);
    }

    /**
     * What everybody may do with a thing when it is made.
     *
     * @see <a href="https://www.postgresql.org/docs/18/ddl-priv.html">Privileges</a>
     */
    static List<Grant> implied(DatabaseObject thing) {
        return thing.match(new Implied())
            .stream()
            .map((privilege) -> new Grant(thing, null, privilege, Policy.PUBLIC, false))
            .toList();
    }

    private static final class Implied implements DatabaseObject.Cases<Optional<Privilege>> {

        @Override
        public Optional<Privilege> named(Named object) {
            boolean type = object.kind() == NamedKind.TYPE || object.kind() == NamedKind.DOMAIN;
            return type ? Optional.of(Privilege.USAGE) : Optional.empty();
        }

        @Override
        public Optional<Privilege> member(Member object) {
            return Optional.empty();
        }

        @Override
        public Optional<Privilege> callable(Callable object) {
            return Optional.of(Privilege.EXECUTE);
        }

    }

}
