package dev.migrator.revision;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One node of the graph: what a script says about its place in the history.
 *
 * @param id its name
 * @param parents the revisions it continues, in the order written, each once; empty for a
 * base, several for a merge
 * @param dependsOn full ids or labels of revisions on other lines that must be applied
 * before it, each once
 * @param branchLabels names that stand for this revision and its branch, each once
 * @param message what it does, in the author's words; may be empty
 * @param origin the file or class it is written in; for messages only
 */
public record Revision(RevisionId id, List<RevisionId> parents, List<String> dependsOn, List<String> branchLabels,
        String message, String origin) {

    // A hyphen before a digit would read as a relative target.
    private static final Pattern LEGAL_LABEL = Pattern.compile("[A-Za-z0-9_.]+(-[A-Za-z_.][A-Za-z0-9_.]*)*");

    /**
     * Copies the lists, without repetitions.
     * @throws IllegalBranchLabelException if a label could not be used in a target
     */
    public Revision {
        parents = distinct(parents);
        dependsOn = distinct(dependsOn);
        branchLabels = distinct(branchLabels);
        for (String label : branchLabels) {
            if (!LEGAL_LABEL.matcher(label).matches() || RevisionId.RESERVED.contains(label)) {
                throw new IllegalBranchLabelException(label, id, origin);
            }
        }
    }

    private static <T> List<T> distinct(List<T> values) {
        return List.copyOf(values.size() < 2 ? values : new LinkedHashSet<>(values));
    }

    /**
     * Whether a history starts here.
     * @return true where there is no parent; dependencies do not count
     */
    public boolean isBase() {
        return this.parents.isEmpty();
    }

    /**
     * Whether branches come together here.
     * @return true where there are several parents; dependencies do not count
     */
    public boolean isMerge() {
        return this.parents.size() > 1;
    }

}
