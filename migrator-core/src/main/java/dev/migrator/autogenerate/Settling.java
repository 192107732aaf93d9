package dev.migrator.autogenerate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.migrator.autogenerate.LeftAlone.Reason;
import dev.migrator.model.ObjectKind;
import dev.migrator.schema.CompositeType;
import dev.migrator.schema.DatabaseModel;
import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.DatabaseObject.Callable;
import dev.migrator.schema.DatabaseObject.Member;
import dev.migrator.schema.DatabaseObject.MemberKind;
import dev.migrator.schema.DatabaseObject.Named;
import dev.migrator.schema.DatabaseObject.NamedKind;
import dev.migrator.schema.Dependency;
import dev.migrator.schema.Domain;
import dev.migrator.schema.EnumType;
import dev.migrator.schema.Extension;
import dev.migrator.schema.Grant;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.MaterializedView;
import dev.migrator.schema.Policy;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.Routine;
import dev.migrator.schema.Schema;
import dev.migrator.schema.Sequence;
import dev.migrator.schema.Table;
import dev.migrator.schema.Trigger;
import dev.migrator.schema.View;

/**
 * Decides what there is to be in the end: all that is declared, and of what the database
 * has besides, what is left alone. That goes into the wanted picture, so that the
 * difference has nothing to say about it.
 */
public final class Settling {

    private final DatabaseModel present;

    private final DatabaseModel declared;

    private final Set<Identifier> extensions;

    private final Scope scope;

    /** Names of tables in small letters, after which sequences are named. */
    private final Set<QualifiedName> namesakes;

    private final List<LeftAlone> leftAlone = new ArrayList<>();

    private final OtherNames names = new OtherNames();

    private Settling(DatabaseModel present, DatabaseModel declared, Set<Identifier> extensions, Scope scope) {
        this.present = present;
        this.declared = declared;
        this.extensions = extensions;
        this.scope = scope;
        this.namesakes = Stream.concat(declared.tables().stream(), present.tables().stream())
            .map(Table::name)
            .filter((table) -> !ToolTables.isOne(table))
            .map(Settling::lowerCase)
            .collect(Collectors.toSet());
    }

    /**
     * Decides.
     * @param present what the database has
     * @param declared what is declared, as the database prints it
     * @param extensions the names of the extensions that are declared
     * @param scope what is compared
     * @return what there is to be
     */
    public static Settlement of(DatabaseModel present, DatabaseModel declared, Set<Identifier> extensions,
            Scope scope) {
        return new Settling(present, declared, extensions, scope).settle();
    }

    private Settlement settle() {
        List<Table> tables = tables();
        DatabaseModel wanted = new DatabaseModel(schemas(), extensions(), tables, sequences(tables), enums(tables),
                settled(DatabaseModel::domains, Settling::object, ObjectKind.TYPE),
                settled(DatabaseModel::compositeTypes, Settling::object, ObjectKind.TYPE),
                settled(DatabaseModel::views, Settling::object, ObjectKind.VIEW),
                settled(DatabaseModel::materializedViews, Settling::object, ObjectKind.VIEW),
                settled(DatabaseModel::routines, Settling::object, ObjectKind.ROUTINE), List.of(), List.of(), List.of(),
                List.of());
        Set<QualifiedName> relations = relations(wanted);
        List<Trigger> triggers = settled(DatabaseModel::triggers, Settling::object, ObjectKind.TRIGGER).stream()
            .filter((trigger) -> relations.contains(trigger.table()))
            .toList();
        List<Policy> policies = settled(DatabaseModel::policies, Settling::object, ObjectKind.POLICY).stream()
            .filter((policy) -> relations.contains(policy.table()))
            .toList();
        DatabaseModel settled = new DatabaseModel(wanted.schemas(), wanted.extensions(), tables, wanted.sequences(),
                wanted.enums(), wanted.domains(), wanted.compositeTypes(), wanted.views(), wanted.materializedViews(),
                wanted.routines(), triggers, policies, List.of(), dependencies());
        return new Settlement(settled.with(settled.schemas(), grants(settled)), this.leftAlone);
    }

