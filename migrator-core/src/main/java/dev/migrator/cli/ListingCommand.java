package dev.migrator.cli;

import java.util.List;
import java.util.function.Function;

import picocli.CommandLine.Option;

import dev.migrator.command.RevisionView;

/**
 * What all commands have that list revisions.
 */
abstract class ListingCommand extends MigratorCommand {

    @Option(names = { "-v", "--verbose" }, description = "Show everything that is known of each revision.")
    private boolean verbose;

    final boolean isVerbose() {
        return this.verbose;
    }

    final void print(List<RevisionView> views, Function<RevisionView, String> line) {
        for (RevisionView view : views) {
            if (this.verbose) {
                RevisionText.lines(view).forEach(out()::println);
            }
            else {
                out().println(line.apply(view));
            }
        }
    }

}
