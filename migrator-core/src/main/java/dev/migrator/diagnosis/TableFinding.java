package dev.migrator.diagnosis;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Something about the state tables.
 */
public sealed interface TableFinding extends Finding {

    /**
     * Neither table exists: nothing was ever applied.
     *
     * @param schema where they would be
     */
    record NeverMigrated(String schema) implements TableFinding {

        @Override
        public Severity severity() {
            return Severity.REMARK;
        }

        @Override
        public String sentence() {
            return "The schema %s has no state tables: no revision was ever applied.".formatted(this.schema);
        }

        @Override
        public String repair() {
            return "migrator upgrade head";
        }

    }

    /**
     * The log is there and the table of revisions is not.
     *
     * @param table the table of revisions
     */
    record RevisionsLost(String table) implements TableFinding {

        @Override
        public Severity severity() {
            return Severity.PROBLEM;
        }

        @Override
        public String sentence() {
            return "The table %s is gone and the log is there, so the database has forgotten what it has."
                .formatted(this.table) + " Look it up with 'migrator log', and stamp the last revision that it shows.";
        }

        @Override
        public String repair() {
            return "migrator stamp REVISION";
        }

    }

    /**
     * The table of revisions is there and the log is not.
     *
     * @param table the log
     * @param repair makes it anew
     */
    record LogLost(String table, String repair) implements TableFinding {

        @Override
        public Severity severity() {
            return Severity.PROBLEM;
        }

        @Override
        public String sentence() {
            return "The table %s is gone, and every run writes into it.".formatted(this.table);
        }

    }

    /**
     * A state table has not all of its columns.
     *
     * @param table the table
     * @param missing the names of the columns that it has lost, never empty
     * @param repair puts them back; null where nothing can stand in for what is lost
     */
    record Altered(String table, List<String> missing, @Nullable String repair) implements TableFinding {

        /**
         * Copies.
         */
        public Altered {
            missing = List.copyOf(missing);
        }

        @Override
        public Severity severity() {
            return Severity.PROBLEM;
        }

        @Override
        public String sentence() {
            return "The table %s was altered: it has no column %s.".formatted(this.table,
                    String.join(", ", this.missing));
        }

    }

    /**
     * The rows of the table of revisions make no sense.
     *
     * @param problem what is wrong with them
     * @param action what to do
     */
    record Unreadable(String problem, String action) implements TableFinding {

        @Override
        public Severity severity() {
            return Severity.PROBLEM;
        }

        @Override
        public String sentence() {
            return this.problem + " " + this.action;
        }

        @Override
        public @Nullable String repair() {
            return null;
        }

    }

}
