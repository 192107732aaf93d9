package dev.migrator.cli;

import java.util.List;

import picocli.CommandLine.Parameters;

import dev.migrator.revision.Target;

/**
 * Whose data a command is about.
 */
final class DataOptions {

    @Parameters(paramLabel = "REVISION", arity = "0..*",
            description = "A revision that is in progress; all of them unless said.")
    private List<String> revisions = List.of();

    /**
     * The revisions as they were named.
     * @return empty for all that are in progress
     */
    List<Target> targets() {
        return this.revisions.stream().map(Target::parse).toList();
    }

}
