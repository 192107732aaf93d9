package dev.migrator.cli;

import java.util.List;
import java.util.stream.Collectors;

import picocli.CommandLine.Option;

import dev.migrator.autogenerate.Loss;
import dev.migrator.command.Autogenerate;
import dev.migrator.command.Autogenerate.Against;
import dev.migrator.command.NewRevision;

/**
 * The options of a revision that is written from the application's model.
 */
final class AutogenerateOptions {

    @Option(names = "--autogenerate", required = true,
            description = "Write what leads from the database to the application's model.")
    private boolean autogenerate;

    @Option(names = "--replay",
            description = "Compare with a throw-away database in which all revisions ran, not with the application's.")
    private boolean replay;

    @Option(names = "--allow-drops", description = "Also drop tables and columns that hold rows.")
    private boolean allowDrops;

    Autogenerate.Request request(NewRevision.Request draft) {
        return new Autogenerate.Request(draft, this.replay ? Against.REPLAY : Against.DATABASE, this::allows);
    }

    /**
     * A person at a terminal is asked.
     */
    private boolean allows(List<Loss> losses) {
        return this.allowDrops
                || Terminal.isAttached() && Terminal.confirms("The revision drops what may hold rows: %s. Write it?"
                    .formatted(losses.stream().map(Loss::toString).collect(Collectors.joining(", "))));
    }

}
