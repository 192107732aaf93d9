package dev.migrator.boot.jpa;

import org.hibernate.boot.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * Where one bootstrap of Hibernate leaves its mapping model, which it forgets otherwise.
 * It travels in the settings of the bootstrap, in and out. Safe for several threads: a
 * factory may start on one of its own.
 */
final class CapturedMapping {

    static final String SETTING = "migrator.captured-mapping";

    /** Null until the bootstrap has read the mappings. */
    private volatile @Nullable Metadata metadata;

    void capture(Metadata built) {
        this.metadata = built;
    }

    @Nullable Metadata metadata() {
        return this.metadata;
    }

}
