/**
 * Drawings of the graph of revisions, for a terminal and for documents. Values in, text
 * out: nothing here prints, reads a database or knows which command asked.
 */
@NullMarked
package dev.migrator.cli.graph;

import org.jspecify.annotations.NullMarked;
