package dev.migrator.cli;

import picocli.CommandLine.Mixin;

import dev.migrator.cli.OutputOptions.Form;

/**
 * What all commands have that read something and tell it: the answer is text for people
 * or JSON for programs, with the same facts and the same exit code.
 *
 * @param <T> what is read
 */
abstract class ReadingCommand<T> extends MigratorCommand {

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Override
    public final Integer call() {
        T result = read(this.output.form());
        switch (this.output.form()) {
            case TEXT -> print(result);
            // Complete before the first character is printed, or nothing at all.
            case JSON -> out().println(JsonObject.text((answer) -> write(result, answer)));
        }
        return exitCode(result);
    }

    /**
     * Reads what the command tells.
     * @param form how it will be told; only for refusing what makes no sense together
     */
    abstract T read(Form form);

    abstract void print(T result);

    abstract void write(T result, JsonObject answer);

    int exitCode(T result) {
        return ExitCodes.DONE;
    }

}
