package dev.migrator.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;

import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParseResult;

import dev.migrator.command.SourceUseCases;
import dev.migrator.command.UseCases;

/**
 * The command line of one migrated schema. What a command answers goes to one writer,
 * everything else to another; a user's mistake is a sentence and no stack trace.
 */
public final class MigratorCommandLine {

    private static final ColorScheme PLAIN = Help.defaultColorScheme(Ansi.OFF);

    private final RootCommand root;

    private final CommandLine commandLine;

    /**
     * A command line.
     * @param useCases what can be done with the database
     * @param sources what can be done with the project's source files
     * @param out takes the answers of commands
     * @param err takes errors and usage
     */
    public MigratorCommandLine(UseCases useCases, SourceUseCases sources, PrintWriter out, PrintWriter err) {
        this.root = new RootCommand(useCases, sources);
        this.commandLine = new CommandLine(this.root).setOut(out)
            .setErr(err)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionStrategy(this::answer)
            .setExecutionExceptionHandler((error, line, result) -> explain(error, err))
            .setColorScheme(PLAIN);
        IParameterExceptionHandler usual = this.commandLine.getParameterExceptionHandler();
        this.commandLine.setParameterExceptionHandler((error, arguments) -> {
            // It goes to where errors go, which may be a file when the answers do not.
            CommandLine line = error.getCommandLine();
            ColorScheme ofAnswers = line.getColorScheme();
            line.setColorScheme(PLAIN);
            try {
                return usual.handleParseException(error, arguments);
            }
            finally {
                line.setColorScheme(ofAnswers);
            }
        });
    }

    /**
     * Gives answers colours where picocli's rule allows it: the process has a terminal,
     * and the environment does not set {@code NO_COLOR}. For a command line whose answers
     * go to the standard output that the process was started with; without this there are
     * no colours at all.
     * @return this
     * @see <a href="https://picocli.info/#_heuristics_for_enabling_ansi">picocli's
     * rule</a>
     */
    public MigratorCommandLine colouredOnTerminals() {
        this.commandLine.setColorScheme(Help.defaultColorScheme(Ansi.AUTO));
        return this;
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

    private int answer(ParseResult parsed) {
        if (this.root.isQuiet()) {
            this.commandLine.setOut(new PrintWriter(Writer.nullWriter()));
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private int explain(Exception error, PrintWriter err) {
        if (this.root.showsStackTraces()) {
            error.printStackTrace(err);
        }
        else {
            new Failure(error).print(err);
        }
        return ExitCodes.FAILED;
    }

}
