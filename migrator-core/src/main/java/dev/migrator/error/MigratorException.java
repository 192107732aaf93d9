package dev.migrator.error;

import org.jspecify.annotations.Nullable;

/**
 * Something that a user or an operator can put right. Each kind is a final subclass that
 * lives beside its thrower and carries what it knows in typed fields. A fault of our own
 * is an {@link IllegalStateException}, never one of these.
 */
public abstract class MigratorException extends RuntimeException {

    private final String problem;

    private final String action;

    /**
     * Creates an error that nothing else caused.
     * @param problem what happened, with names and values, as whole sentences
     * @param action what to do next, as whole sentences
     */
    protected MigratorException(String problem, String action) {
        this(problem, action, null);
    }

    /**
     * Creates an error with its cause.
     * @param problem what happened, with names and values, as whole sentences
     * @param action what to do next, as whole sentences
     * @param cause the error that led to this one, or null where there is none
     */
    protected MigratorException(String problem, String action, @Nullable Throwable cause) {
        super(problem + " " + action, cause);
        this.problem = problem;
        this.action = action;
    }

    /**
     * What happened, with names and values.
     * @return whole sentences
     */
    public final String problem() {
        return this.problem;
    }

    /**
     * What to do next.
     * @return whole sentences
     */
    public final String action() {
        return this.action;
    }

}
