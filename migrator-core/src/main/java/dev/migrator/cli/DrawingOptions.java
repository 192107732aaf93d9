package dev.migrator.cli;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import dev.migrator.cli.graph.DotDrawing;
import dev.migrator.cli.graph.LaneDrawing;
import dev.migrator.cli.graph.MermaidDrawing;
import dev.migrator.command.RevisionView;
import dev.migrator.revision.RevisionId;

/**
 * The options of a listing that can be a drawing of the graph.
 */
final class DrawingOptions {

    @Option(names = "--graph", description = "Draw the graph.")
    private boolean graph;

    @Option(names = "--format", paramLabel = "FORMAT",
            description = "What to draw it as: lanes (for a terminal, the default), mermaid or dot.")
    private @Nullable Format format;

    boolean isWanted() {
        return this.graph || this.format != null;
    }

    /**
     * A drawing of some revisions.
     * @param text writes what stands beside them in a terminal
     * @param verbose whether everything that is known of each is written beside it; of
     * use in a terminal only
     * @return lines, each with its line break
     */
    String of(List<RevisionView> newestFirst, RevisionText text, boolean verbose) {
        return switch (this.format == null ? Format.LANES : this.format) {
            case LANES -> lanes(newestFirst, text, verbose);
            case MERMAID -> MermaidDrawing.of(newestFirst);
            case DOT -> DotDrawing.of(newestFirst);
        };
    }

    private static String lanes(List<RevisionView> views, RevisionText text, boolean verbose) {
        Set<RevisionId> drawn = views.stream().map((view) -> view.revision().id()).collect(Collectors.toSet());
        List<String> lines = LaneDrawing.lines(views,
                (view) -> verbose ? single(text.lines(view)) : List.of(text.drawnLine(view, drawn)));
        return lines.stream().map((line) -> line + System.lineSeparator()).collect(Collectors.joining());
    }

    // A line break in a message would tear the drawing.
    private static List<String> single(List<String> lines) {
        return lines.stream().flatMap((line) -> line.isEmpty() ? Stream.of(line) : line.lines()).toList();
    }

    enum Format {

        LANES, MERMAID, DOT

    }

}
