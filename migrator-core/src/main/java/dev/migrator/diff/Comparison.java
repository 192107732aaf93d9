package dev.migrator.diff;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

import dev.migrator.schema.DatabaseModel;
import dev.migrator.schema.DatabaseObject;

/**
 * Two pictures, and what both have that must be made anew even where it is the same in
 * them, because something that it needs is.
 *
 * @param from what there is
 * @param to what is wanted
 * @param present what the things that there are need
 * @param anew what is to be dropped and made again
 */
record Comparison(DatabaseModel from, DatabaseModel to, Requirements present, Set<DatabaseObject> anew) {

    /**
     * The same pictures, with other things to be made anew.
     */
    Comparison with(Set<DatabaseObject> others) {
        return new Comparison(this.from, this.to, this.present, others);
    }

    /**
     * Matches the things of one kind.
     * @param things the things of a picture
     * @param object what identifies a thing
     */
    <T> Matching<T> match(Function<DatabaseModel, List<T>> things, Function<T, DatabaseObject> object) {
        return match(things.apply(this.from), things.apply(this.to), object);
    }

    /**
     * Matches parts of two things.
     */
    <T> Matching<T> match(List<T> before, List<T> after, Function<T, DatabaseObject> object) {
        return Matching.of(before, after, object, this.anew);
    }

}
