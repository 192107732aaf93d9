/**
 * What listeners of the application hear of runs: values that say what happened and when.
 * <p>
 * Most runs happen while the beans of the application are still created. A listener that
 * heard them then would be created too early, so these events are kept, and published in
 * their order when the context is refreshed, on the thread that does that. Of the batches
 * of one revision only the last is kept. From then on an event is published at once, on
 * the thread on which it happens, with the run waiting for the listeners. An application
 * that does not start publishes none of what was kept, and a command none at all.
 * <p>
 * An event names a revision but no database: of several migrators it does not say which.
 * What a listener throws is logged, and the run goes on.
 */
@NullMarked
package dev.migrator.boot.event;

import org.jspecify.annotations.NullMarked;
