package dev.migrator.dialect.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.Column;
import dev.migrator.schema.ColumnValue.Generated;
import dev.migrator.schema.ColumnValue.GeneratedKind;
import dev.migrator.schema.Constraint;
import dev.migrator.schema.Constraint.Check;
import dev.migrator.schema.Constraint.Exclude;
import dev.migrator.schema.Constraint.ForeignKey;
import dev.migrator.schema.Constraint.Inheritance;
import dev.migrator.schema.Constraint.MatchType;
import dev.migrator.schema.Constraint.NotNull;
import dev.migrator.schema.Constraint.Overlaps;
import dev.migrator.schema.Constraint.PrimaryKey;
import dev.migrator.schema.Constraint.Unique;
import dev.migrator.schema.Deferral;
import dev.migrator.schema.Enforcement;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.Index;
import dev.migrator.schema.Index.Uniqueness;
import dev.migrator.schema.IndexKey;
import dev.migrator.schema.IndexKey.NullOrder;
import dev.migrator.schema.IndexKey.OperatorClass;
import dev.migrator.schema.IndexKey.SortOrder;
import dev.migrator.schema.IndexStorage;
import dev.migrator.schema.MaterializedView;
import dev.migrator.schema.NullTreatment;
import dev.migrator.schema.PartitionOf;
import dev.migrator.schema.Partitioning;
import dev.migrator.schema.Partitioning.Strategy;
import dev.migrator.schema.Persistence;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.ReferentialAction;
import dev.migrator.schema.ReplicaIdentity;
import dev.migrator.schema.RowSecurity;
import dev.migrator.schema.Table;
import dev.migrator.schema.TableStorage;
import dev.migrator.schema.View;

/**
 * Tables, views and materialized views.
 */
final class RandomTables {

    private final Chance chance;

    private final RandomColumns columns;

    RandomTables(Chance chance) {
        this.chance = chance;
        this.columns = new RandomColumns(chance);
    }

    /**
     * A table, or a partition of a partitioned table of the sketch.
     */
    Table table(String word, Sketch sketch) {
        List<Table> partitioned = sketch.all(Table.class)
            .stream()
            .filter((table) -> table.partitioning() != null && !table.name().name().value().equals(word))
            .toList();
        return !partitioned.isEmpty() && this.chance.percent(50) ? partition(word, this.chance.of(partitioned), sketch)
                : whole(word, sketch);
    }

    Table like(Table table, Sketch sketch) {
        Sketch others = sketch.with(table, null);
        String word = Sketch.word(table);
        PartitionOf place = table.partitionOf();
        return place == null ? whole(word, others)
                : sketch.named(place.parent().name().value())
                    .map((parent) -> partition(word, (Table) parent, others))
                    .orElse(table);
    }

    private Table partition(String word, Table parent, Sketch sketch) {
        int number = number(word);
        Partitioning partitioning = parent.partitioning();
        Strategy strategy = partitioning == null ? Strategy.RANGE : partitioning.strategy();
        String bound = this.chance.percent(20) && strategy != Strategy.HASH ? "DEFAULT" : switch (strategy) {
            case RANGE -> "FOR VALUES FROM (%d) TO (%d)".formatted(number * 10, number * 10 + this.chance.of(5, 10));
            case LIST -> "FOR VALUES IN (%d)".formatted(number + 10 * this.chance.upTo(1));
            case HASH -> "FOR VALUES WITH (modulus 10, remainder %d)".formatted(number);
        };
        List<String> names = stored(Relation.columns(parent, sketch), sketch);
        return new Table(RandomObjects.name(word, sketch), List.of(), constraints(word, names, sketch, true),
                indexes(word, names, sketch), storage(null), null, new PartitionOf(parent.name(), bound), List.of(),
                security(), ReplicaIdentity.DEFAULT, this.chance.comment());
    }

