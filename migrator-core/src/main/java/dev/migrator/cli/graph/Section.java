package dev.migrator.cli.graph;

import java.util.List;

/**
 * The part of a drawing that belongs to one revision.
 *
 * @param before rows that make room for it, from top to bottom; often none
 * @param row the row that it stands in
 * @param after rows in which lines leave it and come together, from top to bottom; often
 * none
 * @param lanes how many lines lead on to what follows, on the lanes from 0
 */
record Section(List<Row> before, Row row, List<Row> after, int lanes) {

    Section {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

}
