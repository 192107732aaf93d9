package dev.migrator.codegen.java;

import org.jspecify.annotations.Nullable;

/**
 * How an operation is written where it is not written as usual.
 *
 * @param sql whole statements of SQL; null for the usual ones
 * @param java whole statements of a Java method; null for the usual ones
 */
public record Wording(@Nullable String sql, @Nullable String java) {

    /** As usual. */
    public static final Wording USUAL = new Wording(null, null);

}
