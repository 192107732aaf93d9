package dev.migrator.command;

import java.util.Set;

import dev.migrator.dialect.Dialect;
import dev.migrator.execute.OpenDatabase;
import dev.migrator.revision.RevisionId;

/**
 * All use cases on the source files of one project.
 *
 * @param newRevision writes the file of a revision
 * @param autogenerate writes the revision that leads from the database to the model
 * @param baseline writes the first revision of a database that is there already
 * @param merge writes the file of a revision that brings branches together
 * @param remove takes back a revision, here and in its file
 * @param edit finds the files of revisions
 * @param init prepares a project
 * @param listTemplates tells which templates new revisions are written from
 */
public record SourceUseCases(NewRevision newRevision, Autogenerate autogenerate, Baseline baseline, Merge merge,
        Remove remove, Edit edit, Init init, ListTemplates listTemplates) {

    /**
     * The use cases that work with the same things.
     * @param authoring the project
     * @param wiring the database, for those that ask one
     * @param comparison compares the model with that database
     * @param replay compares the model with a throw-away one
     * @param dialect writes operations
     * @return all of them
     */
    public static SourceUseCases of(Authoring authoring, Wiring wiring, CompareModel comparison, Replay replay,
            Dialect dialect) {
        return new SourceUseCases(new NewRevision(authoring), new Autogenerate(authoring, comparison, replay, dialect),
                new Baseline(authoring, wiring, dialect), new Merge(authoring), new Remove(authoring, wiring),
                new Edit(authoring, () -> applied(wiring)), new Init(authoring.settings().directories()),
                new ListTemplates(authoring));
    }

    private static Set<RevisionId> applied(Wiring wiring) {
        try (OpenDatabase open = wiring.database().open()) {
            return open.state().applied();
        }
    }

}
