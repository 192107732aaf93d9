package dev.migrator.autogenerate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.migrator.model.ObjectKind;
import dev.migrator.schema.Column;
import dev.migrator.schema.Constraint;
import dev.migrator.schema.ConstraintCopy;
import dev.migrator.schema.Constraint.Check;
import dev.migrator.schema.Constraint.NotNull;
import dev.migrator.schema.Constraint.Overlaps;
import dev.migrator.schema.Constraint.PrimaryKey;
import dev.migrator.schema.Constraint.Unique;
import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.DatabaseObject.Member;
import dev.migrator.schema.DatabaseObject.MemberKind;
import dev.migrator.schema.DatabaseObject.Named;
import dev.migrator.schema.DatabaseObject.NamedKind;
import dev.migrator.schema.Deferral;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.Index;
import dev.migrator.schema.IndexStorage;
import dev.migrator.schema.Persistence;
import dev.migrator.schema.ReplicaIdentity;
import dev.migrator.schema.RowSecurity;
import dev.migrator.schema.Table;
import dev.migrator.schema.TableStorage;

/**
 * A table as it is to be where both the database and a source have it.
 */
final class SettledTable {

    /** A constraint whose index is stored as usual. */
    private static final Constraint BARE = new PrimaryKey(null, List.of(), List.of(), Overlaps.ALLOWED,
            Deferral.NOT_DEFERRABLE, IndexStorage.DEFAULT, null);

    private final Table present;

    private final Table wanted;

    private final Scope scope;

    private final Consumer<DatabaseObject> leftAlone;

    private final OtherNames names;

    /**
     * Settles one table.
     * @param leftAlone told of each part that the database has and no source declares,
     * and that stays
     * @param names told of each part that keeps the name that it has in the database
     */
    SettledTable(Table present, Table wanted, Scope scope, Consumer<DatabaseObject> leftAlone, OtherNames names) {
        this.present = present;
        this.wanted = wanted;
        this.scope = scope;
        this.leftAlone = leftAlone;
        this.names = names;
    }

    Table table() {
        boolean storage = this.scope.speaksOf(ObjectKind.STORAGE);
        boolean partitioned = storage || this.wanted.partitioning() != null;
        RowSecurity rowSecurity = this.scope.speaksOf(ObjectKind.POLICY)
                || !this.wanted.rowSecurity().equals(RowSecurity.OFF) ? this.wanted.rowSecurity()
                        : this.present.rowSecurity();
        ReplicaIdentity identity = storage || !this.wanted.replicaIdentity().equals(ReplicaIdentity.DEFAULT)
                ? this.wanted.replicaIdentity() : this.present.replicaIdentity();
        boolean comment = this.scope.speaksOf(ObjectKind.COMMENT) || this.wanted.comment() != null;
        List<Column> columns = columns();
        List<Constraint> constraints = constraints(columns);
        List<Index> indexes = indexes();
        return new Table(this.wanted.name(), columns, constraints, indexes,
                this.names.in(this.wanted.name(), storage(storage)),
                partitioned ? this.wanted.partitioning() : this.present.partitioning(),
                storage || this.wanted.partitionOf() != null ? this.wanted.partitionOf() : this.present.partitionOf(),
                storage || !this.wanted.inherits().isEmpty() ? this.wanted.inherits() : this.present.inherits(),
                rowSecurity, this.names.in(this.wanted.name(), identity),
                comment ? this.wanted.comment() : this.present.comment());
    }