    /**
     * A schema that is compared was read, and stays; so does its comment.
     */
    private List<Schema> schemas() {
        return union(this.present.schemas(), this.declared.schemas(), Schema::name);
    }

    /**
     * In the version and the schema that the database has them.
     */
    private List<Extension> extensions() {
        List<Extension> wanted = new ArrayList<>();
        for (Extension extension : this.present.extensions()) {
            DatabaseObject object = named(NamedKind.EXTENSION, new QualifiedName(null, extension.name()));
            if (this.extensions.contains(extension.name()) || stays(ObjectKind.EXTENSION, object)) {
                wanted.add(extension);
            }
        }
        this.declared.extensions()
            .stream()
            .filter((extension) -> this.extensions.contains(extension.name()))
            .map((extension) -> new Extension(extension.name(), extension.schema(), null))
            .forEach(wanted::add);
        return union(wanted, List.of(), Extension::name);
    }

    private List<Table> tables() {
        Map<QualifiedName, Table> declaredTables = byKey(this.declared.tables(), Table::name);
        Map<QualifiedName, Table> tables = new LinkedHashMap<>();
        for (Table table : this.present.tables()) {
            Table wanted = declaredTables.get(table.name());
            if (wanted == null ? stays(table) : !this.scope.includes(DatabaseObject.table(table.name()))) {
                tables.put(table.name(), table);
            }
            else if (wanted != null) {
                tables.put(table.name(), new SettledTable(table, wanted, this.scope,
                        (object) -> leave(object, reason(object)), this.names)
                    .table());
            }
        }
        for (Table table : this.declared.tables()) {
            if (this.scope.includes(DatabaseObject.table(table.name()))) {
                tables.putIfAbsent(table.name(), table);
            }
        }
        withoutOrphans(tables, declaredTables);
        return List.copyOf(tables.values());
    }

    private boolean stays(Table table) {
        DatabaseObject object = DatabaseObject.table(table.name());
        if (ToolTables.isOne(table.name())) {
            return leave(object, Reason.OF_ANOTHER_TOOL);
        }
        return table.partitionOf() != null ? leave(object, Reason.PARTITION) : stays(ObjectKind.TABLE, object);
    }

    /**
     * A partition goes with its table.
     */
    private void withoutOrphans(Map<QualifiedName, Table> tables, Map<QualifiedName, Table> declaredTables) {
        boolean found = tables.values()
            .removeIf((table) -> table.partitionOf() != null && !declaredTables.containsKey(table.name())
                    && !tables.containsKey(table.partitionOf().parent()));
        if (found) {
            withoutOrphans(tables, declaredTables);
        }
    }

    private List<Sequence> sequences(List<Table> tables) {
        Map<QualifiedName, Sequence> wanted = byKey(this.declared.sequences(), Sequence::name);
        Map<QualifiedName, Table> byName = byKey(tables, Table::name);
        List<Sequence> sequences = new ArrayList<>();
        for (Sequence sequence : this.present.sequences()) {
            Sequence other = wanted.remove(sequence.name());
            DatabaseObject object = named(NamedKind.SEQUENCE, sequence.name());
            if (other != null) {
                sequences.add(this.scope.includes(object) ? settled(sequence, other) : sequence);
            }
            else if (!goesWithItsColumn(sequence, byName) && staysAlone(sequence, object)) {
                sequences.add(sequence);
            }
        }
        wanted.values()
            .stream()
            .filter((sequence) -> this.scope.includes(named(NamedKind.SEQUENCE, sequence.name())))
            .forEach(sequences::add);
        return sequences;
    }

    private Sequence settled(Sequence before, Sequence wanted) {
        boolean owner = wanted.ownedBy() != null || this.scope.speaksOf(ObjectKind.SEQUENCE);
        boolean comment = wanted.comment() != null || this.scope.speaksOf(ObjectKind.SEQUENCE);
        return new Sequence(wanted.name(), wanted.options(), wanted.persistence(),
                owner ? wanted.ownedBy() : before.ownedBy(), comment ? wanted.comment() : before.comment());
    }

