package dev.migrator.operation;

import java.util.Optional;

/**
 * Code that reads or writes data, in its place among the other operations.
 *
 * @param work what to run
 */
public record DataChange(DataWork work) implements Operation {

    @Override
    public Optional<Operation> reverse() {
        return Optional.empty();
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.dataChange(this);
    }

}
