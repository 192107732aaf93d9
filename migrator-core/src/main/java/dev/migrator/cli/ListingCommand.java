package dev.migrator.cli;

import java.util.List;
import java.util.function.BiFunction;

import picocli.CommandLine.Option;

import dev.migrator.command.RevisionView;

/**
 * What all commands have that list revisions.
 *
 * @param <T> what is read
 */
abstract class ListingCommand<T> extends ReadingCommand<T> {

    @Option(names = { "-v", "--verbose" },
            description = "Show everything that is known of each revision; JSON always does.")
    private boolean verbose;

    final boolean isVerbose() {
        return this.verbose;
    }

    final RevisionText text() {
        return new RevisionText(colours());
    }

    final void print(List<RevisionView> views, BiFunction<RevisionText, RevisionView, String> line) {
        for (RevisionView view : views) {
            if (this.verbose) {
                text().lines(view).forEach(out()::println);
            }
            else {
                out().println(line.apply(text(), view));
            }
        }
    }

}
