package dev.migrator.boot.data;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Set;

import org.springframework.core.Nullness;
import org.springframework.data.relational.core.mapping.AggregatePath;
import org.springframework.data.relational.core.mapping.RelationalPersistentProperty;

import dev.migrator.boot.data.MappedColumn.Content;

/**
 * What Spring Data writes to the column of a property. A property always has a value
 * where its Java type says so: a primitive one, or one that JSpecify takes for non-null.
 * What is embedded in something that can be null can be null, and
 * {@code Embedded.Nullable} is taken for what it is called.
 */
final class ColumnContents {

    private static final Set<String> INTEGRAL = Set.of("smallint", "integer", "bigint");

    private ColumnContents() {
    }

    /**
     * What is in a column.
     * @param type the column's type
     */
    static Content of(AggregatePath column, String type) {
        RelationalPersistentProperty property = column.getRequiredLeafProperty();
        if (isDrawn(property, type)) {
            return Content.GENERATED;
        }
        return isRequired(column) ? Content.REQUIRED : Content.NULLABLE;
    }

    private static boolean isDrawn(RelationalPersistentProperty property, String type) {
        return property.isIdProperty() && !property.isAssociation() && !property.hasSequence()
                && INTEGRAL.contains(type);
    }

    private static boolean isRequired(AggregatePath path) {
        RelationalPersistentProperty property = path.getRequiredLeafProperty();
        AggregatePath parent = path.getParentPath();
        // Versions are written whatever the property holds.
        return property.isWritable() && (property.isVersionProperty() || isNeverNull(property))
                && (parent == null || !parent.isEmbedded() || isRequired(parent));
    }

    private static boolean isNeverNull(RelationalPersistentProperty property) {
        Field field = property.getField();
        Method getter = property.getGetter();
        if (property.getType().isPrimitive()) {
            return true;
        }
        if (field != null) {
            return Nullness.forField(field) == Nullness.NON_NULL;
        }
        return getter != null && Nullness.forMethodReturnType(getter) == Nullness.NON_NULL;
    }

}
