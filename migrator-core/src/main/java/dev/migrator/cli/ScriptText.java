package dev.migrator.cli;

import org.jspecify.annotations.Nullable;

import dev.migrator.command.UseCases;
import dev.migrator.command.WriteScript.Request;
import dev.migrator.execute.ScriptWriter.Repeat;
import dev.migrator.plan.Direction;
import dev.migrator.revision.Target;

/**
 * What {@code --sql} prints: a script from where a range says to where it says, or from
 * nothing where only a target is given.
 */
final class ScriptText {

    private ScriptText() {
    }

    static String of(UseCases useCases, Direction direction, String revision, boolean idempotent) {
        @Nullable Target from = null;
        Target to = Target.parse(revision);
        if (to instanceof Target.Range range) {
            from = range.from();
            to = range.to() == null ? Target.parse("heads") : range.to();
        }
        else if (direction == Direction.DOWNGRADE) {
            throw new RangeNeededException(revision);
        }
        Request request = new Request(direction, from, to, idempotent ? Repeat.PASS_OVER : Repeat.FAIL);
        return useCases.writeScript().run(request).text();
    }

}
