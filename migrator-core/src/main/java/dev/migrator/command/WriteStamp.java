package dev.migrator.command;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.migrator.execute.ScriptWriter;
import dev.migrator.execute.ScriptWriter.Start;
import dev.migrator.plan.DatabaseState;
import dev.migrator.plan.Stamping;
import dev.migrator.revision.RevisionId;
import dev.migrator.revision.Target;
import dev.migrator.script.Scripts;

/**
 * Writes what a stamp would change as a script, without a database: what the database has
 * is said, not read.
 */
public final class WriteStamp {

    private final Wiring wiring;

    private final ScriptWriter writer;

    /**
     * The use case on one migrated schema.
     * @param wiring reads scripts and plans
     * @param writer writes the statements
     */
    public WriteStamp(Wiring wiring, ScriptWriter writer) {
        this.wiring = wiring;
        this.writer = writer;
    }

    /**
     * Writes a script. It makes the state tables where it starts from nothing.
     * @param request what of it
     * @return the script
     * @throws dev.migrator.error.MigratorException where a script, the graph or a target
     * is not as it should be
     */
    public Result run(Request request) {
        Scripts all = this.wiring.scripts().get();
        Target from = request.from();
        Set<RevisionId> applied = from == null ? Set.of() : all.graph().stamp(List.of(from), Set.of());
        DatabaseState state = DatabaseState.applied(applied);
        Stamping stamping = Stamping.of(all, state, all.graph().stamp(request.targets(), applied));
        return new Result(
                this.writer.write("stamp from %s to %s".formatted(applied.isEmpty() ? "base" : from, request.targets()),
                        applied.isEmpty() ? Start.MAKE_TABLES : Start.TABLES_EXIST,
                        this.wiring.planner().stamp(all, state, stamping, request.tag())));
    }

    /**
     * Writes a script that makes the state tables and nothing else.
     * @return the script
     */
    public Result tables() {
        return new Result(this.writer.write("the state tables", Start.MAKE_TABLES, List.of()));
    }

    /**
     * What to write.
     *
     * @param from what the database has; null for nothing
     * @param targets where it is said to stand then, at least one
     * @param tag what the log keeps of why it is done; null for nothing
     */
    public record Request(@Nullable Target from, List<Target> targets, @Nullable String tag) {

        /**
         * Copies.
         */
        public Request {
            targets = List.copyOf(targets);
        }

    }

    /**
     * What was written.
     *
     * @param text the script
     */
    public record Result(String text) {

    }

}