    /**
     * In the order of the declaration, with those that are left alone behind.
     */
    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (Column column : this.wanted.columns()) {
            Column before = this.present.column(column.name()).orElse(null);
            if (!this.scope.includes(object(column))) {
                if (before != null) {
                    columns.add(before);
                }
            }
            else {
                columns.add(before == null ? column : new SettledColumn(before, column).in(this.scope));
            }
        }
        this.present.columns()
            .stream()
            .filter((column) -> this.wanted.column(column.name()).isEmpty())
            .filter((column) -> stays(ObjectKind.COLUMN, object(column)))
            .forEach(columns::add);
        return columns;
    }

    private boolean stays(ObjectKind kind, DatabaseObject object) {
        if (this.scope.drops(kind, object)) {
            return false;
        }
        this.leftAlone.accept(object);
        return true;
    }

    private DatabaseObject object(Column column) {
        return DatabaseObject.column(this.wanted.name(), column.name());
    }

    private List<Constraint> constraints(List<Column> columns) {
        List<Constraint> free = new ArrayList<>(this.present.constraints());
        List<Constraint> settled = new ArrayList<>();
        for (Constraint constraint : this.wanted.constraints()) {
            Constraint before = counterpart(constraint, free);
            free.remove(before);
            if (before == null && isSaidByIndex(constraint)) {
                continue;
            }
            if (this.scope.includes(object(constraint))) {
                settled.add(before == null ? constraint : as(constraint, before));
            }
            else if (before != null) {
                settled.add(before);
            }
        }
        Set<Identifier> names = new HashSet<>(columns.stream().map(Column::name).toList());
        for (Constraint constraint : free) {
            boolean fact = constraint instanceof NotNull notNull && isNotNull(columns, notNull.column());
            boolean replaced = constraint instanceof PrimaryKey
                    && settled.stream().anyMatch(PrimaryKey.class::isInstance);
            if (replaced) {
                continue;
            }
            boolean orphan = constraint instanceof NotNull notNull && !names.contains(notNull.column());
            if (fact || !orphan && !(constraint instanceof NotNull) && stays(kind(constraint), object(constraint))) {
                settled.add(constraint);
            }
        }
        return settled;
    }

    /**
     * Entities can say a unique constraint only. A unique index says the same.
     */
    private boolean isSaidByIndex(Constraint constraint) {
        return !this.scope.speaksOf(ObjectKind.INDEX) && constraint instanceof Unique unique
                && this.present.indexes().stream().anyMatch((index) -> UniqueIndex.says(index, unique));
    }

    private static boolean isNotNull(List<Column> columns, Identifier name) {
        return columns.stream().anyMatch((column) -> column.name().equals(name) && !column.nullable());
    }

    /**
     * The one of the same name, or one that is the same but for a name that nobody chose.
     */
    private @Nullable Constraint counterpart(Constraint constraint, List<Constraint> candidates) {
        for (Constraint candidate : candidates) {
            if (Objects.equals(candidate.name(), constraint.name())) {
                return candidate;
            }
        }
        if (!GeneratedConstraintName.isOne(this.wanted.name(), name(constraint))) {
            return null;
        }
        return candidates.stream().filter((candidate) -> declares(candidate, constraint)).findFirst().orElse(null);
    }

    private boolean declares(Constraint candidate, Constraint constraint) {
        boolean taken = this.wanted.constraints()
            .stream()
            .anyMatch((other) -> Objects.equals(other.name(), candidate.name()));
        return !taken && bare(candidate).equals(bare(constraint));
    }

    private static Constraint bare(Constraint constraint) {
        return new ConstraintCopy(null, BARE, null).of(constraint);
    }

    /**
     * With the name, the storage and the comment that it has where nothing is said of
     * them.
     */
    private Constraint as(Constraint declared, Constraint before) {
        boolean generated = GeneratedConstraintName.isOne(this.wanted.name(), name(declared));
        if (generated) {
            this.names.constraint(this.wanted.name(), name(declared), name(before));
        }
        return new ConstraintCopy(generated ? name(before) : name(declared),
                this.scope.speaksOf(ObjectKind.STORAGE) ? null : before,
                declared.comment() == null && !this.scope.saysAll() ? before.comment() : declared.comment())
            .of(listedAs(before, declared));
    }

    private static Constraint listedAs(Constraint before, Constraint declared) {
        return before instanceof Check present && declared instanceof Check check
                && ListedValues.sameIn(present.expression(), check.expression())
                        ? new Check(check.name(), present.expression(), check.inheritance(), check.enforcement(),
                                check.comment())
                        : declared;
    }

    private static ObjectKind kind(Constraint constraint) {
        return constraint.match(new ConstraintKind());
    }

    private DatabaseObject object(Constraint constraint) {
        return new Member(MemberKind.CONSTRAINT, this.wanted.name(), name(constraint));
    }

    private static Identifier name(Constraint constraint) {
        return Objects.requireNonNull(constraint.name(), "a constraint that was read has a name");
    }

    private List<Index> indexes() {
        Map<Identifier, Index> free = new LinkedHashMap<>();
        this.present.indexes().forEach((index) -> free.put(name(index), index));
        List<Index> settled = new ArrayList<>();
        for (Index index : this.wanted.indexes()) {
            Index before = counterpart(index, free);
            if (before != null) {
                free.remove(name(before));
            }
            if (this.scope.includes(object(index))) {
                settled.add(before == null ? index : as(index, before));
            }
            else if (before != null) {
                settled.add(before);
            }
        }
        for (Index index : free.values()) {
            boolean said = this.wanted.constraints()
                .stream()
                .anyMatch((constraint) -> constraint instanceof Unique unique && isSaidByIndex(unique)
                        && UniqueIndex.says(index, unique));
            if (said) {
                settled.add(index);
                continue;
            }
            ObjectKind kind = PlainIndex.isOne(index) && this.scope.speaksOf(ObjectKind.PLAIN_INDEX)
                    ? ObjectKind.PLAIN_INDEX : ObjectKind.INDEX;
            if (stays(kind, object(index))) {
                settled.add(index);
            }
        }
        return settled;
    }

    private @Nullable Index counterpart(Index index, Map<Identifier, Index> candidates) {
        Index same = candidates.get(name(index));
        if (same != null || !GeneratedConstraintName.isOne(this.wanted.name(), name(index))) {
            return same;
        }
        return candidates.values()
            .stream()
            .filter((candidate) -> dressed(candidate, null, IndexStorage.DEFAULT, null)
                .equals(dressed(index, null, IndexStorage.DEFAULT, null)))
            .findFirst()
            .orElse(null);
    }

    private Index as(Index declared, Index before) {
        boolean generated = GeneratedConstraintName.isOne(this.wanted.name(), name(declared));
        if (generated) {
            this.names.index(this.wanted.name(), name(declared), name(before));
        }
        boolean storage = this.scope.speaksOf(ObjectKind.STORAGE) || !declared.storage().equals(IndexStorage.DEFAULT);
        return dressed(declared, generated ? before.name() : declared.name(),
                storage ? declared.storage() : before.storage(),
                this.scope.saysAll() || declared.comment() != null ? declared.comment() : before.comment());
    }

    private static Index dressed(Index index, @Nullable Identifier name, IndexStorage storage,
            @Nullable String comment) {
        return new Index(name, index.uniqueness(), index.method(), index.keys(), index.include(), index.predicate(),
                storage, comment);
    }

    private DatabaseObject object(Index index) {
        return new Named(NamedKind.INDEX, this.wanted.name().sibling(name(index)));
    }

    private static Identifier name(Index index) {
        return Objects.requireNonNull(index.name(), "an index that was read has a name");
    }

    private TableStorage storage(boolean spoken) {
        TableStorage declared = this.wanted.storage();
        TableStorage before = this.present.storage();
        if (spoken) {
            return declared;
        }
        return new TableStorage(
                declared.persistence() != Persistence.PERMANENT ? declared.persistence() : before.persistence(),
                declared.accessMethod() != null ? declared.accessMethod() : before.accessMethod(),
                declared.tablespace() != null ? declared.tablespace() : before.tablespace(),
                !declared.parameters().isEmpty() ? declared.parameters() : before.parameters(),
                declared.clusteredOn() != null ? declared.clusteredOn() : before.clusteredOn());
    }

}
