package dev.migrator.boot;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.migrator.autogenerate.NamingPatterns;
import dev.migrator.model.ObjectKind;

/**
 * The properties that begin with {@code migrator.autogenerate}: how the application's
 * model is compared with the database.
 */
public class AutogenerateProperties {

    /**
     * Comma-separated list of schemas that are compared besides the migrated one and
     * those that the model creates.
     */
    private List<String> schemas = new ArrayList<>();

    /**
     * Comma-separated list of tables, sequences, types, views and indexes that are not
     * compared, with their schema where it is another one; a star stands for any letters.
     */
    private List<String> excludeTables = new ArrayList<>();

    /**
     * Comma-separated list of columns that are not compared, after their table and a dot;
     * a star stands for any letters.
     */
    private List<String> excludeColumns = new ArrayList<>();

    /**
     * Comma-separated list of kinds of things that are left alone in the database though
     * the model does not have them.
     */
    private Set<ObjectKind> keep = EnumSet.noneOf(ObjectKind.class);

    /**
     * Comma-separated list of kinds of things that are dropped where the model does not
     * have them, besides those that its sources speak of.
     */
    private Set<ObjectKind> drop = EnumSet.noneOf(ObjectKind.class);

    /**
     * Comma-separated list of SQL files that say what the database should have, such as
     * pg_dump --schema-only writes them.
     */
    private List<String> schemaFiles = new ArrayList<>();

    /**
     * Whether indexes of tables that are there already are made concurrently, in a
     * revision of their own.
     */
    private boolean concurrentIndexes;

    /**
     * Patterns for the names of new constraints and indexes for which the model chooses
     * none, by what has the name; {table} and {columns} stand for something, and for
     * foreign keys {referred-table} and {referred-columns}.
     */
    private Map<NamingPatterns.Thing, String> naming = new EnumMap<>(NamingPatterns.Thing.class);

    public List<String> getSchemas() {
        return this.schemas;
    }

    public void setSchemas(List<String> schemas) {
        this.schemas = schemas;
    }

    public List<String> getExcludeTables() {
        return this.excludeTables;
    }

    public void setExcludeTables(List<String> excludeTables) {
        this.excludeTables = excludeTables;
    }

    public List<String> getExcludeColumns() {
        return this.excludeColumns;
    }

    public void setExcludeColumns(List<String> excludeColumns) {
        this.excludeColumns = excludeColumns;
    }

    public Set<ObjectKind> getKeep() {
        return this.keep;
    }

    public void setKeep(Set<ObjectKind> keep) {
        this.keep = keep;
    }

    public Set<ObjectKind> getDrop() {
        return this.drop;
    }

    public void setDrop(Set<ObjectKind> drop) {
        this.drop = drop;
    }

    public List<String> getSchemaFiles() {
        return this.schemaFiles;
    }

    public void setSchemaFiles(List<String> schemaFiles) {
        this.schemaFiles = schemaFiles;
    }

    public Map<NamingPatterns.Thing, String> getNaming() {
        return this.naming;
    }

    public void setNaming(Map<NamingPatterns.Thing, String> naming) {
        this.naming = naming;
    }

    public boolean isConcurrentIndexes() {
        return this.concurrentIndexes;
    }

    public void setConcurrentIndexes(boolean concurrentIndexes) {
        this.concurrentIndexes = concurrentIndexes;
    }

}
