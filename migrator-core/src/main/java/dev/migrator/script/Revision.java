package dev.migrator.script;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Places a {@link Migration} class in the graph of revisions. The graph is read from this
 * annotation alone; no object of the class is created for it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Revision {

    /**
     * The revision's own id.
     * @return unique in the graph
     */
    String id();

    /**
     * The ids of its parents.
     * @return empty for a base, several for a merge
     */
    String[] revises() default {};

    /**
     * The ids or branch labels that must be applied before it without being parents.
     * @return possibly empty
     */
    String[] dependsOn() default {};

    /**
     * Names for the branch that starts here.
     * @return possibly empty
     */
    String[] branchLabels() default {};

    /**
     * What the revision does, in a few words.
     * @return never blank
     */
    String message();

    /**
     * Whether the whole revision runs in one transaction, together with its row.
     * @return false to run it statement by statement, with a journal
     */
    boolean transactional() default true;

    /**
     * When a {@link DataMigration} moves its data. The settings can say otherwise.
     * @return in the run that reaches it, unless said; of no meaning, and refused, for
     * any other migration
     */
    DataMode mode() default DataMode.BLOCKING;

    /**
     * The ids of revisions before this one whose data must be moved to the end first. An
     * upgrade stops before this revision while it is not.
     * @return full ids, possibly empty
     */
    String[] requires() default {};

}
