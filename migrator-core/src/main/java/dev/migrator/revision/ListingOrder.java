package dev.migrator.revision;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The order in which revisions are listed: newest first, on one line as long as possible.
 * It is Alembic's order, so that a plan reads the same in both:
 * <ol>
 * <li>Keep a list of open tips and a cursor. The tips start as the heads of what is to be
 * listed, in load order, the cursor on the first.</li>
 * <li>If another open tip needs the tip at the cursor, move the cursor to the first that
 * does.</li>
 * <li>Otherwise list the tip. Put the first of its parents and dependencies that is still
 * to be listed and not open into its place, and the rest of these at the end.</li>
 * <li>If there is none, take the tip out and move the cursor one back, but not below the
 * first.</li>
 * </ol>
 */
final class ListingOrder {

    private final Topology topology;

    ListingOrder(Topology topology) {
        this.topology = topology;
    }

    /**
     * Orders revisions so that each comes before all it needs.
     */
    int[] newestFirst(BitSet places) {
        // What lies between two of them has to be walked through as well.
        BitSet between = this.topology.links().requirements().reach(places);
        between.and(this.topology.links().dependants().reach(places));
        int[] listing = new Walk(this.topology, between).list();
        return Arrays.stream(listing).filter(places::get).toArray();
    }

    /**
     * Orders revisions so that each comes after all it needs.
     */
    int[] oldestFirst(BitSet places) {
        int[] order = newestFirst(places);
        for (int i = 0, j = order.length - 1; i < j; i++, j--) {
            int place = order[i];
            order[i] = order[j];
            order[j] = place;
        }
        return order;
    }

    private static final class Walk {

        private final Links links;

        private final BitSet unlisted;

        private final BitSet open;

        private final int[] unlistedDependants;

        private final int[] listing;

        private int listed;

        private int[] tips;

        private int tipCount;

        private int cursor;

        Walk(Topology topology, BitSet places) {
            this.links = topology.links();
            this.unlisted = (BitSet) places.clone();
            this.open = topology.headsOf(places);
            this.unlistedDependants = countDependants(places);
            this.listing = new int[places.cardinality()];
            this.tips = this.open.stream().toArray();
            this.tipCount = this.tips.length;
        }

        private int[] countDependants(BitSet places) {
            int[] counts = new int[this.links.requirements().size()];
            for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
                for (int requirement : this.links.requirements().from(place)) {
                    counts[requirement]++;
                }
            }
            return counts;
        }

        int[] list() {
            while (this.tipCount > 0) {
                if (this.unlistedDependants[this.tips[this.cursor]] > 0) {
                    this.cursor = firstTipAbove(this.tips[this.cursor]);
                }
                else {
                    listTip();
                }
            }
            return this.listing;
        }

        private int firstTipAbove(int place) {
            BitSet above = this.links.dependants().reachWithin(this.unlisted, place);
            int index = 0;
            while (this.tips[index] == place || !above.get(this.tips[index])) {
                index++;
            }
            return index;
        }

        private void listTip() {
            int tip = this.tips[this.cursor];
            this.listing[this.listed++] = tip;
            this.unlisted.clear(tip);
            this.open.clear(tip);
            for (int requirement : this.links.requirements().from(tip)) {
                this.unlistedDependants[requirement]--;
            }
            boolean replaced = false;
            for (int next : this.links.lines().from(tip)) {
                if (this.unlisted.get(next) && !this.open.get(next)) {
                    this.open.set(next);
                    if (replaced) {
                        append(next);
                    }
                    else {
                        this.tips[this.cursor] = next;
                        replaced = true;
                    }
                }
            }
            if (!replaced) {
                removeTip();
            }
        }

        private void append(int place) {
            if (this.tipCount == this.tips.length) {
                this.tips = Arrays.copyOf(this.tips, 2 * this.tipCount + 8);
            }
            this.tips[this.tipCount++] = place;
        }

        private void removeTip() {
            System.arraycopy(this.tips, this.cursor + 1, this.tips, this.cursor, this.tipCount - this.cursor - 1);
            this.tipCount--;
            this.cursor = Math.max(this.cursor - 1, 0);
        }

    }

}
