package dev.migrator.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

import dev.migrator.command.Stamp;
import dev.migrator.command.WriteStamp;
import dev.migrator.revision.Target;

@Command(name = "stamp", description = "Say which revisions the database has, without running them.")
final class StampCommand extends MigratorCommand {

    @Parameters(paramLabel = "REVISION", arity = "1..*",
            description = "Where the database is said to stand; base for nowhere.")
    @SuppressWarnings("NullAway.Init")
    private List<String> revisions;

    @Option(names = "--purge", description = "Delete all rows first, unknown ones included.")
    private boolean purge;

    @Option(names = "--sql",
            description = "Print a script for psql instead of running anything; from:to says where it starts.")
    private boolean sql;

    @Mixin
    private final TagOption tag = new TagOption();

    @Override
    public Integer call() {
        List<Target> targets = this.revisions.stream().map(Target::parse).toList();
        if (this.sql) {
            out().print(useCases().writeStamp().run(script(targets)).text());
            return ExitCodes.DONE;
        }
        Stamp.Result result = useCases().stamp()
            .run(new Stamp.Request(targets, this.purge ? Stamp.Rows.FORGET : Stamp.Rows.KEEP, this.tag.text()));
        result.deleted().forEach((id) -> out().println("deleted " + id));
        result.inserted().forEach((id) -> out().println("inserted " + id));
        out().println("at " + RevisionText.ids(result.to()));
        return ExitCodes.DONE;
    }

    /**
     * All ranges must begin at the same place, for a script begins at one.
     */
    private WriteStamp.Request script(List<Target> targets) {
        if (this.purge) {
            throw new ParameterException(spec().commandLine(),
                    "--purge deletes rows that a script cannot know; it cannot be combined with --sql.");
        }
        Set<Optional<Target>> starts = targets.stream().map(StampCommand::start).collect(Collectors.toSet());
        if (starts.size() > 1) {
            throw new ParameterException(spec().commandLine(), "A script starts at one place, not at %s.".formatted(
                    starts.stream().map((start) -> start.map(Target::toString).orElse("base")).sorted().toList()));
        }
        return new WriteStamp.Request(starts.iterator().next().orElse(null),
                targets.stream().map(StampCommand::end).toList(), this.tag.text());
    }

    private static Optional<Target> start(Target target) {
        return target instanceof Target.Range range ? Optional.ofNullable(range.from()) : Optional.empty();
    }

    private static Target end(Target target) {
        if (!(target instanceof Target.Range range)) {
            return target;
        }
        return range.to() == null ? Target.parse("heads") : range.to();
    }

}
