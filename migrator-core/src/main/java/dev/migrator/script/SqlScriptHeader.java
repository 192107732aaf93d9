package dev.migrator.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.migrator.error.MigratorException;
import dev.migrator.revision.Revision;
import dev.migrator.revision.RevisionId;

/**
 * The header of a script: the lines {@code -- key: value} from {@code -- revision:} on,
 * up to the first line that is none. Comments and blank lines may stand above it.
 *
 * @param revision the revision that it declares
 * @param transactional whether the revision runs in one transaction; true unless said
 * @param requires the revisions whose data must be moved to the end before it
 * @param irreversible why the revision cannot be downgraded; null where that is not said
 * @param lastLine the number of its last line, from 1
 */
record SqlScriptHeader(Revision revision, boolean transactional, List<RevisionId> requires,
        @Nullable String irreversible, int lastLine) {

    private static final List<String> KEYS = List.of("revision", "revises", "branch labels", "depends on", "message",
            "transactional", "requires", "irreversible");

    static SqlScriptHeader read(String text, String origin) {
        Map<String, String> values = new HashMap<>();
        int line = 0;
        boolean inside = false;
        int end;
        for (int start = 0; start < text.length(); start = end + 1) {
            end = endOfLine(text, start);
            String stripped = text.substring(start, end).strip();
            boolean comment = stripped.startsWith("--");
            String key = comment ? key(stripped) : "";
            inside = inside || key.equals("revision");
            if (!comment && !(stripped.isEmpty() && !inside) || inside && key.isEmpty()) {
                break;
            }
            line++;
            if (inside) {
                put(values, key, stripped.substring(stripped.indexOf(':') + 1).strip(), origin, line);
            }
        }
        return of(values, origin, line);
    }

    private static int endOfLine(String text, int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    private static String key(String comment) {
        int colon = comment.indexOf(':');
        return colon < 0 ? "" : comment.substring(2, colon).strip().toLowerCase(Locale.ROOT);
    }

    private static void put(Map<String, String> values, String key, String value, String origin, int line) {
        if (!KEYS.contains(key)) {
            throw new MalformedScriptException(origin, line, "the header has no key '%s'.".formatted(key),
                    "The keys are: %s.".formatted(String.join(", ", KEYS)));
        }
        if (values.putIfAbsent(key, value) != null) {
            throw new MalformedScriptException(origin, line, "the header says '%s' twice.".formatted(key),
                    "Keep one of them.");
        }
    }

    private static SqlScriptHeader of(Map<String, String> values, String origin, int lastLine) {
        String id = values.getOrDefault("revision", "");
        if (id.isEmpty()) {
            throw new MalformedScriptException(origin, 1,
                    "the file does not start with a header that names a revision.",
                    "Start it with the lines '-- revision: <id>', '-- revises: <parent ids>' and '-- message: <text>'.");
        }
        Revision revision = new Revision(id(id, origin), ids(values.get("revises"), origin),
                list(values.get("depends on")), list(values.get("branch labels")), values.getOrDefault("message", ""),
                origin);
        return new SqlScriptHeader(revision, isTransactional(values.getOrDefault("transactional", "yes"), origin),
                ids(values.get("requires"), origin), values.get("irreversible"), lastLine);
    }

    private static boolean isTransactional(String value, String origin) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw new MalformedScriptException(origin, 1,
                    "'transactional: %s' is neither yes nor no.".formatted(value), "Write yes or no.");
        };
    }

    private static List<RevisionId> ids(@Nullable String value, String origin) {
        List<RevisionId> ids = new ArrayList<>();
        for (String id : list(value)) {
            ids.add(id(id, origin));
        }
        return List.copyOf(ids);
    }

    private static RevisionId id(String value, String origin) {
        try {
            return new RevisionId(value);
        }
        catch (MigratorException ex) {
            throw new MalformedScriptException(origin, 1, ex.problem(), ex.action(), ex);
        }
    }

    private static List<String> list(@Nullable String value) {
        if (value == null) {
            return List.of();
        }
        List<String> values = new ArrayList<>();
        for (String part : value.split(",")) {
            if (!part.isBlank()) {
                values.add(part.strip());
            }
        }
        return List.copyOf(values);
    }

}