    private Table whole(String word, Sketch sketch) {
        int number = number(word);
        List<String> letters = new ArrayList<>(this.chance.some(RandomColumns.LETTERS, 8));
        Partitioning partitioning = this.chance.percent(18) ? new Partitioning(this.chance.of(Strategy.values()),
                List.of(IndexKey.column(Identifier.of("q" + number)))) : null;
        if (!letters.contains("q") && (partitioning != null || this.chance.percent(80))) {
            letters.add(0, "q");
        }
        List<Column> own = letters.stream().map((letter) -> this.columns.column(letter + number, sketch)).toList();
        own = letters.contains("q") ? own
                : own.stream().filter((column) -> !String.valueOf(column.value()).contains("q" + number)).toList();
        List<QualifiedName> parents = partitioning != null ? List.of() : parents(word, sketch);
        QualifiedName name = RandomObjects.name(word, sketch);
        Table bare = new Table(name, own, List.of(), List.of(), TableStorage.DEFAULT, partitioning, null, parents,
                RowSecurity.OFF, ReplicaIdentity.DEFAULT, null);
        List<String> names = stored(Relation.columns(bare, sketch), sketch.and(List.of(bare)));
        List<Index> indexes = indexes(word, names, sketch);
        List<Index> ordered = indexes.stream()
            .filter((index) -> index.method().equals(Index.BTREE) && index.predicate() == null)
            .toList();
        Identifier clustered = ordered.isEmpty() || partitioning != null ? null
                : this.chance.maybe(15, () -> this.chance.of(ordered).name());
        return new Table(name, own, constraints(word, names, sketch, false),
                partitioning == null ? indexes
                        : indexes.stream().filter((index) -> index.uniqueness() == Uniqueness.NOT_UNIQUE).toList(),
                partitioning != null ? TableStorage.DEFAULT : storage(clustered), partitioning, null, parents,
                security(), identity(indexes), this.chance.comment());
    }

    /** PostgreSQL has no indexes and keys of what is computed when it is read. */
    private static List<String> stored(List<String> names, Sketch sketch) {
        List<String> computed = sketch.all(Table.class)
            .stream()
            .flatMap((table) -> table.columns().stream())
            .filter((column) -> column.value() instanceof Generated value && value.kind() == GeneratedKind.VIRTUAL)
            .map((column) -> column.name().value())
            .toList();
        return names.stream().filter((name) -> !computed.contains(name)).toList();
    }

    private static int number(String word) {
        return Integer.parseInt(word.substring(1));
    }

    /** Of smaller numbers, so that there are no circles. */
    private List<QualifiedName> parents(String word, Sketch sketch) {
        List<QualifiedName> candidates = sketch.all(Table.class)
            .stream()
            .filter((table) -> table.partitioning() == null && table.partitionOf() == null
                    && number(Sketch.word(table)) < number(word))
            .map(Table::name)
            .toList();
        return this.chance.percent(15) ? this.chance.some(candidates, 2) : List.of();
    }

    private TableStorage storage(@Nullable Identifier clustered) {
        return new TableStorage(this.chance.percent(8) ? Persistence.UNLOGGED : Persistence.PERMANENT, null,
                this.chance.maybe(8, () -> Identifier.of("scenario_space")),
                this.chance.percent(15)
                        ? this.chance.of(Map.of("fillfactor", "70"), Map.of("autovacuum_enabled", "false"),
                                Map.of("fillfactor", "50", "toast.autovacuum_enabled", "false"))
                        : Map.of(),
                clustered);
    }

    private RowSecurity security() {
        return this.chance.percent(70) ? RowSecurity.OFF
                : new RowSecurity(this.chance.percent(70), this.chance.percent(40));
    }

