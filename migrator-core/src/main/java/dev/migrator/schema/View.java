package dev.migrator.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A view.
 *
 * @param name its name
 * @param columns its columns in their order; empty where they are not known, never empty
 * in a picture that was read, unless it has none
 * @param definition its query, as {@code pg_get_viewdef} prints it or as it was written
 * @param options its options, such as {@code security_invoker}, without the check option;
 * in their order, which is no part of equality
 * @param checkOption what keeps rows out that the view would not show; null for nothing
 * @param comment its comment; null where it has none
 */
public record View(QualifiedName name, List<OutputColumn> columns, String definition, Map<String, String> options,
        @Nullable CheckOption checkOption, @Nullable String comment) {

    /**
     * Copies.
     */
    public View {
        columns = List.copyOf(columns);
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /**
     * A view whose columns are not known.
     * @param name its name
     * @param definition its query
     * @param options its options
     * @param checkOption what keeps rows out; null for nothing
     * @param comment its comment; null where it has none
     */
    public View(QualifiedName name, String definition, Map<String, String> options, @Nullable CheckOption checkOption,
            @Nullable String comment) {
        this(name, List.of(), definition, options, checkOption, comment);
    }

    /**
     * Which conditions rows must meet that are written through a view.
     */
    public enum CheckOption {

        /** Those of the view itself. */
        LOCAL,

        /** Those of the view and of the views below it. */
        CASCADED

    }

}
