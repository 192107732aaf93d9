package dev.migrator.codegen;

/**
 * The language that a revision is written in.
 */
public enum RevisionFormat {

    /** A {@code .sql} file with a header and sections. */
    SQL,

    /** A {@code .java} file with a migration class. */
    JAVA;

    /**
     * How the names of its files end.
     * @return with the dot
     */
    public String ending() {
        return switch (this) {
            case SQL -> ".sql";
            case JAVA -> ".java";
        };
    }

}
