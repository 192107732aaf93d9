package dev.migrator.codegen;

import org.jspecify.annotations.Nullable;

/**
 * What a drafted revision does.
 *
 * @param transactional whether it runs in one transaction
 * @param upgrade the SQL of the way up; blank where it is still to be written
 * @param downgrade the SQL of the way down; blank where it is still to be written or
 * there is nothing to do; null where there is no way down
 */
public record RevisionBody(boolean transactional, String upgrade, @Nullable String downgrade) {

    /**
     * A body that does nothing, up or down.
     * @return in a transaction
     */
    public static RevisionBody empty() {
        return new RevisionBody(true, "", "");
    }

}
