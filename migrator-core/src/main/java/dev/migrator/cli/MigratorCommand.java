package dev.migrator.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import dev.migrator.command.SourceUseCases;
import dev.migrator.command.UseCases;

/**
 * What all commands have.
 */
abstract class MigratorCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private RootCommand root;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = { "-h", "--help" }, usageHelp = true, description = "Show this help and exit.")
    private boolean help;

    final UseCases useCases() {
        return this.root.useCases();
    }

    final SourceUseCases sources() {
        return this.root.sources();
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
