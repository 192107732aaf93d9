package dev.migrator.script;

import java.util.List;

/**
 * A place that scripts come from.
 */
@FunctionalInterface
public interface ScriptSource {

    /**
     * Reads what is there now.
     * @return in load order, which breaks ties in the graph
     * @throws dev.migrator.error.MigratorException where a script cannot be read
     */
    List<? extends Script> load();

}
