package dev.migrator.cli;

import java.util.Locale;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import dev.migrator.codegen.SourceTemplate;

@Command(name = "list-templates", aliases = "list_templates",
        description = "List the templates that new revisions are written from.")
final class ListTemplatesCommand extends MigratorCommand {

    @Option(names = { "-v", "--verbose" }, description = "Show their text.")
    private boolean verbose;

    @Override
    public Integer call() {
        for (SourceTemplate template : sources().listTemplates().run().templates()) {
            out().println("%s  %s".formatted(template.format().name().toLowerCase(Locale.ROOT), template.origin()));
            if (this.verbose) {
                out().println();
                template.text().lines().forEach((line) -> out().println(line.isEmpty() ? "" : "    " + line));
                out().println();
            }
        }
        return ExitCodes.DONE;
    }

}
