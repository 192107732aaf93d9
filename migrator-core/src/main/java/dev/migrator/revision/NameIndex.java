package dev.migrator.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a word can name: the ids of all revisions and their labels, each with the place of
 * its revision in load order.
 */
final class NameIndex {

    // Shorter names must be given in full, or one letter could stand for a whole branch.
    private static final int SHORTEST_ABBREVIATED = 4;

    private final Map<String, Integer> places;

    private final List<String> abbreviable;

    private NameIndex(Map<String, Integer> places, List<String> abbreviable) {
        this.places = places;
        this.abbreviable = abbreviable;
    }

    /**
     * Indexes ids, then labels.
     * @throws DuplicateRevisionException if two revisions have one id
     * @throws DuplicateLabelException if a label is used twice or is an id as well
     */
    static NameIndex of(List<Revision> revisions) {
        Map<String, Integer> places = new HashMap<>(2 * revisions.size());
        List<String> abbreviable = new ArrayList<>(revisions.size());
        for (int place = 0; place < revisions.size(); place++) {
            Revision revision = revisions.get(place);
            Integer other = places.putIfAbsent(revision.id().value(), place);
            if (other != null) {
                throw new DuplicateRevisionException(revisions.get(other), revision);
            }
            addIfLongEnough(abbreviable, revision.id().value());
        }
        for (int place = 0; place < revisions.size(); place++) {
            for (String label : revisions.get(place).branchLabels()) {
                Integer other = places.putIfAbsent(label, place);
                if (other != null) {
                    throw new DuplicateLabelException(label, revisions.get(other), revisions.get(place));
                }
                addIfLongEnough(abbreviable, label);
            }
        }
        return new NameIndex(places, abbreviable);
    }

    private static void addIfLongEnough(List<String> abbreviable, String name) {
        if (name.length() >= SHORTEST_ABBREVIATED) {
            abbreviable.add(name);
        }
    }

    /**
     * The place of the revision that has exactly this id or label.
     * @return the place, or null where nothing has that name
     */
    @Nullable Integer placeOf(String name) {
        return this.places.get(name);
    }

    /**
     * The names that begin with the given letters and may be abbreviated.
     * @return ids in load order, then labels
     */
    List<String> startingWith(String letters) {
        return this.abbreviable.stream().filter((name) -> name.startsWith(letters)).toList();
    }

}
