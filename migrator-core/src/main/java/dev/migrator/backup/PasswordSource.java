package dev.migrator.backup;

import org.jspecify.annotations.Nullable;

/**
 * Knows the password of the user that runs connect as. A connection does not tell it.
 */
@FunctionalInterface
public interface PasswordSource {

    /**
     * The password.
     * @return null where it is not known, or where there is none
     */
    @Nullable String password();

}
