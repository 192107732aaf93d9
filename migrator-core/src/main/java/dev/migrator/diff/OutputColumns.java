package dev.migrator.diff;

import java.util.ArrayList;
import java.util.List;

import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.OutputColumn;
import dev.migrator.schema.QualifiedName;

/**
 * Compares the columns of views.
 */
final class OutputColumns {

    private OutputColumns() {
    }

    /**
     * Whether a view with the first columns can be replaced by one with the others: all
     * are still there, in their order and with their types, and any more come after them.
     */
    static boolean continued(List<OutputColumn> from, List<OutputColumn> to) {
        if (from.isEmpty() || from.size() > to.size()) {
            return false;
        }
        for (int index = 0; index < from.size(); index++) {
            OutputColumn before = from.get(index);
            OutputColumn after = to.get(index);
            if (!before.name().equals(after.name()) || !before.type().equals(after.type())) {
                return false;
            }
        }
        return true;
    }

    /**
     * The steps from the comments of the first columns to those of the others.
     * @param view the view that has them
     */
    static List<Step> comments(QualifiedName view, List<OutputColumn> from, List<OutputColumn> to) {
        List<Step> steps = new ArrayList<>();
        for (OutputColumn column : to) {
            DatabaseObject object = DatabaseObject.column(view, column.name());
            from.stream()
                .filter((before) -> before.name().equals(column.name()))
                .forEach((before) -> steps.addAll(Comments.between(Stage.VIEW, view + " ~ " + column.name(), object,
                        before.comment(), column.comment())));
        }
        return steps;
    }

}
