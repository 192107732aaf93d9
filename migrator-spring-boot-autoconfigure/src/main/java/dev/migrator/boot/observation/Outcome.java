package dev.migrator.boot.observation;

/**
 * How something that is observed ended.
 */
public enum Outcome {

    /** It is not over yet, or nobody heard how it ended. */
    UNKNOWN,

    /** It is committed. */
    SUCCESS,

    /** It failed. The observation has the error. */
    FAILURE,

    /** A revision could not get a lock, was rolled back and is tried again. */
    RETRIED,

    /** A revision cannot run yet, was rolled back and runs later. */
    DEFERRED,

    /** A batch found no rows: its revision has changed them all. */
    EMPTY;

    /**
     * The outcome as the value of a key.
     * @return in lower case
     */
    public String label() {
        return switch (this) {
            case UNKNOWN -> "unknown";
            case SUCCESS -> "success";
            case FAILURE -> "failure";
            case RETRIED -> "retried";
            case DEFERRED -> "deferred";
            case EMPTY -> "empty";
        };
    }

}
