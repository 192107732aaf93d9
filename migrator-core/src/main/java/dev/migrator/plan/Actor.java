package dev.migrator.plan;

/**
 * Who runs migrations, for the records that a run leaves. The database user is not part
 * of it: the server knows that better.
 *
 * @param host the machine or container
 * @param application the application and its version
 */
public record Actor(String host, String application) {

}
