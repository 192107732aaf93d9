package dev.migrator.diagnosis;

import org.jspecify.annotations.Nullable;

/**
 * Something that an examination of a database found.
 */
public sealed interface Finding permits LeftoverFinding, RevisionFinding, SessionFinding, TableFinding {

    /**
     * How much it matters.
     * @return the same for each finding of a kind, unless its record says otherwise
     */
    Severity severity();

    /**
     * What was found.
     * @return whole sentences, with names and values
     */
    String sentence();

    /**
     * What repairs it: SQL, which starts with a keyword in capitals, or arguments of the
     * command line, which start with {@code migrator}.
     * @return possibly several lines; null where the sentence says all that can be said
     */
    @Nullable String repair();

}
