package dev.migrator.dialect.postgres;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrator.operation.SequenceChange;
import dev.migrator.operation.SequenceChange.Bound;
import dev.migrator.schema.SequenceOptions;

/**
 * The options of sequences and identity columns.
 */
final class SequenceSql {

    private SequenceSql() {
    }

    /** What differs from PostgreSQL's own choice. */
    static List<String> options(SequenceOptions options) {
        List<String> parts = new ArrayList<>();
        add(parts, "AS ", options.type());
        add(parts, "INCREMENT BY ", options.increment());
        add(parts, "MINVALUE ", options.minimum());
        add(parts, "MAXVALUE ", options.maximum());
        add(parts, "START WITH ", options.start());
        add(parts, "CACHE ", options.cache());
        if (options.cycle()) {
            parts.add("CYCLE");
        }
        return parts;
    }

    static List<String> changes(SequenceChange change) {
        List<String> parts = new ArrayList<>();
        add(parts, "AS ", change.type());
        add(parts, "INCREMENT BY ", change.increment());
        addBound(parts, "MINVALUE", change.minimum());
        addBound(parts, "MAXVALUE", change.maximum());
        add(parts, "START WITH ", change.start());
        add(parts, "CACHE ", change.cache());
        if (change.cycle() != null) {
            parts.add(change.cycle() ? "CYCLE" : "NO CYCLE");
        }
        return parts;
    }

    private static void add(List<String> parts, String words, @Nullable Object value) {
        if (value != null) {
            parts.add(words + value);
        }
    }

    private static void addBound(List<String> parts, String word, @Nullable Bound bound) {
        if (bound != null) {
            parts.add(bound.value() == null ? "NO " + word : word + " " + bound.value());
        }
    }

}