    private ReplicaIdentity identity(List<Index> indexes) {
        List<Identifier> unique = indexes.stream()
            .filter((index) -> index.uniqueness() == Uniqueness.UNIQUE && index.predicate() == null
                    && index.keys()
                        .stream()
                        .allMatch((key) -> key.term() instanceof IndexKey.ColumnTerm term
                                && term.column().value().startsWith("q")))
            .flatMap((index) -> Stream.ofNullable(index.name()))
            .toList();
        if (!unique.isEmpty() && this.chance.percent(15)) {
            return new ReplicaIdentity(ReplicaIdentity.Kind.INDEX, this.chance.of(unique));
        }
        return this.chance.percent(85) ? ReplicaIdentity.DEFAULT
                : new ReplicaIdentity(this.chance.of(ReplicaIdentity.Kind.FULL, ReplicaIdentity.Kind.NOTHING), null);
    }

    private List<Constraint> constraints(String word, List<String> names, Sketch sketch, boolean partition) {
        if (names.isEmpty()) {
            return List.of();
        }
        List<Constraint> all = new ArrayList<>();
        String key = names.stream().filter((name) -> name.startsWith("q")).findFirst().orElse("");
        if (!key.isEmpty() && !partition && this.chance.percent(70)) {
            all.add(new PrimaryKey(Identifier.of(this.chance.of("con" + word + "k", word + "_pkey")),
                    List.of(Identifier.of(key)), List.of(), Overlaps.ALLOWED, deferral(3), indexStorage(),
                    this.chance.comment()));
        }
        if (this.chance.percent(30)) {
            all.add(new Check(Identifier.of("con" + word + "a"), this.columns.condition(names, sketch),
                    partition || this.chance.percent(97) ? Inheritance.INHERITED : Inheritance.NOT_INHERITED,
                    enforcement(), this.chance.comment()));
        }
        List<Identifier> plain = names.stream()
            .filter((name) -> "qabcdi".contains(name.substring(0, 1)))
            .map(Identifier::of)
            .toList();
        if (!partition && !plain.isEmpty() && this.chance.percent(25)) {
            Identifier first = this.chance.of(plain);
            all.add(new Unique(Identifier.of("con" + word + "b"),
                    Stream.of(first, Identifier.of(key.isEmpty() ? first.value() : key)).distinct().toList(),
                    this.chance.percent(80) ? List.of()
                            : plain.stream()
                                .filter((each) -> !each.equals(first) && !each.value().equals(key))
                                .limit(1)
                                .toList(),
                    this.chance.of(NullTreatment.values()), Overlaps.ALLOWED, deferral(20), indexStorage(),
                    this.chance.comment()));
        }
        foreignKey(word, plain, sketch).ifPresent(all::add);
        String range = names.stream().filter((name) -> name.startsWith("h")).findFirst().orElse("");
        if (!range.isEmpty() && !key.isEmpty() && !partition && sketch.has("btree_gist") && this.chance.percent(50)) {
            all.add(new Exclude(Identifier.of("con" + word + "x"), Identifier.of("gist"),
                    List.of(new Constraint.Element(IndexKey.column(Identifier.of(key)), "="),
                            new Constraint.Element(IndexKey.column(Identifier.of(range)), "&&")),
                    List.of(), this.chance.maybe(30, () -> key + " > 0"), deferral(20), IndexStorage.DEFAULT,
                    this.chance.comment()));
        }
        List<String> others = names.stream().filter((name) -> name.matches("[bcdghi]\\d")).toList();
        if (!partition && !others.isEmpty() && this.chance.percent(10)) {
            all.add(new NotNull(Identifier.of("con" + word + "n"), Identifier.of(this.chance.of(others)),
                    this.chance.of(Inheritance.INHERITED, Inheritance.INHERITED, Inheritance.NOT_INHERITED),
                    this.chance.of(Enforcement.VALIDATED, Enforcement.NOT_VALID), this.chance.comment()));
        }
        return all;
    }

