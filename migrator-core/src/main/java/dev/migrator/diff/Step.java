package dev.migrator.diff;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.migrator.operation.TypedOperation;
import dev.migrator.schema.DatabaseObject;

/**
 * An operation, with what decides when its turn is.
 *
 * @param stage where it has its place when nothing else decides
 * @param key its place among those of its stage, by comparison of texts
 * @param operation what is to be done
 * @param makes what is there afterwards: steps that need it come later
 * @param needing whose requirements must be there before
 * @param drops what is gone afterwards: whatever needed it must be gone before
 * @param releases what needs nothing any more afterwards
 * @param changes what nothing may need meanwhile: what needed it is gone before, what
 * needs it comes later
 * @param parts what does the same in several steps, in this order, the first or last of
 * which has fewer requirements: for things that need each other; empty where there is no
 * such way
 */
record Step(Stage stage, String key, TypedOperation operation, Set<DatabaseObject> makes, Set<DatabaseObject> needing,
        Set<DatabaseObject> drops, Set<DatabaseObject> releases, Set<DatabaseObject> changes,
        List<Step> parts) implements Comparable<Step> {

    /**
     * A step that makes things.
     */
    static Step make(Stage stage, Object key, TypedOperation operation, Set<DatabaseObject> things) {
        return new Step(stage, key.toString(), operation, things, things, Set.of(), Set.of(), Set.of(), List.of());
    }

    /**
     * A step that makes one thing.
     */
    static Step make(Stage stage, Object key, TypedOperation operation, DatabaseObject thing) {
        return make(stage, key, operation, Set.of(thing));
    }

    /**
     * A step that makes the place of a thing, for which nothing else need be there.
     */
    static Step makePlace(Stage stage, Object key, TypedOperation operation, DatabaseObject thing) {
        return new Step(stage, key.toString(), operation, Set.of(thing), Set.of(), Set.of(), Set.of(), Set.of(),
                List.of());
    }

    /**
     * A step that changes a thing, which may have to wait for what the thing needs.
     */
    static Step alter(Stage stage, Object key, TypedOperation operation, DatabaseObject thing) {
        return new Step(stage, key.toString(), operation, Set.of(), Set.of(thing), Set.of(), Set.of(), Set.of(),
                List.of());
    }

    /**
     * A step that changes a thing so that nothing may need it meanwhile.
     */
    static Step disturb(Stage stage, Object key, TypedOperation operation, DatabaseObject thing) {
        return new Step(stage, key.toString(), operation, Set.of(), Set.of(thing), Set.of(), Set.of(), Set.of(thing),
                List.of());
    }

    /**
     * A step that drops things.
     */
    static Step drop(Stage stage, Object key, TypedOperation operation, Set<DatabaseObject> things) {
        return new Step(stage, key.toString(), operation, Set.of(), Set.of(), things, things, Set.of(), List.of());
    }

    /**
     * A step that drops one thing.
     */
    static Step drop(Stage stage, Object key, TypedOperation operation, DatabaseObject thing) {
        return drop(stage, key, operation, Set.of(thing));
    }

    /**
     * A step after which a thing is still there, and needs nothing any more.
     */
    static Step release(Stage stage, Object key, TypedOperation operation, DatabaseObject thing) {
        return new Step(stage, key.toString(), operation, Set.of(), Set.of(), Set.of(), Set.of(thing), Set.of(),
                List.of());
    }

    /**
     * The same step, which can be taken apart.
     */
    Step or(List<Step> parts) {
        return new Step(this.stage, this.key, this.operation, this.makes, this.needing, this.drops, this.releases,
                this.changes, List.copyOf(parts));
    }

    /**
     * The same step, which also waits for another thing and for what that needs.
     */
    Step alsoNeeding(DatabaseObject thing) {
        Set<DatabaseObject> all = new HashSet<>(this.needing);
        all.add(thing);
        return new Step(this.stage, this.key, this.operation, this.makes, all, this.drops, this.releases, this.changes,
                this.parts);
    }

    @Override
    public int compareTo(Step other) {
        int byStage = this.stage.compareTo(other.stage);
        return byStage != 0 ? byStage : this.key.compareTo(other.key);
    }

}
