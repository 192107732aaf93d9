package dev.migrator.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrator.command.RevisionView;
import dev.migrator.command.RevisionView.Mark;
import dev.migrator.revision.RevisionId;

/**
 * Revisions as text.
 */
final class RevisionText {

    /** What a drawing shows anyway. */
    private static final Set<Mark> DRAWN = Set.of(Mark.BRANCH_POINT, Mark.MERGE_POINT);

    private final Colours colours;

    RevisionText(Colours colours) {
        this.colours = colours;
    }

    /**
     * Ids in a row.
     * @return {@code base} for none
     */
    static String ids(Collection<RevisionId> ids) {
        return ids.isEmpty() ? "base" : joined(ids);
    }

    /**
     * Where a run has come to.
     * @param run what it ran; nothing where it was there before
     * @param heads where it ends
     */
    static String arrival(List<RevisionId> run, Collection<RevisionId> heads) {
        return "%s %s".formatted(run.isEmpty() ? "already at" : "at", ids(heads));
    }

    /**
     * A revision in one line:
     * {@code parents (dependencies) -> id (labels) (marks), message}.
     */
    String line(RevisionView view) {
        return "%s%s -> %s%s".formatted(ids(view.revision().parents()), inBrackets(view.dependencies()), head(view),
                view.revision().message().isEmpty() ? "" : ", " + view.revision().message());
    }

    /**
     * A revision in one line without its parents and its message.
     */
    String shortLine(RevisionView view) {
        return head(view);
    }

    /**
     * A revision in one line beside a drawing, which shows its parents already: {@code id
     * (labels) (marks) [continues parents] [depends on dependencies], message}.
     * @param drawn the revisions of the drawing; only other parents are named
     */
    String drawnLine(RevisionView view, Set<RevisionId> drawn) {
        List<RevisionId> others = view.revision().parents().stream().filter((id) -> !drawn.contains(id)).toList();
        String message = view.revision().message().lines().findFirst().orElse("");
        return head(view, DRAWN) + (others.isEmpty() ? "" : " [continues %s]".formatted(joined(others)))
                + (view.dependencies().isEmpty() ? "" : " [depends on %s]".formatted(joined(view.dependencies())))
                + (message.isEmpty() ? "" : ", " + message);
    }

    /**
     * A revision with everything that is known of it.
     */
    List<String> lines(RevisionView view) {
        List<String> lines = new ArrayList<>();
        lines.add("Rev: " + head(view));
        lines.add((view.marks().contains(Mark.MERGE_POINT) ? "Merges: " : "Parent: ") + ids(view.revision().parents()));
        if (!view.dependencies().isEmpty()) {
            lines.add("Also depends on: " + joined(view.dependencies()));
        }
        if (view.marks().contains(Mark.BRANCH_POINT)) {
            lines.add("Branches into: " + joined(view.children()));
        }
        if (!view.labels().isEmpty()) {
            lines.add("Branch names: " + String.join(", ", view.labels()));
        }
        lines.add("Path: " + view.revision().origin());
        lines.add("");
        lines.add("    " + view.revision().message());
        lines.add("");
        return lines;
    }

    private String head(RevisionView view) {
        return head(view, Set.of());
    }

    private String head(RevisionView view, Set<Mark> without) {
        StringBuilder text = new StringBuilder(this.colours.heading(view.revision().id().value()));
        if (!view.labels().isEmpty()) {
            text.append(" (").append(String.join(", ", view.labels())).append(')');
        }
        view.marks()
            .stream()
            .filter((mark) -> !without.contains(mark))
            .forEach((mark) -> text.append(' ').append(this.colours.mark(mark, "(%s)".formatted(name(mark, view)))));
        return text.toString();
    }

    private static String name(Mark mark, RevisionView view) {
        return switch (mark) {
            case HEAD -> "head";
            case EFFECTIVE_HEAD -> "effective head";
            case CURRENT -> "current";
            case IN_PROGRESS -> DataText.inProgress(view.percent());
            case PENDING -> "pending";
            case BRANCH_POINT -> "branchpoint";
            case MERGE_POINT -> "mergepoint";
        };
    }

    private static String inBrackets(Collection<RevisionId> ids) {
        return ids.isEmpty() ? "" : " (" + joined(ids) + ")";
    }

    private static String joined(Collection<RevisionId> ids) {
        return ids.stream().map(RevisionId::value).collect(Collectors.joining(", "));
    }

}
