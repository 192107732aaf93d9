package dev.migrator.cli;

import dev.migrator.command.RevisionView;
import dev.migrator.command.RevisionView.Mark;
import dev.migrator.revision.Revision;

/**
 * Revisions as JSON.
 */
final class RevisionJson {

    private RevisionJson() {
    }

    /**
     * What a revision says of itself.
     */
    static void write(Revision revision, JsonObject object) {
        object.text("id", revision.id());
        object.texts("parents", revision.parents());
        object.text("message", revision.message());
        object.text("origin", revision.origin());
    }

    /**
     * The same, and its place among the others.
     */
    static void write(RevisionView view, JsonObject object) {
        write(view.revision(), object);
        object.texts("dependencies", view.dependencies());
        object.texts("children", view.children());
        object.texts("labels", view.labels());
        object.texts("marks", view.marks().stream().map(RevisionJson::name).toList());
        object.number("percent", view.percent());
    }

    private static String name(Mark mark) {
        return switch (mark) {
            case HEAD -> "head";
            case EFFECTIVE_HEAD -> "effectiveHead";
            case CURRENT -> "current";
            case IN_PROGRESS -> "inProgress";
            case PENDING -> "pending";
            case BRANCH_POINT -> "branchPoint";
            case MERGE_POINT -> "mergePoint";
        };
    }

}
