package dev.migrator.boot;

/**
 * What has to be looked at when the last revision of a start has run, since it could not
 * be before.
 */
@FunctionalInterface
interface LateCheck {

    /**
     * Looks.
     * @throws RuntimeException where the application must not start
     */
    void run();

}
