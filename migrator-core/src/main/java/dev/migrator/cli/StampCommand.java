package dev.migrator.cli;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.migrator.command.Stamp;
import dev.migrator.revision.Target;

@Command(name = "stamp", description = "Say which revisions the database has, without running them.")
final class StampCommand extends MigratorCommand {

    @Parameters(paramLabel = "REVISION", arity = "1..*",
            description = "Where the database is said to stand; base for nowhere.")
    @SuppressWarnings("NullAway.Init")
    private List<String> revisions;

    @Option(names = "--purge", description = "Delete all rows first, unknown ones included.")
    private boolean purge;

    @Override
    public Integer call() {
        List<Target> targets = this.revisions.stream().map(Target::parse).toList();
        Stamp.Result result = useCases().stamp()
            .run(new Stamp.Request(targets, this.purge ? Stamp.Rows.FORGET : Stamp.Rows.KEEP));
        result.deleted().forEach((id) -> out().println("deleted " + id));
        result.inserted().forEach((id) -> out().println("inserted " + id));
        out().println("at " + RevisionText.ids(result.to()));
        return ExitCodes.DONE;
    }

}
