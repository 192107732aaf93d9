package dev.migrator.cli;

import java.time.Duration;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.migrator.revision.Target;

@Command(name = "wait", description = "Wait until another process has brought the database to a revision.")
final class WaitCommand extends MigratorCommand {

    @Parameters(paramLabel = "REVISION", arity = "0..1", defaultValue = "head",
            description = "Where the database should be: ${DEFAULT-VALUE} unless said.")
    @SuppressWarnings("NullAway.Init")
    private String revision;

    @Option(names = "--limit", paramLabel = "SECONDS", defaultValue = "300",
            description = "How long to wait: ${DEFAULT-VALUE} s.")
    private long limit;

    @Override
    public Integer call() {
        useCases().await().run(Target.parse(this.revision), Duration.ofSeconds(this.limit));
        out().println("there");
        return ExitCodes.DONE;
    }

}
