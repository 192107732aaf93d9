package dev.migrator.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.migrator.operation.Before;
import dev.migrator.operation.TypedOperation;

/**
 * From one set of named options to another.
 */
final class Options {

    private Options() {
    }

    static List<TypedOperation> between(Map<String, String> from, Map<String, String> to, Set set, Reset reset) {
        List<TypedOperation> operations = new ArrayList<>();
        from.forEach((name, value) -> {
            if (!to.containsKey(name)) {
                operations.add(reset.option(name, value));
            }
        });
        to.forEach((name, value) -> {
            if (!value.equals(from.get(name))) {
                operations.add(set.option(name, value, Before.ofNullable(from.get(name))));
            }
        });
        return operations;
    }

    /**
     * Gives an option a value.
     */
    @FunctionalInterface
    interface Set {

        TypedOperation option(String name, String to, Before<String> from);

    }

    /**
     * Takes an option away.
     */
    @FunctionalInterface
    interface Reset {

        TypedOperation option(String name, String from);

    }

}
