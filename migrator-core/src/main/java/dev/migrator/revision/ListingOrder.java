package dev.migrator.revision;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;

/**
 * The order in which revisions are listed: newest first, on one line as long as possible.
 * It is Alembic's order, so that a plan reads the same in both:
 * <ol>
 * <li>Keep a list of open tips and a cursor. The tips start as those revisions that no
 * other one in the list names, in load order, the cursor on the first.</li>
 * <li>If the tip at the cursor is needed by another open tip, move the cursor to the
 * first such other tip.</li>
 * <li>Otherwise list the tip. Put the first of its parents and dependencies that is still
 * to be listed and not open into its place, and the rest of these at the end.</li>
 * <li>If there is none, take the tip out and move the cursor one back, but not below the
 * first.</li>
 * </ol>
 * Whether any other tip needs one is known without looking at them: then not everything
 * above it has been listed.
 */
final class ListingOrder {

    private final Links links;

    private final BitSet wanted;

    private final BitSet unlisted;

    private final int[] unlistedAbove;

    private final ContestedBelow contestedBelow;

    private final OpenTips tips;

    private final Deque<Integer> passing = new ArrayDeque<>();

    private final int[] listing;

    private int listed;

    private ListingOrder(Topology topology, BitSet wanted) {
        this.links = topology.links();
        this.wanted = wanted;
        this.unlisted = between(wanted);
        this.unlistedAbove = countAbove(this.unlisted);
        BitSet start = Topology.tips(wanted, this.links.lines());
        this.contestedBelow = new ContestedBelow(this.links.requirements(), this.links.order().nodes(), this.unlisted,
                contested(start));
        this.tips = new OpenTips(start, this.links.requirements());
        this.listing = new int[wanted.cardinality()];
    }

    /**
     * Orders revisions so that each comes before all it needs.
     */
    static int[] newestFirst(Topology topology, BitSet wanted) {
        return new ListingOrder(topology, wanted).list();
    }

    /**
     * Orders revisions so that each comes after all it needs.
     */
    static int[] oldestFirst(Topology topology, BitSet wanted) {
        int[] newestFirst = newestFirst(topology, wanted);
        int[] oldestFirst = new int[newestFirst.length];
        Arrays.setAll(oldestFirst, (index) -> newestFirst[newestFirst.length - 1 - index]);
        return oldestFirst;
    }

    // One may need another by way of some that are not to be listed.
    private BitSet between(BitSet wanted) {
        BitSet between = this.links.requirements().reach(wanted);
        between.and(this.links.dependants().reach(wanted));
        return between;
    }

    private int[] countAbove(BitSet places) {
        int[] counts = new int[this.links.requirements().size()];
        for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
            for (int requirement : this.links.requirements().from(place)) {
                counts[requirement]++;
            }
        }
        return counts;
    }

    // Whoever waits for one revision alone is opened by it, and so never has to wait.
    private BitSet contested(BitSet start) {
        BitSet contested = new BitSet(this.unlistedAbove.length);
        for (int place = 0; place < this.unlistedAbove.length; place++) {
            contested.set(place, this.unlistedAbove[place] > (start.get(place) ? 0 : 1));
        }
        contested.and(this.wanted);
        return contested;
    }

    private int[] list() {
        while (!this.tips.isEmpty()) {
            int tip = this.tips.atCursor();
            if (this.unlistedAbove[tip] > 0) {
                this.tips.moveToFirstAbove(this.contestedBelow);
            }
            else {
                this.listing[this.listed++] = tip;
                markListed(tip);
                openBelow(tip);
            }
        }
        return this.listing;
    }

    private void markListed(int tip) {
        this.passing.push(tip);
        while (!this.passing.isEmpty()) {
            int place = this.passing.pop();
            this.unlisted.clear(place);
            for (int requirement : this.links.requirements().from(place)) {
                this.unlistedAbove[requirement]--;
                if (this.unlistedAbove[requirement] == 0 && isOnTheWay(requirement)) {
                    this.passing.push(requirement);
                }
            }
        }
    }

    // Not to be listed itself, but between two that are.
    private boolean isOnTheWay(int place) {
        return this.unlisted.get(place) && !this.wanted.get(place);
    }

    private void openBelow(int tip) {
        boolean replaced = false;
        for (int next : this.links.lines().from(tip)) {
            if (this.unlisted.get(next) && this.wanted.get(next) && !this.tips.contains(next)) {
                if (replaced) {
                    this.tips.append(next);
                }
                else {
                    this.tips.replaceAtCursor(next);
                    replaced = true;
                }
            }
        }
        if (!replaced) {
            this.tips.removeAtCursor();
        }
    }

}
