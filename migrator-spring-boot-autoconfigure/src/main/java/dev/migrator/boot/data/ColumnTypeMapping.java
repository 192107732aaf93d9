package dev.migrator.boot.data;

import org.jspecify.annotations.Nullable;

import org.springframework.data.relational.core.mapping.RelationalPersistentProperty;

/**
 * The PostgreSQL type of columns about which a mapping of Spring Data JDBC says too
 * little, such as {@code jsonb} for what a converter writes, or {@code varchar(20)} for a
 * short text. Beans of this type are asked in their order, before the usual types.
 */
@FunctionalInterface
public interface ColumnTypeMapping {

    /**
     * The type of a property's column.
     * @param property one with a column of its own
     * @return as PostgreSQL spells it; null to leave it to others
     */
    @Nullable String typeOf(RelationalPersistentProperty property);

}
