package dev.migrator.codegen;

import java.util.Set;

import dev.migrator.revision.RevisionId;

/**
 * The name of a migration class, from its message: {@code AddUsers} for "add users".
 */
final class ClassName {

    private static final int LIMIT = 60;

    /**
     * Names that a generated file uses; a class of that name would hide them. Java's own
     * words need no place here, because they all begin with a lower case letter.
     */
    private static final Set<String> TAKEN = Set.of("Migration", "Operations", "Override", "Revision", "String");

    private ClassName() {
    }

    static String of(String message, RevisionId id) {
        String name = Words.of(message).join("", LIMIT, ClassName::capitalized);
        if (name.isEmpty()) {
            return "Revision_" + id.value().replace('.', '_');
        }
        if (!Character.isJavaIdentifierStart(name.codePointAt(0))) {
            return "Revision" + name;
        }
        return TAKEN.contains(name) ? name + "Change" : name;
    }

    private static String capitalized(String word) {
        int first = word.codePointAt(0);
        return Character.toString(Character.toTitleCase(first)) + word.substring(Character.charCount(first));
    }

}
