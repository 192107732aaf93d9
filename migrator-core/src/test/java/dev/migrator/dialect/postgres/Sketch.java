package dev.migrator.dialect.postgres;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.CompositeType;
import dev.migrator.schema.Constraint;
import dev.migrator.schema.Constraint.Exclude;
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
import dev.migrator.schema.Index;
import dev.migrator.schema.MaterializedView;
import dev.migrator.schema.Policy;
import dev.migrator.schema.Privilege;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.Routine;
import dev.migrator.schema.Schema;
import dev.migrator.schema.Sequence;
import dev.migrator.schema.Table;
import dev.migrator.schema.Trigger;
import dev.migrator.schema.View;

/**
 * A picture that nobody has seen yet, as the records that are to be in it. Every name in
 * it is a word that means one thing only, so what mentions a name needs the thing.
 *
 * @param things records of the picture, without dependencies
 */
record Sketch(List<Record> things) {

    Sketch {
        things = List.copyOf(things);
    }

    /**
     * The picture, with what its things need.
     */
    DatabaseModel model() {
        return new DatabaseModel(schemas(), all(Extension.class), all(Table.class), all(Sequence.class),
                all(EnumType.class), all(Domain.class), all(CompositeType.class), all(View.class),
                all(MaterializedView.class), all(Routine.class), all(Trigger.class), all(Policy.class), grants(),
                dependencies());
    }

    /**
     * Those on what is there. A routine whose arguments are other ones now keeps them.
     */
    private List<Grant> grants() {
        Map<String, DatabaseObject> objects = new HashMap<>();
        this.things.forEach((thing) -> object(thing).ifPresent((object) -> objects.put(word(object), object)));
        Set<Grant> kept = new LinkedHashSet<>();
        kept.add(
                new Grant(DatabaseObject.schema(Identifier.of("public")), null, Privilege.USAGE, Policy.PUBLIC, false));
        for (Grant grant : all(Grant.class)) {
            DatabaseObject object = objects.get(word(grant.object()));
            if (object != null && object.getClass() == grant.object().getClass() && hasColumn(grant)) {
                kept.add(new Grant(object, grant.column(), grant.privilege(), grant.grantee(), grant.grantable()));
            }
        }
        kept.removeIf((grant) -> !grant.grantable()
                && kept.contains(new Grant(grant.object(), grant.column(), grant.privilege(), grant.grantee(), true)));
        return List.copyOf(kept);
    }

    private boolean hasColumn(Grant grant) {
        Identifier column = grant.column();
        return column == null || Relation.of(this)
            .stream()
            .anyMatch((relation) -> grant.object() instanceof Named named && relation.name().equals(named.name())
                    && relation.columns().contains(column.value()));
    }

    private List<Schema> schemas() {
        return Stream
            .concat(Stream.of(new Schema(Identifier.of("public"), "standard public schema")),
                    all(Schema.class).stream())
            .toList();
    }

