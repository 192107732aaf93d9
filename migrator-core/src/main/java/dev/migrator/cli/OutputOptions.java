package dev.migrator.cli;

import picocli.CommandLine.Option;

/**
 * In which form a command answers.
 */
final class OutputOptions {

    @Option(names = "--output", paramLabel = "FORM", defaultValue = "text",
            description = "text or json: ${DEFAULT-VALUE} unless said.")
    private Form form = Form.TEXT;

    Form form() {
        return this.form;
    }

    enum Form {

        TEXT, JSON

    }

}
