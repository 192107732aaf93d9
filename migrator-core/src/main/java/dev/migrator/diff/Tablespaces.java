package dev.migrator.diff;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.Identifier;

/**
 * Tablespaces as statements name them.
 */
final class Tablespaces {

    private static final Identifier DEFAULT = new Identifier("pg_default");

    private Tablespaces() {
    }

    static Identifier of(@Nullable Identifier tablespace) {
        return tablespace == null ? DEFAULT : tablespace;
    }

}
