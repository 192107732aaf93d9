package dev.migrator.boot.data;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.core.TypeInformation;
import org.springframework.data.jdbc.core.convert.JdbcConverter;
import org.springframework.data.relational.core.conversion.AbstractRelationalConverter;
import org.springframework.data.relational.core.mapping.RelationalPersistentProperty;
import org.springframework.util.ClassUtils;

/**
 * The types of columns: what the application says of them, or else what suits the Java
 * type as which Spring Data writes them.
 */
final class ColumnTypes {

    private static final String ENUM = "varchar(255)";

    private static final Map<Class<?>, String> TYPES = Map.ofEntries(Map.entry(Boolean.class, "boolean"),
            Map.entry(Byte.class, "smallint"), Map.entry(Short.class, "smallint"), Map.entry(Integer.class, "integer"),
            Map.entry(Long.class, "bigint"), Map.entry(Float.class, "real"),
            Map.entry(Double.class, "double precision"), Map.entry(BigDecimal.class, "numeric"),
            Map.entry(BigInteger.class, "numeric"), Map.entry(String.class, "text"), Map.entry(Character.class, "text"),
            Map.entry(UUID.class, "uuid"), Map.entry(byte[].class, "bytea"), Map.entry(LocalDate.class, "date"),
            Map.entry(LocalTime.class, "time"), Map.entry(LocalDateTime.class, "timestamp"),
            Map.entry(Instant.class, "timestamp with time zone"),
            Map.entry(OffsetDateTime.class, "timestamp with time zone"),
            Map.entry(OffsetTime.class, "time with time zone"), Map.entry(ZonedDateTime.class, "text"),
            Map.entry(Year.class, "integer"), Map.entry(YearMonth.class, "text"), Map.entry(MonthDay.class, "text"),
            Map.entry(Date.class, "timestamp with time zone"),
            Map.entry(java.sql.Timestamp.class, "timestamp with time zone"), Map.entry(java.sql.Date.class, "date"),
            Map.entry(java.sql.Time.class, "time"));

    /**
     * By the name of the class, since the driver may be no part of an application's
     * classes.
     */
    private static final Map<String, String> OF_DRIVER = Map.of("org.postgresql.geometric.PGpoint", "point",
            "org.postgresql.geometric.PGbox", "box", "org.postgresql.geometric.PGcircle", "circle",
            "org.postgresql.geometric.PGline", "line", "org.postgresql.geometric.PGpath", "path",
            "org.postgresql.geometric.PGpolygon", "polygon", "org.postgresql.geometric.PGlseg", "lseg",
            "org.postgresql.util.PGInterval", "interval", "org.postgresql.util.PGmoney", "money");

    private final JdbcConverter converter;

    private final List<ColumnTypeMapping> said;

    ColumnTypes(JdbcConverter converter, List<ColumnTypeMapping> said) {
        this.converter = converter;
        this.said = List.copyOf(said);
    }

    /**
     * The type of a property's column.
     * @throws UnknownColumnTypeException where it is not known
     */
    String of(RelationalPersistentProperty property) {
        for (ColumnTypeMapping mapping : this.said) {
            String type = mapping.typeOf(property);
            if (type != null) {
                return type;
            }
        }
        if (property.isAssociation()) {
            return needed(ofReference(property), property);
        }
        return known(property.getType()).or(() -> array(property))
            .orElseThrow(() -> unknown(property.getType(), property));
    }

    /**
     * The type of the column with the places of a list, or with the keys of a map.
     * @throws UnknownColumnTypeException where it is not known
     */
    String ofKey(RelationalPersistentProperty property) {
        return needed(property.getQualifierColumnType(), property);
    }

    /**
     * The type of the id as the reference says it, since the aggregate may not be known.
     */
    private static Class<?> ofReference(RelationalPersistentProperty property) {
        List<TypeInformation<?>> arguments = property.getTypeInformation().getTypeArguments();
        return (arguments.size() == 2) ? arguments.get(1).getType() : property.getType();
    }

    private Optional<String> array(RelationalPersistentProperty property) {
        return property.isCollectionLike() ? known(element(property.getActualType())).map((element) -> element + "[]")
                : Optional.empty();
    }

    /**
     * PostgreSQL does not tell arrays of arrays from arrays.
     */
    private static Class<?> element(Class<?> type) {
        return (type.isArray() && type != byte[].class) ? element(type.getComponentType()) : type;
    }

    private String needed(@Nullable Class<?> type, RelationalPersistentProperty property) {
        Class<?> actual = (type == null) ? property.getType() : type;
        return known(actual).orElseThrow(() -> unknown(actual, property));
    }

    private Optional<String> known(Class<?> type) {
        Class<?> own = ClassUtils.resolvePrimitiveIfNecessary(type);
        Class<?> written = ClassUtils.resolvePrimitiveIfNecessary(written(own));
        // Spring Data hands dates and times to the driver as timestamps.
        Class<?> decisive = (Date.class.isAssignableFrom(written) && TYPES.containsKey(own)) ? own : written;
        if (Enum.class.isAssignableFrom(decisive)) {
            return Optional.of(ENUM);
        }
        return Optional.ofNullable(TYPES.get(decisive))
            .or(() -> Optional.ofNullable(OF_DRIVER.get(decisive.getName())));
    }

    private Class<?> written(Class<?> type) {
        return (this.converter instanceof AbstractRelationalConverter relational)
                ? relational.getConversions().getCustomWriteTarget(type).<Class<?>>map((target) -> target).orElse(type)
                : type;
    }

    private UnknownColumnTypeException unknown(Class<?> type, RelationalPersistentProperty property) {
        return new UnknownColumnTypeException(Places.of(property), written(type).getName());
    }

}
