package dev.migrator.cli;

import java.util.List;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

import dev.migrator.revision.RevisionId;
import dev.migrator.revision.Target;

@Command(name = "speed", description = "Say how much of the time data is moved.")
final class DataSpeedCommand extends MigratorCommand {

    private static final String DEFAULT = "default";

    @Parameters(index = "0", paramLabel = "PERCENT",
            description = "From 1 to 100, or default for what the settings say.")
    @SuppressWarnings("NullAway.Init")
    private String speed;

    @Parameters(index = "1..*", paramLabel = "REVISION", arity = "0..*",
            description = "A revision that is in progress; all of them unless said.")
    private List<String> revisions = List.of();

    @Override
    public Integer call() {
        List<RevisionId> changed = useCases().controlData()
            .speed(percent(), this.revisions.stream().map(Target::parse).toList());
        changed.forEach((id) -> out().println("speed of %s: %s".formatted(id, DataText.speed(percent()))));
        if (changed.isEmpty()) {
            out().println(DataText.NOTHING);
        }
        return ExitCodes.DONE;
    }

    private @Nullable Integer percent() {
        if (this.speed.equals(DEFAULT)) {
            return null;
        }
        try {
            return Integer.valueOf(this.speed);
        }
        catch (NumberFormatException ex) {
            throw new ParameterException(spec().commandLine(),
                    "'%s' is no speed: give a percentage from 1 to 100, or default.".formatted(this.speed));
        }
    }

}
