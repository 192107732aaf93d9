package dev.migrator.plan;

import java.util.function.Supplier;

/**
 * Who runs migrations, for the records that a run leaves. The database user is not part
 * of it: the server knows that better.
 *
 * @param host the machine or container; asked only when something is recorded, since a
 * machine that does not know its own name may search for it for seconds
 * @param application the application and its version
 */
public record Actor(Supplier<String> host, String application) {

}
