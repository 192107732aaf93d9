package dev.migrator.codegen.java;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.Column;
import dev.migrator.schema.Constraint;
import dev.migrator.schema.Constraint.Check;
import dev.migrator.schema.Constraint.Exclude;
import dev.migrator.schema.Constraint.ForeignKey;
import dev.migrator.schema.Constraint.NotNull;
import dev.migrator.schema.Constraint.PrimaryKey;
import dev.migrator.schema.Constraint.Unique;
import dev.migrator.schema.Domain;
import dev.migrator.schema.Enforcement;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.Index;
import dev.migrator.schema.IndexKey;
import dev.migrator.schema.Partitioning;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.ReplicaIdentity;
import dev.migrator.schema.RowSecurity;
import dev.migrator.schema.Table;

/**
 * Which definitions the recorder has words for. The others are said as records.
 */
final class Sayable implements Constraint.Cases<Boolean> {

    static boolean table(Table table) {
        RowSecurity security = table.rowSecurity();
        Partitioning partitioning = table.partitioning();
        return table.columns().stream().allMatch(Sayable::column)
                && table.constraints().stream().allMatch(Sayable::constraint)
                && table.indexes().stream().allMatch((index) -> index.name() != null && index(index))
                && table.storage().clusteredOn() == null && table.replicaIdentity().equals(ReplicaIdentity.DEFAULT)
                && (security.enabled() || !security.forced()) && (partitioning == null || keys(partitioning.keys()));
    }

    static boolean column(Column column) {
        return unqualified(column.collation());
    }

    static boolean constraint(Constraint constraint) {
        return (constraint.name() != null || constraint.comment() == null) && constraint.match(new Sayable());
    }

    static boolean index(Index index) {
        return keys(index.keys()) && (index.name() != null || index.comment() == null);
    }

    static boolean domain(Domain domain) {
        return domain.name().schema() == null && unqualified(domain.collation())
                && domain.checks().stream().allMatch(Sayable::constraint);
    }

    static boolean unqualified(@Nullable QualifiedName name) {
        return name == null || name.schema() == null;
    }

    private static boolean keys(Collection<IndexKey> keys) {
        return !keys.isEmpty() && keys.stream().allMatch((key) -> unqualified(key.collation()));
    }

    private static boolean columns(Collection<Identifier> columns) {
        return !columns.isEmpty();
    }

    @Override
    public Boolean primaryKey(PrimaryKey constraint) {
        return columns(constraint.columns());
    }

    @Override
    public Boolean unique(Unique constraint) {
        return columns(constraint.columns());
    }

    @Override
    public Boolean foreignKey(ForeignKey constraint) {
        return columns(constraint.columns()) && constraint.onUpdate().columns().isEmpty();
    }

    @Override
    public Boolean check(Check constraint) {
        return true;
    }

    @Override
    public Boolean exclude(Exclude constraint) {
        return !constraint.elements().isEmpty();
    }

    @Override
    public Boolean notNull(NotNull constraint) {
        return constraint.enforcement() != Enforcement.NOT_ENFORCED;
    }

}
