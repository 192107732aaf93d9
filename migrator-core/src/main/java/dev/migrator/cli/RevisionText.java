package dev.migrator.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import dev.migrator.command.RevisionView;
import dev.migrator.command.RevisionView.Mark;
import dev.migrator.revision.RevisionId;

/**
 * Revisions as text.
 */
final class RevisionText {

    private RevisionText() {
    }

    /**
     * Ids in a row.
     * @return {@code base} for none
     */
    static String ids(Collection<RevisionId> ids) {
        return ids.isEmpty() ? "base" : joined(ids);
    }

    /**
     * A revision in one line:
     * {@code parents (dependencies) -> id (labels) (marks), message}.
     */
    static String line(RevisionView view) {
        return "%s%s -> %s%s".formatted(ids(view.revision().parents()), inBrackets(view.dependencies()), head(view),
                view.revision().message().isEmpty() ? "" : ", " + view.revision().message());
    }

    /**
     * A revision in one line without its parents and its message.
     */
    static String shortLine(RevisionView view) {
        return head(view);
    }

    /**
     * A revision with everything that is known of it.
     */
    static List<String> lines(RevisionView view) {
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

    private static String head(RevisionView view) {
        StringBuilder text = new StringBuilder(view.revision().id().value());
        if (!view.labels().isEmpty()) {
            text.append(" (").append(String.join(", ", view.labels())).append(')');
        }
        view.marks().forEach((mark) -> text.append(" (").append(name(mark)).append(')'));
        return text.toString();
    }

    private static String name(Mark mark) {
        return switch (mark) {
            case HEAD -> "head";
            case EFFECTIVE_HEAD -> "effective head";
            case CURRENT -> "current";
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
