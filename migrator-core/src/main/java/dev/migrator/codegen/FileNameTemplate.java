package dev.migrator.codegen;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How the names of SQL files are made: text with the tokens {@code rev slug year month
 * day hour minute second epoch} in braces. Slashes make folders.
 *
 * @param text the template; relative, and ends in {@code .sql}
 */
public record FileNameTemplate(String text) {

    /** The template that holds where nothing is said. */
    public static final FileNameTemplate DEFAULT = new FileNameTemplate(
            "{year}_{month}_{day}_{hour}{minute}-{rev}_{slug}.sql");

    private static final Pattern TOKEN = Pattern.compile("\\{([^}]*)}");

    private static final Pattern SLUG_WITH_SEPARATOR = Pattern.compile("[_-]?\\{slug}");

    /**
     * Checks the ending.
     * @throws IllegalFileNameException if files of such a name would not be found
     */
    public FileNameTemplate {
        if (!text.endsWith(RevisionFormat.SQL.ending())) {
            throw new IllegalFileNameException(text, "does not end in .sql");
        }
    }

    /**
     * The name of a draft's file.
     * @return a path below the folder of revisions, with slashes
     * @throws UnknownTokenException if the template has a token that stands for nothing
     * @throws IllegalFileNameException if the name leads out of the folder
     */
    String name(RevisionDraft draft) {
        String template = Slug.of(draft.message()).isEmpty() ? SLUG_WITH_SEPARATOR.matcher(this.text).replaceAll("")
                : this.text;
        String name = Tokens.of(draft).fill(template, TOKEN, "The template of file names");
        if (name.contains("\\") || name.contains(":") || List.of(name.split("/")).stream().anyMatch(this::leadsAway)) {
            throw new IllegalFileNameException(name, "is no path below the folder of revisions");
        }
        return name;
    }

    private boolean leadsAway(String part) {
        return part.isEmpty() || part.equals(".") || part.equals("..");
    }

}
