package dev.migrator.plan;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrator.dialect.ServerVersion;
import dev.migrator.plan.RevisionState.Phase;
import dev.migrator.revision.RevisionId;

/**
 * Which revisions a database has, read in one statement.
 */
public final class DatabaseState {

    private final boolean initialised;

    private final Map<RevisionId, RevisionState> revisions;

    private final Set<RevisionId> applied;

    private final ServerVersion server;

    private DatabaseState(boolean initialised, Map<RevisionId, RevisionState> revisions, Set<RevisionId> applied,
            ServerVersion server) {
        this.initialised = initialised;
        this.revisions = revisions;
        this.applied = applied;
        this.server = server;
    }

    private static DatabaseState of(boolean initialised, List<RevisionState> rows, ServerVersion server) {
        Map<RevisionId, RevisionState> revisions = new LinkedHashMap<>();
        Set<RevisionId> applied = new LinkedHashSet<>();
        for (RevisionState row : rows) {
            revisions.put(row.id(), row);
            if (row.phase() != Phase.UPGRADING) {
                applied.add(row.id());
            }
        }
        return new DatabaseState(initialised, revisions, applied, server);
    }

    /**
     * A database without state tables: nothing is applied.
     * @return an empty state
     */
    public static DatabaseState uninitialised() {
        return of(false, List.of(), ServerVersion.NEWEST);
    }

    /**
     * The state that the rows of the state table tell.
     * @param revisions one for each row
     * @return a state with state tables
     */
    public static DatabaseState of(List<RevisionState> revisions) {
        return of(true, revisions, ServerVersion.NEWEST);
    }

    /**
     * The state of a database that wholly has some revisions.
     * @param revisions the applied revisions
     * @return a state with state tables
     */
    public static DatabaseState applied(Set<RevisionId> revisions) {
        return of(revisions.stream()
            .map((id) -> new RevisionState(id, List.of(), Phase.APPLIED, List.of(), null))
            .toList());
    }

    /**
     * The same state, on a server of some version.
     * @param version the server's version
     * @return knows the version
     */
    public DatabaseState on(ServerVersion version) {
        return new DatabaseState(this.initialised, this.revisions, this.applied, version);
    }

    /**
     * The server that the database is on.
     * @return the newest version where nobody said
     */
    public ServerVersion server() {
        return this.server;
    }

    /**
     * Whether the state tables exist.
     * @return false for a database that was never migrated
     */
    public boolean initialised() {
        return this.initialised;
    }

    /**
     * The revisions that count as applied: all that are wholly applied, those whose data
     * is still moved, and those whose downgrade was begun.
     * @return in the order of the rows
     */
    public Set<RevisionId> applied() {
        return this.applied;
    }

    /**
     * The revisions that are wholly applied, their data moved. One whose downgrade was
     * begun is not: an upgrade finishes its downgrade and applies it again.
     * @return in the order of the rows
     */
    public Set<RevisionId> whole() {
        Set<RevisionId> whole = new LinkedHashSet<>();
        for (RevisionState revision : this.revisions.values()) {
            if (revision.phase() == Phase.APPLIED) {
                whole.add(revision.id());
            }
        }
        return whole;
    }

    /**
     * The revisions whose data is moved after the run that reached them, and is not all
     * moved.
     * @return in the order of the rows
     */
    public List<RevisionId> inProgress() {
        return this.revisions.values()
            .stream()
            .filter((revision) -> revision.phase() == Phase.IN_PROGRESS)
            .map(RevisionState::id)
            .toList();
    }

    /**
     * What is known of one revision.
     * @param id the revision
     * @return empty where the table has no row for it
     */
    public Optional<RevisionState> find(RevisionId id) {
        return Optional.ofNullable(this.revisions.get(id));
    }

    /**
     * The state after revisions went down.
     * @param downgrade a plan of downgrades
     * @return without the revisions of its stages
     */
    public DatabaseState after(Plan downgrade) {
        Set<RevisionId> gone = downgrade.stages()
            .stream()
            .map((stage) -> stage.revision().id())
            .collect(Collectors.toSet());
        return of(this.initialised, revisions().stream().filter((revision) -> !gone.contains(revision.id())).toList(),
                this.server);
    }

    /**
     * All rows.
     * @return in the order in which they were read
     */
    public List<RevisionState> revisions() {
        return List.copyOf(this.revisions.values());
    }

}