    private static boolean goesWithItsColumn(Sequence sequence, Map<QualifiedName, Table> tables) {
        if (sequence.ownedBy() == null) {
            return false;
        }
        Table table = tables.get(sequence.ownedBy().table());
        return table == null || table.column(sequence.ownedBy().column()).isEmpty();
    }

    private boolean staysAlone(Sequence sequence, DatabaseObject object) {
        if (ToolTables.isOne(sequence.name())) {
            return leave(object, Reason.OF_ANOTHER_TOOL);
        }
        ObjectKind kind = isNamedAfterTable(sequence) ? ObjectKind.TABLE_SEQUENCE : ObjectKind.SEQUENCE;
        boolean drops = this.scope.drops(kind, object) || this.scope.drops(ObjectKind.SEQUENCE, object);
        return !drops && leave(object, reason(object));
    }

    /**
     * Of a table that is declared, or that goes because none is.
     */
    private boolean isNamedAfterTable(Sequence sequence) {
        QualifiedName name = lowerCase(sequence.name());
        String text = name.name().value();
        return text.endsWith("_seq") && IntStream.range(1, text.length())
            .filter((index) -> text.charAt(index) == '_')
            .mapToObj((index) -> name.sibling(new Identifier(text.substring(0, index))))
            .anyMatch(this.namesakes::contains);
    }

    private static QualifiedName lowerCase(QualifiedName name) {
        return name.sibling(new Identifier(name.name().value().toLowerCase(Locale.ROOT)));
    }

    private List<EnumType> enums(List<Table> tables) {
        Set<String> used = types(tables);
        Set<String> before = types(this.present.tables());
        Predicate<EnumType> unused = (type) -> before.contains(type.name().toString())
                && !used.contains(type.name().toString());
        Map<QualifiedName, EnumType> wanted = byKey(this.declared.enums(), EnumType::name);
        List<EnumType> enums = new ArrayList<>();
        for (EnumType type : this.present.enums()) {
            EnumType other = wanted.remove(type.name());
            DatabaseObject object = object(type);
            if (other != null) {
                enums.add(this.scope.includes(object) ? commented(type, other) : type);
            }
            else if (stays(unused.test(type) && this.scope.speaksOf(ObjectKind.USED_ENUM) ? ObjectKind.USED_ENUM
                    : ObjectKind.TYPE, object)) {
                enums.add(type);
            }
        }
        wanted.values().stream().filter((type) -> this.scope.includes(object(type))).forEach(enums::add);
        return enums;
    }

    private EnumType commented(EnumType before, EnumType wanted) {
        boolean comment = wanted.comment() != null || this.scope.speaksOf(ObjectKind.TYPE);
        return new EnumType(wanted.name(), wanted.values(), comment ? wanted.comment() : before.comment());
    }

    private static Set<String> types(List<Table> tables) {
        return tables.stream()
            .flatMap((table) -> table.columns().stream())
            .map((column) -> column.type().replace("[]", "").replace("\"", ""))
            .collect(Collectors.toSet());
    }

    /**
     * The things of a kind that either both or one of them has.
     */
    private <T> List<T> settled(Function<DatabaseModel, List<T>> things, Function<T, DatabaseObject> object,
            ObjectKind kind) {
        Map<DatabaseObject, T> wanted = byKey(things.apply(this.declared), object);
        List<T> settled = new ArrayList<>();
        for (T thing : things.apply(this.present)) {
            DatabaseObject name = object.apply(thing);
            T other = wanted.remove(name);
            if (other != null) {
                settled.add(this.scope.includes(name) ? other : thing);
            }
            else if (stays(kind, name)) {
                settled.add(thing);
            }
        }
        wanted.forEach((name, thing) -> {
            if (this.scope.includes(name)) {
                settled.add(thing);
            }
        });
        return settled;
    }

