package dev.migrator.cli;

import java.util.List;
import java.util.Locale;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import dev.migrator.cli.OutputOptions.Form;
import dev.migrator.codegen.SourceTemplate;

@Command(name = "list-templates", aliases = "list_templates",
        description = "List the templates that new revisions are written from.")
final class ListTemplatesCommand extends ReadingCommand<List<SourceTemplate>> {

    @Option(names = { "-v", "--verbose" }, description = "Show their text.")
    private boolean verbose;

    @Override
    List<SourceTemplate> read(Form form) {
        return sources().listTemplates().run().templates();
    }

    @Override
    void print(List<SourceTemplate> templates) {
        for (SourceTemplate template : templates) {
            out().println("%s  %s".formatted(format(template), template.origin()));
            if (this.verbose) {
                out().println();
                template.text().lines().forEach((line) -> out().println(line.isEmpty() ? "" : "    " + line));
                out().println();
            }
        }
    }

    @Override
    void write(List<SourceTemplate> templates, JsonObject answer) {
        answer.objects("templates", templates, (template, object) -> {
            object.text("format", format(template));
            object.text("origin", template.origin());
            object.text("text", template.text());
        });
    }

    private static String format(SourceTemplate template) {
        return template.format().name().toLowerCase(Locale.ROOT);
    }

}
