package dev.migrator.cli;

import java.util.List;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import dev.migrator.revision.RevisionId;

/**
 * What can be said of a revision that is written.
 */
final class DraftOptions {

    @Option(names = { "-m", "--message" }, paramLabel = "TEXT", defaultValue = "", description = "What it does.")
    @SuppressWarnings("NullAway.Init")
    private String message;

    @Option(names = "--rev-id", paramLabel = "ID", description = "Its id, in place of a new one.")
    private @Nullable String id;

    @Option(names = "--branch-label", paramLabel = "LABEL", description = "A name for the branch that begins here.")
    private List<String> branchLabels = List.of();

    @Option(names = "--splice", description = "Allow a parent that has children, so that a branch begins.")
    private boolean splice;

    String message() {
        return this.message;
    }

    /**
     * Its id.
     * @return null for a new one
     * @throws dev.migrator.revision.IllegalRevisionIdException where it can be none
     */
    @Nullable RevisionId id() {
        return this.id == null ? null : new RevisionId(this.id);
    }

    List<String> branchLabels() {
        return this.branchLabels;
    }

    boolean splice() {
        return this.splice;
    }

}
