/**
 * From scripts, the applied set and a target to a plan: what will run, in which order and
 * in which transactions, and the statements that keep the state tables. Pure values; runs
 * nothing and knows no connection.
 */
@NullMarked
package dev.migrator.plan;

import org.jspecify.annotations.NullMarked;
