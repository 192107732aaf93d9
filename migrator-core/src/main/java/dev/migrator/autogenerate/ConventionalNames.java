package dev.migrator.autogenerate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrator.schema.Constraint;
import dev.migrator.schema.Constraint.Exclude;
import dev.migrator.schema.Constraint.NotNull;
import dev.migrator.schema.Constraint.PrimaryKey;
import dev.migrator.schema.Constraint.Unique;
import dev.migrator.schema.ConstraintCopy;
import dev.migrator.schema.DatabaseModel;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.Index;
import dev.migrator.schema.MaterializedView;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.Sequence;
import dev.migrator.schema.Table;
import dev.migrator.schema.View;

/**
 * Gives new constraints and indexes the names that conventions have for them, wherever a
 * picture names them.
 */
public final class ConventionalNames {

    private final List<NamingConvention> conventions;

    /** The names that are in the database already, by table. */
    private final Map<QualifiedName, Set<Identifier>> present = new HashMap<>();

    /** Names of tables, indexes and the like, of which a schema has each but once. */
    private final Set<QualifiedName> relations = new HashSet<>();

    /** Tables that have heirs. */
    private final Set<QualifiedName> parents = new HashSet<>();

    private final OtherNames names = new OtherNames();

    private ConventionalNames(List<NamingConvention> conventions, DatabaseModel present, DatabaseModel wanted) {
        this.conventions = conventions;
        present.tables()
            .forEach((table) -> this.present.put(table.name(),
                    Stream.concat(constraints(table), indexes(table)).collect(Collectors.toSet())));
        wanted.tables().forEach((table) -> {
            this.parents.addAll(table.inherits());
            this.relations.add(table.name());
            Stream
                .concat(indexes(table),
                        table.constraints().stream().filter(ConventionalNames::hasIndex).map(ConventionalNames::name))
                .map(table.name()::sibling)
                .forEach(this.relations::add);
        });
        wanted.sequences().stream().map(Sequence::name).forEach(this.relations::add);
        wanted.views().stream().map(View::name).forEach(this.relations::add);
        wanted.materializedViews().stream().map(MaterializedView::name).forEach(this.relations::add);
    }

    /**
     * The wanted picture with these names.
     * @param present what the database has
     * @param wanted what there is to be
     * @param conventions in the order in which they are asked
     * @return the same picture where there are none
     */
    public static DatabaseModel in(DatabaseModel present, DatabaseModel wanted, List<NamingConvention> conventions) {
        if (conventions.isEmpty()) {
            return wanted;
        }
        ConventionalNames names = new ConventionalNames(conventions, present, wanted);
        List<Table> tables = wanted.tables().stream().map(names::named).toList();
        return wanted.withTables(tables).withDependencies(wanted.dependencies().stream().map(names.names::in).toList());
    }

    private Table named(Table table) {
        if (table.partitioning() != null || table.partitionOf() != null || !table.inherits().isEmpty()
                || this.parents.contains(table.name())) {
            return table;
        }
        Set<Identifier> taken = constraints(table).collect(Collectors.toCollection(HashSet::new));
        List<Constraint> constraints = new ArrayList<>();
        for (Constraint constraint : table.constraints()) {
            constraints.add(isNew(table, name(constraint)) ? named(table, constraint, taken) : constraint);
        }
        List<Index> indexes = table.indexes()
            .stream()
            .map((index) -> isNew(table, name(index)) ? named(table, index) : index)
            .toList();
        return new Table(table.name(), table.columns(), constraints, indexes,
                this.names.in(table.name(), table.storage()), table.partitioning(), table.partitionOf(),
                table.inherits(), table.rowSecurity(), this.names.in(table.name(), table.replicaIdentity()),
                table.comment());
    }

    private boolean isNew(Table table, Identifier name) {
        return GeneratedConstraintName.isOne(table.name(), name)
                && !this.present.getOrDefault(table.name(), Set.of()).contains(name);
    }

    private Constraint named(Table table, Constraint constraint, Set<Identifier> taken) {
        if (constraint instanceof NotNull) {
            return constraint;
        }
        Identifier before = name(constraint);
        String wanted = wanted((convention) -> convention.constraint(table, constraint), before);
        if (wanted.equals(before.value())) {
            return constraint;
        }
        Identifier name = FreeName.of(wanted,
                (candidate) -> taken.contains(candidate) || hasIndex(constraint) && isTaken(table, candidate));
        taken.add(name);
        if (hasIndex(constraint)) {
            this.relations.add(table.name().sibling(name));
        }
        this.names.constraint(table.name(), before, name);
        return new ConstraintCopy(name, null, constraint.comment()).of(constraint);
    }

    private Index named(Table table, Index index) {
        Identifier before = name(index);
        String wanted = wanted((convention) -> convention.index(table, index), before);
        if (wanted.equals(before.value())) {
            return index;
        }
        Identifier name = FreeName.of(wanted, (candidate) -> isTaken(table, candidate));
        this.relations.add(table.name().sibling(name));
        this.names.index(table.name(), before, name);
        return new Index(name, index.uniqueness(), index.method(), index.keys(), index.include(), index.predicate(),
                index.storage(), index.comment());
    }

    private String wanted(Function<NamingConvention, Optional<String>> question, Identifier otherwise) {
        return this.conventions.stream()
            .flatMap((convention) -> question.apply(convention).stream())
            .findFirst()
            .orElse(otherwise.value());
    }

    private boolean isTaken(Table table, Identifier name) {
        return this.relations.contains(table.name().sibling(name));
    }

    private static boolean hasIndex(Constraint constraint) {
        return constraint instanceof PrimaryKey || constraint instanceof Unique || constraint instanceof Exclude;
    }

    private static Stream<Identifier> constraints(Table table) {
        return table.constraints().stream().map(ConventionalNames::name);
    }

    private static Stream<Identifier> indexes(Table table) {
        return table.indexes().stream().map(ConventionalNames::name);
    }

    private static Identifier name(Constraint constraint) {
        return Objects.requireNonNull(constraint.name(), "a constraint that was read has a name");
    }

    private static Identifier name(Index index) {
        return Objects.requireNonNull(index.name(), "an index that was read has a name");
    }

}