    private boolean stays(ObjectKind kind, DatabaseObject object) {
        return !this.scope.drops(kind, object) && leave(object, reason(object));
    }

    private Reason reason(DatabaseObject object) {
        return this.scope.includes(object) ? Reason.NOT_SPOKEN_OF : Reason.EXCLUDED;
    }

    private boolean leave(DatabaseObject object, Reason reason) {
        this.leftAlone.add(new LeftAlone(Texts.kind(object), Texts.name(object), reason));
        return true;
    }

    private static Set<QualifiedName> relations(DatabaseModel model) {
        Set<QualifiedName> relations = new HashSet<>();
        model.tables().forEach((table) -> relations.add(table.name()));
        model.views().forEach((view) -> relations.add(view.name()));
        model.materializedViews().forEach((view) -> relations.add(view.name()));
        return relations;
    }

    /**
     * Of what stays and of what is new: privileges that a new thing has by itself are
     * those that the owner gives to all new things.
     */
    private List<Grant> grants(DatabaseModel settled) {
        if (this.scope.speaksOf(ObjectKind.PRIVILEGE)) {
            return this.declared.grants();
        }
        Set<DatabaseObject> before = Things.in(this.present);
        Set<DatabaseObject> after = Things.in(settled);
        List<Grant> grants = new ArrayList<>();
        this.present.grants()
            .stream()
            .filter((grant) -> after.contains(subject(grant)) || !before.contains(subject(grant)))
            .forEach(grants::add);
        this.declared.grants()
            .stream()
            .filter((grant) -> !before.contains(subject(grant)) && after.contains(subject(grant)))
            .forEach(grants::add);
        return grants;
    }

    private static DatabaseObject subject(Grant grant) {
        return grant.column() != null && grant.object() instanceof Named named
                ? DatabaseObject.column(named.name(), grant.column()) : grant.object();
    }

    private List<Dependency> dependencies() {
        Set<DatabaseObject> declaredThings = Things.in(this.declared);
        List<Dependency> all = new ArrayList<>(this.declared.dependencies().stream().map(this.names::in).toList());
        this.present.dependencies()
            .stream()
            .filter((dependency) -> !declaredThings.contains(dependency.dependent()))
            .forEach(all::add);
        return all.stream().distinct().toList();
    }

    private static DatabaseObject named(NamedKind kind, QualifiedName name) {
        return new Named(kind, name);
    }

    private static DatabaseObject object(EnumType type) {
        return named(NamedKind.TYPE, type.name());
    }

    private static DatabaseObject object(Domain domain) {
        return named(NamedKind.DOMAIN, domain.name());
    }

    private static DatabaseObject object(CompositeType type) {
        return named(NamedKind.TYPE, type.name());
    }

    private static DatabaseObject object(View view) {
        return named(NamedKind.VIEW, view.name());
    }

    private static DatabaseObject object(MaterializedView view) {
        return named(NamedKind.MATERIALIZED_VIEW, view.name());
    }

    private static DatabaseObject object(Routine routine) {
        return new Callable(routine.kind(), routine.name(), routine.arguments());
    }

    private static DatabaseObject object(Trigger trigger) {
        return new Member(MemberKind.TRIGGER, trigger.table(), trigger.name());
    }

    private static DatabaseObject object(Policy policy) {
        return new Member(MemberKind.POLICY, policy.table(), policy.name());
    }

    private static <T, K> Map<K, T> byKey(List<T> things, Function<T, K> key) {
        Map<K, T> map = new LinkedHashMap<>();
        things.forEach((thing) -> map.put(key.apply(thing), thing));
        return map;
    }

    private static <T, K> List<T> union(List<T> first, List<T> others, Function<T, K> key) {
        Map<K, T> all = byKey(first, key);
        others.forEach((thing) -> all.putIfAbsent(key.apply(thing), thing));
        return List.copyOf(all.values());
    }

}
