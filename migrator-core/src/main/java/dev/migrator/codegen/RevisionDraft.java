package dev.migrator.codegen;

import java.time.ZonedDateTime;
import java.util.LinkedHashSet;
import java.util.List;

import dev.migrator.revision.Revision;
import dev.migrator.revision.RevisionId;

/**
 * A revision before it has a file.
 *
 * @param id its name
 * @param parents the revisions it continues, each once; empty for a base
 * @param dependsOn full ids or labels that must be applied before it, each once
 * @param branchLabels names for the branch that starts here, each once
 * @param message what it does; on one line, however it was given; may be empty
 * @param created when it was drafted, in the zone that its file name is to show
 * @param body what it does
 */
public record RevisionDraft(RevisionId id, List<RevisionId> parents, List<String> dependsOn, List<String> branchLabels,
        String message, ZonedDateTime created, RevisionBody body) {

    /**
     * Copies the lists, without repetitions.
     * @throws dev.migrator.revision.IllegalBranchLabelException if a label could not be
     * used in a target
     */
    public RevisionDraft {
        parents = List.copyOf(new LinkedHashSet<>(parents));
        dependsOn = List.copyOf(new LinkedHashSet<>(dependsOn));
        message = message.strip().replaceAll("(?U)\\s+", " ");
        branchLabels = new Revision(id, parents, dependsOn, branchLabels, message, "a draft").branchLabels();
    }

    /**
     * The revision that a file with this draft declares.
     * @param origin the file
     * @return with everything but the body
     */
    public Revision revision(String origin) {
        return new Revision(this.id, this.parents, this.dependsOn, this.branchLabels, this.message, origin);
    }

}
