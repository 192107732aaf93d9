package dev.migrator.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the source file of a revision looks like: text with tokens such as
 * {@code ${upgrade}}. A token that stands alone on a line and has nothing to say takes
 * that line with it, and an empty line below.
 *
 * @param format the language
 * @param origin the file of the template, or "built in"
 * @param text the template
 */
public record SourceTemplate(RevisionFormat format, String origin, String text) {

    private static final Pattern TOKEN = Pattern.compile("\\$\\{([^}\\n]*)}");

    private static final String LONE_EMPTY = "(?m)^\\$\\{(?:%s)}\\n\\n?";

    static SourceTemplate builtIn(RevisionFormat format) {
        return new SourceTemplate(format, "built in", switch (format) {
            case SQL -> """
                    ${header}

                    ${upgrade}

                    ${downgrade}
                    """;
            case JAVA -> """
                    ${package}

                    ${imports}

                    ${annotation}
                    class ${class} implements Migration {

                    ${upgrade}

                    ${downgrade}

                    }
                    """;
        });
    }

    static SourceTemplate read(Path file) {
        RevisionFormat format = Stream.of(RevisionFormat.values())
            .filter((candidate) -> file.toString().endsWith(candidate.ending()))
            .findFirst()
            .orElseThrow(() -> new UnreadableTemplateException(file, "its name ends neither in .sql nor in .java"));
        try {
            return new SourceTemplate(format, file.toString(), Files.readString(file));
        }
        catch (IOException ex) {
            throw new UnreadableTemplateException(file, ex);
        }
    }

    /**
     * Whether the template has a token.
     */
    boolean has(String token) {
        return this.text.contains("${" + token + "}");
    }

    /**
     * The text of a file.
     * @throws UnknownTokenException if the template has a token that stands for nothing
     */
    String fill(Tokens tokens) {
        String lines = this.text.lines().collect(Collectors.joining("\n", "", "\n"));
        String silent = String.join("|", tokens.empty());
        String template = silent.isEmpty() ? lines : lines.replaceAll(LONE_EMPTY.formatted(silent), "");
        return tokens.fill(template, TOKEN, "The template (%s)".formatted(this.origin)).stripTrailing() + "\n";
    }

}