    <T> List<T> all(Class<T> type) {
        return this.things.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /**
     * The thing, other than a privilege, of a name.
     */
    Optional<Record> named(String word) {
        return this.things.stream().filter((thing) -> word.equals(word(thing))).findFirst();
    }

    boolean has(String word) {
        return named(word).isPresent();
    }

    Sketch and(List<? extends Record> more) {
        return new Sketch(Stream.concat(this.things.stream(), more.stream()).toList());
    }

    Sketch with(Record thing, @Nullable Record other) {
        return new Sketch(this.things.stream()
            .map((each) -> each.equals(thing) ? other : each)
            .flatMap(Stream::ofNullable)
            .toList());
    }

    /**
     * Without whatever has the name, and without what mentions it.
     */
    Sketch without(String word) {
        Pattern mention = mention(word);
        List<Record> kept = new ArrayList<>();
        Set<String> gone = new LinkedHashSet<>();
        for (Record thing : this.things) {
            if (!mention.matcher(thing.toString()).find()) {
                kept.add(thing);
            }
            else if (thing instanceof Table table && !word.equals(word(table)) && !isPlacedBy(table, mention)) {
                kept.add(without(table, mention, gone));
            }
            else {
                gone.add(word(thing));
            }
        }
        gone.remove(word);
        gone.remove("");
        Sketch rest = new Sketch(kept);
        for (String other : gone) {
            rest = rest.without(other);
        }
        return rest;
    }

    private static boolean isPlacedBy(Table table, Pattern mention) {
        String place = "%s %s %s %s".formatted(table.name(), table.partitioning(), table.partitionOf(),
                table.inherits());
        return mention.matcher(place).find();
    }

    private static Table without(Table table, Pattern mention, Set<String> gone) {
        Predicate<Record> kept = (part) -> !mention.matcher(part.toString()).find();
        table.columns().stream().filter(kept.negate()).forEach((column) -> gone.add(column.name().value()));
        table.indexes().stream().filter(kept.negate()).forEach((index) -> gone.add(String.valueOf(index.name())));
        return new Table(table.name(), table.columns().stream().filter(kept).toList(),
                table.constraints().stream().map(Record.class::cast).filter(kept).map(Constraint.class::cast).toList(),
                table.indexes().stream().filter(kept).toList(), table.storage(), table.partitioning(),
                table.partitionOf(), table.inherits(), table.rowSecurity(), table.replicaIdentity(), table.comment());
    }

    /**
     * The name of a thing as one word; empty for a privilege.
     */
    static String word(Record thing) {
        return object(thing).map(Sketch::word)
            .orElse(thing instanceof Extension extension ? extension.name().value() : "");
    }

    private static String word(DatabaseObject object) {
        return object.match(new DatabaseObject.Cases<>() {

            @Override
            public String named(Named named) {
                return named.name().name().value();
            }

            @Override
            public String member(Member member) {
                return member.name().value();
            }

            @Override
            public String callable(Callable callable) {
                return callable.name().name().value();
            }

        });
    }

    static Optional<DatabaseObject> object(Record thing) {
        return Optional.ofNullable(thing instanceof Schema schema ? DatabaseObject.schema(schema.name())
                : thing instanceof Table table ? DatabaseObject.table(table.name())
                        : thing instanceof Sequence sequence ? new Named(NamedKind.SEQUENCE, sequence.name())
                                : thing instanceof EnumType type ? new Named(NamedKind.TYPE, type.name())
                                        : thing instanceof CompositeType type ? new Named(NamedKind.TYPE, type.name())
                                                : thing instanceof Domain type
                                                        ? new Named(NamedKind.DOMAIN, type.name()) : rest(thing));
    }

    private static @Nullable DatabaseObject rest(Record thing) {
        return thing instanceof View view
                ? new Named(NamedKind.VIEW, view
                    .name())
                : thing instanceof MaterializedView view
                        ? new Named(NamedKind.MATERIALIZED_VIEW, view
                            .name())
                        : thing instanceof Routine routine
                                ? new Callable(routine.kind(), routine.name(), routine.arguments())
                                : thing instanceof Trigger trigger
                                        ? new Member(MemberKind.TRIGGER, trigger.table(), trigger.name())
                                        : thing instanceof Policy policy
                                                ? new Member(MemberKind.POLICY, policy.table(), policy.name())
                                                : thing instanceof Extension extension ? new Named(NamedKind.EXTENSION,
                                                        new QualifiedName(null, extension.name())) : null;
    }

    private List<Dependency> dependencies() {
        List<Dependency> all = new ArrayList<>();
        for (Record need : this.things) {
            DatabaseObject object = object(need).orElse(null);
            if (object == null || need instanceof Schema || need instanceof Trigger || need instanceof Policy) {
                continue;
            }
            Pattern mention = need instanceof Extension ? extension(word(need)) : mention(word(need));
            for (Record thing : this.things) {
                if (!thing.equals(need)) {
                    needing(thing, mention).forEach((dependent) -> all.add(new Dependency(dependent, object)));
                }
            }
        }
        return all.stream().distinct().toList();
    }

    /**
     * The thing or its parts, whichever mention another.
     */
    private static Stream<DatabaseObject> needing(Record thing, Pattern mention) {
        if (thing instanceof Sequence || thing instanceof Grant || !mention.matcher(thing.toString()).find()) {
            return Stream.empty();
        }
        if (thing instanceof Table table) {
            return parts(table, mention);
        }
        Stream<DatabaseObject> indexes = thing instanceof MaterializedView view
                ? indexes(view.name(), view.indexes(), mention) : Stream.empty();
        return Stream.concat(object(thing).stream(), indexes);
    }

    private static Stream<DatabaseObject> parts(Table table, Pattern mention) {
        boolean typed = isPlacedBy(table, mention)
                || table.columns().stream().anyMatch((column) -> mention.matcher(column.type()).find());
        Stream<DatabaseObject> columns = table.columns()
            .stream()
            .filter((column) -> mention.matcher(String.valueOf(column.value())).find())
            .map((column) -> DatabaseObject.column(table.name(), column.name()));
        Stream<DatabaseObject> constraints = table.constraints()
            .stream()
            .filter((constraint) -> mention.matcher(constraint.toString()).find())
            .map((constraint) -> new Member(MemberKind.CONSTRAINT, table.name(), name(constraint.name())));
        return Stream
            .of(typed ? Stream.of(DatabaseObject.table(table.name())) : Stream.<DatabaseObject>empty(), columns,
                    constraints, indexes(table.name(), table.indexes(), mention))
            .flatMap((stream) -> stream);
    }

    private static Stream<DatabaseObject> indexes(QualifiedName owner, List<Index> indexes, Pattern mention) {
        return indexes.stream()
            .filter((index) -> mention.matcher(index.toString()).find())
            .map((index) -> new Named(NamedKind.INDEX, owner.sibling(name(index.name()))));
    }

    private static Identifier name(@Nullable Identifier name) {
        if (name == null) {
            throw new IllegalStateException("Everything in a sketch has a name");
        }
        return name;
    }

    private static Pattern mention(String word) {
        return Pattern.compile("(?<![\\w$])" + Pattern.quote(word) + "(?![\\w$])");
    }

    /** By the names of what is in the extension. */
    private static Pattern extension(String name) {
        return switch (name) {
            case "pg_trgm" -> Pattern.compile("\\bg(in|ist)_trgm_ops\\b");
            case "btree_gist" -> Pattern.compile("\\b" + Exclude.class.getSimpleName() + "\\[");
            default -> mention(name);
        };
    }

}
