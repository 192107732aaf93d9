package dev.migrator.revision;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The name of a revision: 1 to 64 ASCII letters, digits, underscores and dots. Words that
 * targets give a meaning of their own ({@code head}, {@code heads}, {@code base},
 * {@code current}) are no ids. Ordered as text, for messages only.
 *
 * @param value the id as it is written and stored
 */
public record RevisionId(String value) implements Comparable<RevisionId> {

    private static final int LONGEST = 64;

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
        boolean legal = !text.isEmpty() && text.length() <= LONGEST;
        for (int index = 0; legal && index < text.length(); index++) {
            legal = isLegal(text.charAt(index));
        }
        return legal && !RESERVED.contains(text);
    }

    private static boolean isLegal(char character) {
        return character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9' || character == '_' || character == '.';
    }

    static String list(List<RevisionId> ids) {
        return ids.isEmpty() ? "none" : ids.stream().map(RevisionId::value).collect(Collectors.joining(", "));
    }

    // Written out: what a record generates is far slower until it is compiled, and a
    // starting process asks for it ten thousands of times.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RevisionId that && this.value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return this.value.hashCode();
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
