package dev.migrator.boot.data;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.data.relational.core.mapping.AggregatePath;
import org.springframework.data.relational.core.mapping.RelationalPersistentProperty;

import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;

/**
 * A way from the root of an aggregate to the table of an entity in it.
 *
 * @param path the root, or one that ends at an entity that is not embedded
 */
record TablePath(AggregatePath path) {

    QualifiedName table() {
        return SqlNames.qualified(this.path.getTableInfo().qualifiedTableName());
    }

    boolean isRoot() {
        return this.path.isRoot();
    }

    boolean hasId() {
        return this.path.hasIdProperty();
    }

    /**
     * The columns of the entity's own id.
     * @return empty where it has none
     */
    List<Identifier> ids() {
        return SqlNames.of(this.path.getTableInfo().idColumnInfos());
    }

    /**
     * The columns with the id of {@link #identified}, in the order of that.
     */
    List<Identifier> backReferences() {
        return SqlNames.of(this.path.getTableInfo().backReferenceColumnInfos());
    }

    /**
     * The nearest entity above that has a table.
     */
    TablePath parent() {
        AggregatePath above = this.path.getParentPath();
        while (above != null && above.isEmbedded()) {
            above = above.getParentPath();
        }
        return new TablePath(existing(above));
    }

    /**
     * The nearest entity above that has an id, or the root.
     */
    TablePath identified() {
        return new TablePath(existing(this.path.getIdDefiningParentPath()));
    }

    /**
     * The places in lists and maps on the way from {@link #identified}. Spring Data
     * writes those of entities above only together with one of the entity's own.
     */
    List<AggregatePath> keys() {
        if (!this.path.isQualified()) {
            return List.of();
        }
        TablePath parent = parent();
        List<AggregatePath> keys = new ArrayList<>();
        if (!parent.isRoot() && !parent.hasId()) {
            keys.addAll(parent.keys());
        }
        keys.add(this.path);
        return keys;
    }

    static Identifier keyColumn(AggregatePath key) {
        return SqlNames.of(key.getTableInfo().getRequiredQualifierColumnInfo().name());
    }

    /**
     * The columns that say where in its aggregate an entity is: back references, then
     * keys.
     */
    List<Identifier> place() {
        List<Identifier> columns = new ArrayList<>(backReferences());
        keys().stream().map(TablePath::keyColumn).forEach(columns::add);
        return columns;
    }

    /**
     * Whether an entity without an id is the only one in its place.
     */
    boolean isAlone() {
        RelationalPersistentProperty property = this.path.getRequiredLeafProperty();
        TablePath parent = parent();
        boolean placed = this.path.isQualified() || !property.isCollectionLike();
        return placed && (parent.isRoot() || parent.hasId()
                || parent.isAlone() && (this.path.isQualified() || parent.keys().isEmpty()));
    }

    private static AggregatePath existing(@Nullable AggregatePath path) {
        if (path == null) {
            throw new IllegalStateException("The root of an aggregate has nothing above it");
        }
        return path;
    }

}
