package dev.migrator.revision;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The name of a revision: 1 to 64 ASCII letters, digits, underscores and dots. Words that
 * targets give a meaning of their own ({@code head}, {@code heads}, {@code base},
 * {@code current}) are no ids. Ordered as text, for messages only.
 *
 * @param value the id as it is written and stored
 */
public record RevisionId(String value) implements Comparable<RevisionId> {

    private static final Pattern LEGAL = Pattern.compile("[A-Za-z0-9_.]{1,64}");

    static final Set<String> RESERVED = Set.of("head", "heads", "base", "current");

    /**
     * Checks the text.
     * @throws IllegalRevisionIdException if it cannot be an id
     */
    public RevisionId {
        if (!isLegal(value)) {
            throw new IllegalRevisionIdException(value);
        }
    }

    static boolean isLegal(String text) {
        return LEGAL.matcher(text).matches() && !RESERVED.contains(text);
    }

    static String list(List<RevisionId> ids) {
        return ids.isEmpty() ? "none" : ids.stream().map(RevisionId::value).collect(Collectors.joining(", "));
    }

    @Override
    public int compareTo(RevisionId other) {
        return this.value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return this.value;
    }

}
