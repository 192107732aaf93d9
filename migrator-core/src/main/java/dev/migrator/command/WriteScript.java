package dev.migrator.command;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.migrator.dialect.ServerVersion;
import dev.migrator.execute.ScriptWriter;
import dev.migrator.execute.ScriptWriter.Repeat;
import dev.migrator.execute.ScriptWriter.Start;
import dev.migrator.plan.DatabaseState;
import dev.migrator.plan.Direction;
import dev.migrator.plan.Plan;
import dev.migrator.plan.UnfinishedDataException;
import dev.migrator.revision.RevisionId;
import dev.migrator.revision.Target;
import dev.migrator.script.Scripts;

/**
 * Writes what an upgrade or a downgrade would run as a script, without a database: where
 * it starts is said, not read.
 */
public final class WriteScript {

    private final Wiring wiring;

    private final ScriptWriter writer;

    /**
     * The use case on one migrated schema.
     * @param wiring reads scripts and plans
     * @param writer writes the plan
     */
    public WriteScript(Wiring wiring, ScriptWriter writer) {
        this.wiring = wiring;
        this.writer = writer;
    }

    /**
     * Writes a script.
     * @param request what of it
     * @return the text of the script
     * @throws dev.migrator.execute.CodeInScriptException where a revision runs code
     * @throws UnfinishedDataException where a revision requires data that the script only
     * begins to move
     * @throws dev.migrator.error.MigratorException where a script, the graph or a target
     * is not as it should be, or where a revision has no way back
     */
    public Result run(Request request) {
        Scripts all = this.wiring.scripts().get();
        Target from = request.from();
        Set<RevisionId> applied = from == null ? Set.of() : all.graph().stamp(List.of(from), Set.of());
        DatabaseState state = DatabaseState.applied(applied).on(request.server());
        Plan plan = switch (request.direction()) {
            case UPGRADE -> this.wiring.planner().upgrade(all, state, request.to(), (error) -> false);
            case DOWNGRADE -> this.wiring.planner().downgrade(all, state, request.to());
        };
        if (plan.deferred() != null && plan.deferred().reason() instanceof UnfinishedDataException waiting) {
            throw waiting;
        }
        boolean tables = request.direction() == Direction.UPGRADE
                && (applied.isEmpty() || request.repeat() == Repeat.PASS_OVER);
        return new Result(plan,
                this.writer.write(plan, tables ? Start.MAKE_TABLES : Start.TABLES_EXIST, request.repeat()));
    }

    /**
     * What to write.
     *
     * @param direction which way to go
     * @param from where the database stands; null for one that has nothing
     * @param to where it should go
     * @param repeat what the script does about revisions that are done already
     * @param server the server that the script is for
     */
    public record Request(Direction direction, @Nullable Target from, Target to, Repeat repeat, ServerVersion server) {

        /**
         * A script for the newest server.
         * @param direction which way to go
         * @param from where the database stands; null for one that has nothing
         * @param to where it should go
         * @param repeat what the script does about revisions that are done already
         */
        public Request(Direction direction, @Nullable Target from, Target to, Repeat repeat) {
            this(direction, from, to, repeat, ServerVersion.NEWEST);
        }

    }

    /**
     * What was written.
     *
     * @param plan what the script does
     * @param text the script
     */
    public record Result(Plan plan, String text) {

    }

}
