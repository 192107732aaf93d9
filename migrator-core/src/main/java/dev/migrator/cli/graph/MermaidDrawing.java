package dev.migrator.cli.graph;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrator.cli.graph.Document.Edge;
import dev.migrator.command.RevisionView;
import dev.migrator.command.RevisionView.Mark;
import dev.migrator.revision.RevisionId;

/**
 * A graph as a flowchart of Mermaid, the newest revisions on top. Marks are classes;
 * dependencies are dotted.
 *
 * @see <a href="https://mermaid.js.org/syntax/flowchart.html">Flowcharts</a>
 */
public final class MermaidDrawing {

    private static final String HARMLESS = " ,.-_()/+'";

    private final StringBuilder text = new StringBuilder();

    private MermaidDrawing() {
    }

    /**
     * Draws a graph or a part of it. Where it is continued below a part there is a node
     * of the class {@code outside}.
     * @param newestFirst the revisions
     * @return the text of the flowchart, each line with its line break
     */
    public static String of(List<RevisionView> newestFirst) {
        MermaidDrawing drawing = new MermaidDrawing();
        drawing.add(Document.of(newestFirst));
        return drawing.text.toString();
    }

    private void add(Document document) {
        this.text.append("flowchart BT\n");
        document.nodes().forEach((view) -> line("%s[\"%s\"]", node(view.revision().id()), label(view)));
        document.outside().forEach((id) -> line("%s([\"%s\"])", node(id), id));
        document.edges().forEach(this::add);
        addClass("head", "stroke-width:3px", marked(document, Mark.HEAD));
        addClass("current", "fill:#9be29b,color:#000", marked(document, Mark.CURRENT));
        addClass("inProgress", "stroke:#c90", marked(document, Mark.IN_PROGRESS));
        addClass("pending", "stroke-dasharray:5 3", marked(document, Mark.PENDING));
        addClass("outside", "stroke-dasharray:2 2", document.outside());
    }

    private void add(Edge edge) {
        line("%s %s %s", node(edge.from()), switch (edge.link()) {
            case PARENT -> "-->";
            case DEPENDENCY -> "-.->";
        }, node(edge.to()));
    }

    private void addClass(String name, String style, Set<RevisionId> members) {
        if (!members.isEmpty()) {
            line("classDef %s %s", name, style);
            line("class %s %s", members.stream().map(MermaidDrawing::node).collect(Collectors.joining(",")), name);
        }
    }

    private void line(String format, Object... arguments) {
        this.text.append("    ").append(format.formatted(arguments)).append('\n');
    }

    private static Set<RevisionId> marked(Document document, Mark mark) {
        return document.nodes()
            .stream()
            .filter((view) -> view.marks().contains(mark))
            .map((view) -> view.revision().id())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * A name that is no keyword, and has no dot. Different ids have different names.
     */
    private static String node(RevisionId id) {
        return "r_" + id.value().replace("_", "__").replace(".", "_d");
    }

    private static String label(RevisionView view) {
        String message = view.revision().message().strip();
        return view.revision().id() + (message.isEmpty() ? "" : "<br/>" + escape(message));
    }

    /**
     * Everything that could mean something as its number, which Mermaid turns back after
     * it has understood the line.
     */
    private static String escape(String message) {
        StringBuilder escaped = new StringBuilder();
        message.codePoints().forEach((character) -> {
            if (character == '\n') {
                escaped.append("<br/>");
            }
            else if (Character.isLetterOrDigit(character) || HARMLESS.indexOf(character) >= 0) {
                escaped.appendCodePoint(character);
            }
            else if (!Character.isISOControl(character)) {
                escaped.append('#').append(character).append(';');
            }
        });
        return escaped.toString();
    }

}
