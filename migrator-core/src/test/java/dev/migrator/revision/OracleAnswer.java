package dev.migrator.revision;

import java.util.List;
import java.util.Objects;

import dev.migrator.error.MigratorException;

/**
 * An answer in the form of the corpus. For a command that changes something: the steps
 * (none for a stamp) and the rows at the end. For a question: the result. Otherwise the
 * error.
 */
record OracleAnswer(List<OracleCase.Step> steps, List<String> rowsAtTheEnd, Object result, MigratorException error) {

    static OracleAnswer changed(List<OracleCase.Step> steps, List<String> rowsAtTheEnd) {
        return new OracleAnswer(steps, rowsAtTheEnd, null, null);
    }

    static OracleAnswer told(Object result) {
        return new OracleAnswer(null, null, result, null);
    }

    static OracleAnswer failed(MigratorException error) {
        return new OracleAnswer(null, null, null, error);
    }

    List<String> stepIds() {
        return Objects.requireNonNullElse(this.steps, List.<OracleCase.Step>of())
            .stream()
            .map(OracleCase.Step::revision)
            .toList();
    }

    boolean isError() {
        return this.error != null;
    }

    /**
     * Whether another answer is the same, or an error of the same kind.
     */
    boolean isLike(OracleAnswer other) {
        return isError() ? other.isError() && this.error.getClass() == other.error.getClass() : equals(other);
    }

    @Override
    public String toString() {
        if (isError()) {
            return this.error.getClass().getSimpleName() + ": " + this.error.problem();
        }
        return (this.result != null) ? this.result.toString() : stepIds() + " then " + this.rowsAtTheEnd;
    }

}
