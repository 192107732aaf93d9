package dev.migrator.cli.graph;

/**
 * A part of a line within one row of a drawing, from a lane at the row's top to a lane at
 * its bottom. Lanes count from 0 at the left; lane n has column 2n, and the column after
 * it is the space to the next lane.
 */
sealed interface Stroke {

    void draw(Cells cells);

    /**
     * A line stays on its lane.
     */
    record Straight(int lane) implements Stroke {

        @Override
        public void draw(Cells cells) {
            cells.put(2 * this.lane, '|');
        }

    }

    /**
     * A line goes over to the next lane on the right.
     */
    record Right(int from) implements Stroke {

        @Override
        public void draw(Cells cells) {
            cells.put(2 * this.from + 1, '\\');
        }

    }

    /**
     * A line goes over to a lane on the left, behind the straight lines in between. To be
     * drawn after these.
     */
    record Left(int from, int to) implements Stroke {

        @Override
        public void draw(Cells cells) {
            cells.put(2 * this.from - 1, '/');
            cells.fill(2 * this.to + 1, 2 * this.from - 1, '_');
        }

    }

    /**
     * A revision. It reaches over further lanes to its right where it has more than two
     * parents, so that a line can leave it from each of them.
     */
    record Knot(int lane, int reach) implements Stroke {

        @Override
        public void draw(Cells cells) {
            cells.put(2 * this.lane, '*');
            if (this.reach > 0) {
                int end = 2 * (this.lane + this.reach);
                cells.fill(2 * this.lane + 1, end, '-');
                cells.put(end, '.');
            }
        }

    }

}
