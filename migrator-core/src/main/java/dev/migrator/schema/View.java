package dev.migrator.schema;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * A view.
 *
 * @param name its name
 * @param definition its query, as {@code pg_get_viewdef} prints it or as it was written
 * @param options its options, such as {@code security_invoker}, in the order of their
 * names, without the check option
 * @param checkOption what keeps rows out that the view would not show; null for nothing
 * @param comment its comment; null where it has none
 */
public record View(QualifiedName name, String definition, Map<String, String> options,
        @Nullable CheckOption checkOption, @Nullable String comment) {

    /**
     * Sorts and copies.
     */
    public View {
        options = Collections.unmodifiableMap(new TreeMap<>(options));
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
