package dev.migrator.cli.graph;

/**
 * A part of a line within one row of a drawing, from a lane at the row's top to a lane at
 * its bottom. Lanes count from 0 at the left.
 */
sealed interface Stroke {

    /**
     * A line stays on its lane.
     */
    record Straight(int lane) implements Stroke {

    }

    /**
     * A line goes over to the next lane on the right.
     */
    record Right(int from) implements Stroke {

    }

    /**
     * A line goes over to a lane on the left, behind the straight lines in between.
     */
    record Left(int from, int to) implements Stroke {

    }

    /**
     * A revision. It reaches over further lanes to its right where it has more than two
     * parents, so that a line can leave it from each of them.
     */
    record Knot(int lane, int reach) implements Stroke {

    }

}
