package dev.migrator.codegen;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A draft as the parts of a {@code .sql} file. Lines of the header that would say what is
 * so anyway are left out.
 */
final class SqlSource {

    private SqlSource() {
    }

    static Tokens tokens(RevisionDraft draft) {
        return Tokens.of(draft)
            .with("message", draft.message())
            .with("header", header(draft))
            .with("upgrade", section("upgrade", draft.body().upgrade()))
            .with("downgrade", section("downgrade", draft.body().downgrade()));
    }

    private static String header(RevisionDraft draft) {
        List<String> lines = new ArrayList<>();
        lines.add(line("revision", draft.id().value()));
        lines.add(line("revises", list(draft.parents())));
        if (!draft.dependsOn().isEmpty()) {
            lines.add(line("depends on", list(draft.dependsOn())));
        }
        if (!draft.branchLabels().isEmpty()) {
            lines.add(line("branch labels", list(draft.branchLabels())));
        }
        lines.add(line("message", draft.message()));
        if (!draft.body().transactional()) {
            lines.add(line("transactional", "no"));
        }
        return String.join("\n", lines);
    }

    private static String line(String key, String value) {
        return "-- %s: %s".formatted(key, value).stripTrailing();
    }

    private static String list(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String section(String name, @Nullable RevisionWay way) {
        return way == null ? "" : ("-- " + name + "\n" + way.sql().stripTrailing()).stripTrailing();
    }

}
