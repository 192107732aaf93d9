package dev.migrator.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.Column;
import dev.migrator.schema.ColumnName;
import dev.migrator.schema.ColumnValue;
import dev.migrator.schema.ColumnValue.Default;
import dev.migrator.schema.CompositeType;
import dev.migrator.schema.Constraint;
import dev.migrator.schema.Constraint.Check;
import dev.migrator.schema.Constraint.ForeignKey;
import dev.migrator.schema.Constraint.Inheritance;
import dev.migrator.schema.Constraint.MatchType;
import dev.migrator.schema.Constraint.Overlaps;
import dev.migrator.schema.Constraint.PrimaryKey;
import dev.migrator.schema.DatabaseModel;
import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.DatabaseObject.Callable;
import dev.migrator.schema.DatabaseObject.Member;
import dev.migrator.schema.DatabaseObject.MemberKind;
import dev.migrator.schema.DatabaseObject.Named;
import dev.migrator.schema.DatabaseObject.NamedKind;
import dev.migrator.schema.Deferral;
import dev.migrator.schema.Dependency;
import dev.migrator.schema.Domain;
import dev.migrator.schema.Enforcement;
import dev.migrator.schema.EnumType;
import dev.migrator.schema.Extension;
import dev.migrator.schema.Grant;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.Index;
import dev.migrator.schema.Index.Uniqueness;
import dev.migrator.schema.IndexKey;
import dev.migrator.schema.IndexStorage;
import dev.migrator.schema.MaterializedView;
import dev.migrator.schema.Persistence;
import dev.migrator.schema.Policy;
import dev.migrator.schema.Privilege;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.ReferentialAction;
import dev.migrator.schema.ReplicaIdentity;
import dev.migrator.schema.Routine;
import dev.migrator.schema.RowSecurity;
import dev.migrator.schema.Schema;
import dev.migrator.schema.Sequence;
import dev.migrator.schema.SequenceOptions;
import dev.migrator.schema.Table;
import dev.migrator.schema.TableStorage;
import dev.migrator.schema.Trigger;
import dev.migrator.schema.View;

/**
 * A picture that grows, thing by thing.
 */
final class Pictures {

    private final List<Object> things;

    private Pictures(List<Object> things) {
        this.things = things;
    }

    static Pictures picture(Object... things) {
        return new Pictures(List.of(things));
    }

    Pictures and(Object... more) {
        List<Object> all = new ArrayList<>(this.things);
        Collections.addAll(all, more);
        return new Pictures(all);
    }

    Pictures shuffled(long seed) {
        List<Object> all = new ArrayList<>(this.things);
        Collections.shuffle(all, new Random(seed));
        return new Pictures(all);
    }

    /**
     * With what everybody may do with functions and types when they are made.
     */
    Pictures withImplied() {
        List<Object> all = new ArrayList<>(this.things);
        for (Object thing : this.things) {
            if (thing instanceof Routine routine) {
                all.addAll(Grantable.implied(new Callable(routine.kind(), routine.name(), routine.arguments())));
            }
            else if (thing instanceof EnumType type) {
                all.addAll(Grantable.implied(new Named(NamedKind.TYPE, type.name())));
            }
        }
        return new Pictures(all);
    }

    DatabaseModel model() {
        return new DatabaseModel(all(Schema.class), all(Extension.class), all(Table.class), all(Sequence.class),
                all(EnumType.class), all(Domain.class), all(CompositeType.class), all(View.class),
                all(MaterializedView.class), all(Routine.class), all(Trigger.class), all(Policy.class),
                all(Grant.class), all(Dependency.class));
    }

    private <T> List<T> all(Class<T> type) {
        return this.things.stream().filter(type::isInstance).map(type::cast).toList();
    }

    static Identifier id(String name) {
        return Identifier.of(name);
    }

    static QualifiedName name(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? QualifiedName.of(name) : QualifiedName.of(name.substring(0, dot), name.substring(dot + 1));
    }

