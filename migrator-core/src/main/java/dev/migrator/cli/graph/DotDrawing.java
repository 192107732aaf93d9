package dev.migrator.cli.graph;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrator.cli.graph.Document.Edge;
import dev.migrator.command.RevisionView;
import dev.migrator.command.RevisionView.Mark;
import dev.migrator.revision.RevisionId;

/**
 * A graph in the language of Graphviz, the newest revisions on top. Marks are classes,
 * and styles of nodes; dependencies are dashed.
 *
 * @see <a href="https://graphviz.org/doc/info/lang.html">The DOT language</a>
 */
public final class DotDrawing {

    private final StringBuilder text = new StringBuilder();

    private DotDrawing() {
    }

    /**
     * Draws a graph or a part of it. Where it is continued below a part there is a dotted
     * node of the class {@code outside}.
     * @param newestFirst the revisions
     * @return the text of the graph, each line with its line break
     */
    public static String of(List<RevisionView> newestFirst) {
        DotDrawing drawing = new DotDrawing();
        drawing.add(Document.of(newestFirst));
        return drawing.text.toString();
    }

    private void add(Document document) {
        this.text.append("digraph revisions {\n");
        line("rankdir=BT");
        line("node [shape=box]");
        document.nodes().forEach((view) -> line(node(view)));
        document.outside().forEach((id) -> line(outside(id)));
        document.edges().forEach((edge) -> line(edge(edge)));
        this.text.append("}\n");
    }

    private void line(String statement) {
        this.text.append("    ").append(statement).append(";\n");
    }

    private static String node(RevisionView view) {
        List<String> attributes = new ArrayList<>(List.of("label=" + quoted(label(view))));
        List<String> classes = new ArrayList<>();
        Set<String> styles = new LinkedHashSet<>();
        if (view.marks().contains(Mark.HEAD)) {
            classes.add("head");
            attributes.add("penwidth=3");
        }
        if (view.marks().contains(Mark.CURRENT)) {
            classes.add("current");
            styles.add("filled");
            attributes.add("fillcolor=\"#9be29b\"");
        }
        if (view.marks().contains(Mark.IN_PROGRESS)) {
            classes.add("inProgress");
            attributes.add("color=\"#cc9900\"");
        }
        if (view.marks().contains(Mark.PENDING)) {
            classes.add("pending");
            styles.add("dashed");
        }
        addWords(attributes, "class", classes, " ");
        addWords(attributes, "style", styles, ",");
        return "%s [%s]".formatted(quoted(view.revision().id().value()), String.join(", ", attributes));
    }

    private static void addWords(List<String> attributes, String name, Iterable<String> words, String separator) {
        String value = String.join(separator, words);
        if (!value.isEmpty()) {
            attributes.add(name + "=" + quoted(value));
        }
    }

    private static String outside(RevisionId id) {
        return quoted(id.value()) + " [class=\"outside\", style=\"dotted\"]";
    }

    private static String edge(Edge edge) {
        return "%s -> %s%s".formatted(quoted(edge.from().value()), quoted(edge.to().value()), switch (edge.link()) {
            case PARENT -> "";
            case DEPENDENCY -> " [style=dashed]";
        });
    }

    private static String label(RevisionView view) {
        String message = view.revision().message().strip();
        return view.revision().id() + (message.isEmpty() ? "" : "\n" + message);
    }

    // In labels a backslash has a meaning of its own, and so have names of characters.
    private static String quoted(String text) {
        String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("&", "&amp;");
        return '"' + escaped.lines().collect(Collectors.joining("\\n")) + '"';
    }

}
