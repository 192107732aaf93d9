package dev.migrator.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A row security policy.
 *
 * @param table its table
 * @param name its name
 * @param kind how it combines with the others
 * @param command to which commands it applies
 * @param roles to whom it applies, in the order of the names; {@code public}, which no
 * role can be called, for everybody
 * @param using which rows can be seen; null for no condition of this kind
 * @param check which rows can be written; null for no condition of this kind
 * @param comment its comment; null where it has none
 */
public record Policy(QualifiedName table, Identifier name, Kind kind, Command command, List<Identifier> roles,
        @Nullable String using, @Nullable String check, @Nullable String comment) {

    /** The role that stands for everybody. */
    public static final Identifier PUBLIC = new Identifier("public");

    /**
     * Sorts and copies.
     */
    public Policy {
        roles = roles.stream().sorted().toList();
    }

    /**
     * How policies combine.
     */
    public enum Kind {

        /** A row needs one of these. */
        PERMISSIVE,

        /** A row needs all of these. */
        RESTRICTIVE

    }

    /**
     * The commands that a policy applies to.
     */
    public enum Command {

        /** All of them. */
        ALL,

        /** Reading. */
        SELECT,

        /** New rows. */
        INSERT,

        /** Changed rows. */
        UPDATE,

        /** Deleted rows. */
        DELETE

    }

}
