package dev.migrator.cli;

import java.io.PrintWriter;
import java.util.List;

import picocli.CommandLine;

import dev.migrator.command.SourceUseCases;
import dev.migrator.command.UseCases;
import dev.migrator.error.MigratorException;

/**
 * The command line of one migrated schema. What a command answers goes to one writer,
 * everything else to another; a user's mistake is a sentence and no stack trace.
 */
public final class MigratorCommandLine {

    private final CommandLine commandLine;

    /**
     * A command line.
     * @param useCases what can be done with the database
     * @param sources what can be done with the project's source files
     * @param out takes the answers of commands
     * @param err takes errors and usage
     */
    public MigratorCommandLine(UseCases useCases, SourceUseCases sources, PrintWriter out, PrintWriter err) {
        this.commandLine = new CommandLine(new RootCommand(useCases, sources)).setOut(out)
            .setErr(err)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler((error, line, result) -> explain(error, err));
    }

    /**
     * Runs a command.
     * @param arguments as typed after {@code migrator}
     * @return {@link ExitCodes}
     */
    public int run(List<String> arguments) {
        int code = this.commandLine.execute(arguments.toArray(String[]::new));
        this.commandLine.getOut().flush();
        this.commandLine.getErr().flush();
        return code;
    }

    private static int explain(Exception error, PrintWriter err) throws Exception {
        if (!(error instanceof MigratorException known)) {
            throw error;
        }
        err.println("FAILED: " + known.problem());
        err.println(known.action());
        return ExitCodes.FAILED;
    }

}
