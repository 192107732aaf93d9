package dev.migrator.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import dev.migrator.command.SourceUseCases;
import dev.migrator.command.UseCases;

/**
 * What all commands have.
 */
abstract class MigratorCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = { "-h", "--help" }, usageHelp = true, description = "Show this help and exit.")
    private boolean help;

    final UseCases useCases() {
        return root().useCases();
    }

    final SourceUseCases sources() {
        return root().sources();
    }

    private RootCommand root() {
        return (RootCommand) this.spec.root().userObject();
    }

    final PrintWriter out() {
        return this.spec.commandLine().getOut();
    }

    final Colours colours() {
        return new Colours(this.spec.commandLine().getColorScheme().ansi());
    }

    final CommandSpec spec() {
        return this.spec;
    }

}