    /** A table, of columns, constraints and indexes. */
    static Table table(String name, Object... parts) {
        List<Object> all = List.of(parts);
        return new Table(name(name), of(all, Column.class), of(all, Constraint.class), of(all, Index.class),
                TableStorage.DEFAULT, null, null, List.of(), RowSecurity.OFF, ReplicaIdentity.DEFAULT, null);
    }

    private static <T> List<T> of(List<Object> parts, Class<T> type) {
        return parts.stream().filter(type::isInstance).map(type::cast).toList();
    }

    static Column column(String name, String type) {
        return new Column(id(name), type);
    }

    static Column column(String name, String type, @Nullable ColumnValue value) {
        return new Column(id(name), type, null, true, value, null, null, null, Map.of(), null);
    }

    static Column defaulted(String name, String type, String expression) {
        return column(name, type, new Default(expression));
    }

    static PrimaryKey primaryKey(String name, String column) {
        return new PrimaryKey(id(name), List.of(id(column)), List.of(), Overlaps.ALLOWED, Deferral.NOT_DEFERRABLE,
                IndexStorage.DEFAULT, null);
    }

    static ForeignKey foreignKey(String name, String column, String table) {
        return new ForeignKey(id(name), List.of(id(column)), name(table), List.of(id("id")), MatchType.SIMPLE,
                ReferentialAction.NO_ACTION, ReferentialAction.NO_ACTION, Overlaps.ALLOWED, Deferral.NOT_DEFERRABLE,
                Enforcement.VALIDATED, null);
    }

    static Check check(String name, String expression) {
        return new Check(id(name), expression, Inheritance.INHERITED, Enforcement.VALIDATED, null);
    }

    static Index index(String name, String column) {
        return new Index(id(name), Uniqueness.NOT_UNIQUE, Index.BTREE, List.of(IndexKey.column(id(column))), List.of(),
                null, IndexStorage.DEFAULT, null);
    }

    static Sequence sequence(String name, @Nullable String table, String column) {
        return new Sequence(name(name), SequenceOptions.DEFAULT, Persistence.PERMANENT,
                table == null ? null : new ColumnName(name(table), id(column)), null);
    }

    static View view(String name, String query) {
        return new View(name(name), query, Map.of(), null, null);
    }

    static MaterializedView materialized(String name, String query, Index... indexes) {
        return new MaterializedView(name(name), query, TableStorage.DEFAULT, true, List.of(indexes), null);
    }

    static Routine function(String name, String arguments, String result) {
        return new Routine(Routine.Kind.FUNCTION, name(name), arguments,
                "CREATE OR REPLACE FUNCTION %s(%s)\n RETURNS %s\n LANGUAGE sql\nAS 'SELECT 1'".formatted(name,
                        arguments, result),
                null);
    }

    static Trigger trigger(String table, String name, String when) {
        return new Trigger(name(table), id(name),
                "CREATE TRIGGER %s BEFORE INSERT ON %s FOR EACH ROW %sEXECUTE FUNCTION f()".formatted(name, table,
                        when),
                Trigger.Mode.ENABLED, null);
    }

    static Policy policy(String table, String name, String using) {
        return new Policy(name(table), id(name), Policy.Kind.PERMISSIVE, Policy.Command.ALL, List.of(Policy.PUBLIC),
                using, null, null);
    }

    static EnumType enumeration(String name, String... values) {
        return new EnumType(name(name), List.of(values), null);
    }

    static Grant grant(Privilege privilege, DatabaseObject thing, String role) {
        return new Grant(thing, null, privilege, id(role), false);
    }

    static Dependency needs(DatabaseObject thing, DatabaseObject need) {
        return new Dependency(thing, need);
    }

    static DatabaseObject theTable(String name) {
        return DatabaseObject.table(name(name));
    }

    static DatabaseObject theColumn(String table, String name) {
        return DatabaseObject.column(name(table), id(name));
    }

    static DatabaseObject theConstraint(String table, String name) {
        return new Member(MemberKind.CONSTRAINT, name(table), id(name));
    }

    static DatabaseObject the(NamedKind kind, String name) {
        return new Named(kind, name(name));
    }

    static DatabaseObject theFunction(String name, String arguments) {
        return new Callable(Routine.Kind.FUNCTION, name(name), arguments);
    }

}
