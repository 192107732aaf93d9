package dev.migrator.cli;

import picocli.CommandLine.Option;

import dev.migrator.command.UseCases;
import dev.migrator.command.WriteScript.Request;
import dev.migrator.dialect.ServerVersion;
import dev.migrator.execute.ScriptWriter.Repeat;
import dev.migrator.plan.Direction;
import dev.migrator.revision.Target;

/**
 * The options of commands that can write a script in place of running: from where a range
 * says to where it says, or from nothing where only a target is given.
 */
final class ScriptOptions {

    @Option(names = "--sql",
            description = "Print a script for psql instead of running anything; no database is needed.")
    private boolean sql;

    @Option(names = "--idempotent", description = "With --sql: the script passes over what is done already.")
    private boolean idempotent;

    @Option(names = "--server-version", paramLabel = "MAJOR", defaultValue = "18",
            description = "With --sql: the PostgreSQL that the script is for, ${DEFAULT-VALUE} unless said.")
    private int serverVersion;

    boolean isWanted() {
        return this.sql;
    }

    /**
     * The script that a command writes.
     * @throws RangeNeededException where a downgrade does not say where it starts
     */
    String script(UseCases useCases, Direction direction, String revision) {
        Target target = Target.parse(revision);
        ServerVersion server = new ServerVersion(this.serverVersion);
        Repeat repeat = this.idempotent ? Repeat.PASS_OVER : Repeat.FAIL;
        if (target instanceof Target.Range range) {
            Target to = range.to() == null ? Target.parse("heads") : range.to();
            return useCases.writeScript().run(new Request(direction, range.from(), to, repeat, server)).text();
        }
        if (direction == Direction.DOWNGRADE) {
            throw new RangeNeededException(revision);
        }
        return useCases.writeScript().run(new Request(direction, null, target, repeat, server)).text();
    }

}
