package dev.migrator.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/**
 * The version of Migrator, as its jar's manifest says it.
 */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        @Nullable String version = Version.class.getPackage().getImplementationVersion();
        return new String[] { "migrator " + (version != null ? version : "(not from a jar)") };
    }

}
