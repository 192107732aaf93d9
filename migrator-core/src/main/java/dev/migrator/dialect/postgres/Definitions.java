package dev.migrator.dialect.postgres;

import java.util.List;

import dev.migrator.schema.Identifier;
import dev.migrator.sql.SqlNames;
import dev.migrator.sql.SqlToken;
import dev.migrator.sql.Statement;

/**
 * Whole {@code CREATE} statements that others wrote, made to replace what is there or to
 * fail where something is.
 */
final class Definitions {

    private Definitions() {
    }

    static String creating(String definition) {
        List<SqlToken> tokens = tokens(definition);
        int kept = replaces(tokens) ? 3 : 1;
        return "CREATE " + definition(definition, tokens, kept);
    }

    static String replacing(String definition) {
        List<SqlToken> tokens = tokens(definition);
        int kept = replaces(tokens) ? 3 : 1;
        return "CREATE OR REPLACE " + definition(definition, tokens, kept);
    }

    /** Whether the statement creates what it should. */
    static boolean creates(String definition, String kinds) {
        return Statement.of(definition).startsWith("CREATE", "[OR", "[REPLACE", "[CONSTRAINT", kinds);
    }

    /**
     * Whether the name after some word is the one that it should be, its schema aside.
     */
    static boolean names(String definition, String word, Identifier name) {
        return Statement.of(definition)
            .nameAfter(word)
            .filter((written) -> SqlNames.in(written).contains(name.value()))
            .isPresent();
    }

    private static List<SqlToken> tokens(String definition) {
        return Statement.of(definition).tokens();
    }

    private static boolean replaces(List<SqlToken> tokens) {
        return tokens.size() > 2 && tokens.get(1).isWord("or") && tokens.get(2).isWord("replace");
    }

    private static String definition(String definition, List<SqlToken> tokens, int from) {
        return Fragments.definition(definition.substring(tokens.get(from).start()));
    }

}
