package dev.migrator.cli;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

import dev.migrator.command.Baseline;
import dev.migrator.command.Baseline.Mark;
import dev.migrator.command.Baseline.Privileges;
import dev.migrator.command.NewRevision;
import dev.migrator.schema.Identifier;

/**
 * The options of a revision that is written from a database.
 */
final class BaselineOptions {

    @Option(names = "--from-database", required = true,
            description = "Write a first revision that makes all that the database has.")
    private boolean fromDatabase;

    @ArgGroup
    private Schemas schemas = new Schemas();

    @Option(names = "--no-privileges", description = "Leave out what roles were granted.")
    private boolean noPrivileges;

    @Option(names = "--stamp", description = "Also say that this database has the revision.")
    private boolean stamp;

    Baseline.Request request(NewRevision.Request draft) {
        return new Baseline.Request(draft, this.schemas.read(),
                this.noPrivileges ? Privileges.LEFT_OUT : Privileges.GRANTED,
                this.stamp ? Mark.STAMPED : Mark.NOT_STAMPED);
    }

    /**
     * Which schemas are read: one or the other.
     */
    static final class Schemas {

        @Option(names = "--schemas", split = ",", paramLabel = "SCHEMA",
                description = "What to read, in place of migrator.schema; separated by commas.")
        private List<String> names = List.of();

        @Option(names = "--all-schemas", description = "Read all schemas but PostgreSQL's own.")
        private boolean all;

        private @Nullable Set<Identifier> read() {
            if (this.all) {
                return Set.of();
            }
            return this.names.isEmpty() ? null : this.names.stream().map(Identifier::new).collect(Collectors.toSet());
        }

    }

}