    private java.util.Optional<Constraint> foreignKey(String word, List<Identifier> plain, Sketch sketch) {
        List<Table> targets = sketch.all(Table.class)
            .stream()
            .filter((table) -> table.constraints().stream().anyMatch(PrimaryKey.class::isInstance))
            .toList();
        List<Identifier> whole = plain.stream()
            .filter((name) -> "q".contains(name.value().substring(0, 1)) || this.chance.percent(3))
            .toList();
        if (targets.isEmpty() || whole.isEmpty() || this.chance.percent(50)) {
            return java.util.Optional.empty();
        }
        Table target = this.chance.of(targets);
        List<Identifier> referenced = target.constraints()
            .stream()
            .filter(PrimaryKey.class::isInstance)
            .map((constraint) -> ((PrimaryKey) constraint).columns())
            .findFirst()
            .orElseThrow();
        return java.util.Optional.of(new ForeignKey(Identifier.of("con" + word + "f"), List.of(this.chance.of(whole)),
                target.name(), referenced, this.chance.of(MatchType.values()), action(), action(), Overlaps.ALLOWED,
                deferral(25), enforcement(), this.chance.comment()));
    }

    private ReferentialAction action() {
        return this.chance.percent(50) ? ReferentialAction.NO_ACTION
                : new ReferentialAction(this.chance.of(ReferentialAction.Kind.values()), List.of());
    }

    private Enforcement enforcement() {
        return this.chance.percent(75) ? Enforcement.VALIDATED
                : this.chance.of(Enforcement.NOT_VALID, Enforcement.NOT_ENFORCED);
    }

    private Deferral deferral(int often) {
        return this.chance.percent(often) ? this.chance.of(Deferral.values()) : Deferral.NOT_DEFERRABLE;
    }

    private IndexStorage indexStorage() {
        return new IndexStorage(RandomObjects.fill(this.chance),
                this.chance.maybe(6, () -> Identifier.of("scenario_space")));
    }

    private List<Index> indexes(String word, List<String> names, Sketch sketch) {
        List<Index> all = new ArrayList<>();
        for (String letter : List.of("a", "b", "c")) {
            if (!names.isEmpty() && this.chance.percent(28)) {
                all.add(index("ix" + word + letter, names, sketch));
            }
        }
        return all;
    }

    private Index index(String name, List<String> names, Sketch sketch) {
        String column = this.chance.of(names);
        Identifier id = Identifier.of(name);
        if (column.startsWith("f")) {
            return new Index(id, Uniqueness.NOT_UNIQUE, Index.BTREE,
                    List.of(IndexKey.expression("(" + column + " IS NULL)")), List.of(), null, IndexStorage.DEFAULT,
                    this.chance.comment());
        }
        IndexKey key = IndexKey.column(Identifier.of(column));
        String special = switch (column.substring(0, 1)) {
            case "g" -> "gin";
            case "h" -> "gist";
            case "c" -> sketch.has("pg_trgm") && this.chance.percent(40) ? "gin_trgm_ops" : "btree";
            case "q", "a", "d" -> this.chance.of("btree", "btree", "brin", "hash");
            default -> "btree";
        };
        if (special.equals("gin_trgm_ops")) {
            return new Index(id, Uniqueness.NOT_UNIQUE, Identifier.of("gin"),
                    List.of(new IndexKey(key.term(), null,
                            new OperatorClass(QualifiedName.of("gin_trgm_ops"), Map.of()), SortOrder.ASCENDING, null)),
                    List.of(), null, IndexStorage.DEFAULT, this.chance.comment());
        }
        if (!special.equals("btree")) {
            return new Index(id, Uniqueness.NOT_UNIQUE, Identifier.of(special), List.of(key), List.of(),
                    this.chance.maybe(20, () -> this.columns.condition(names, sketch)), IndexStorage.DEFAULT,
                    this.chance.comment());
        }
        if (this.chance.percent(30)) {
            key = IndexKey.expression(this.columns.expression(column, sketch));
        }
        else {
            key = new IndexKey(key.term(),
                    column.startsWith("c") ? this.chance.maybe(20, () -> QualifiedName.of("pg_catalog", "C")) : null,
                    null, this.chance.of(SortOrder.values()), this.chance.maybe(30, () -> NullOrder.FIRST));
        }
        List<IndexKey> keys = new ArrayList<>(List.of(key));
        names.stream()
            .filter((other) -> !other.equals(column) && "qad".contains(other.substring(0, 1))
                    && this.chance.percent(25))
            .forEach((other) -> keys.add(IndexKey.column(Identifier.of(other))));
        List<Identifier> include = this.chance.percent(85) ? List.of() : List.of(Identifier.of(this.chance.of(names)));
        return new Index(id, this.chance.percent(70) ? Uniqueness.NOT_UNIQUE : this.chance.of(Uniqueness.values()),
                Index.BTREE, keys, include, this.chance.maybe(20, () -> this.columns.condition(names, sketch)),
                indexStorage(), this.chance.comment());
    }

