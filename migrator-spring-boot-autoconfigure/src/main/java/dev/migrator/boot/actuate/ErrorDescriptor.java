package dev.migrator.boot.actuate;

import dev.migrator.error.MigratorException;

/**
 * Why a migrator has no answer.
 *
 * @param error what happened
 * @param action what to do next
 */
public record ErrorDescriptor(String error, String action) implements MigratorDescriptor {

    static ErrorDescriptor of(MigratorException error) {
        return new ErrorDescriptor(Secrets.mask(error.problem()), Secrets.mask(error.action()));
    }

}