    View view(String word, Sketch sketch) {
        String query = query(word, sketch);
        Map<String, String> options = this.chance.percent(25)
                ? this.chance.of(Map.of("security_invoker", "true"), Map.of("security_barrier", "true")) : Map.of();
        View.CheckOption check = query.contains("GROUP") || query.contains("JOIN") || !query.contains("FROM") ? null
                : this.chance.maybe(10, () -> this.chance.of(View.CheckOption.values()));
        return new View(RandomObjects.name(word, sketch), query, options, check, this.chance.comment());
    }

    MaterializedView materializedView(String word, Sketch sketch) {
        String query = query(word, sketch);
        List<String> outputs = Relation.outputs(query);
        TableStorage any = storage(null);
        return new MaterializedView(RandomObjects.name(word, sketch), query,
                new TableStorage(Persistence.PERMANENT, null, any.tablespace(), any.parameters(), null),
                this.chance.percent(80), indexes(word, outputs, sketch), this.chance.comment());
    }

    /** About relations of smaller numbers, so that there are no circles. */
    private String query(String word, Sketch sketch) {
        int number = number(word);
        List<Relation> relations = Relation.of(sketch)
            .stream()
            .filter((relation) -> number(relation.name().name().value()) < number)
            .toList();
        if (relations.isEmpty()) {
            return "SELECT 1 AS a%1$d, 'x'::text AS c%1$d".formatted(number);
        }
        Relation one = this.chance.of(relations);
        List<String> chosen = new ArrayList<>(this.chance.some(one.columns(), 5));
        if (chosen.isEmpty()) {
            chosen.add(one.columns().get(0));
        }
        List<String> outputs = new ArrayList<>();
        boolean grouped = this.chance.percent(15);
        for (String column : grouped ? chosen.subList(0, 1) : chosen) {
            String alias = column.substring(0, 1) + number;
            if (outputs.stream().noneMatch((output) -> output.endsWith(" AS " + alias))) {
                outputs.add((this.chance.percent(75) || "qghdef".contains(column.substring(0, 1)) ? column
                        : this.columns.expression(column, sketch)) + " AS " + alias);
            }
        }
        if (grouped) {
            return "SELECT %s, count(*) AS b%d FROM %s GROUP BY 1".formatted(outputs.stream()
                .filter((output) -> !output.endsWith(" AS b" + number))
                .findFirst()
                .orElse("1 AS a" + number), number, one.name());
        }
        String from = one.name().toString();
        Relation other = this.chance.of(relations);
        if (!other.equals(one) && this.chance.percent(30)) {
            from += " JOIN " + other.name() + " ON " + this.chance.of("true", "false");
        }
        String where = this.chance.percent(35) ? " WHERE " + this.columns.condition(one.columns(), sketch) : "";
        return "SELECT " + String.join(", ", outputs) + " FROM " + from + where;
    }

}
