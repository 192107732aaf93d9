package dev.migrator.command;

import java.util.List;

import dev.migrator.codegen.SourceTemplate;

/**
 * Tells which templates new revisions are written from.
 */
public final class ListTemplates {

    private final Authoring authoring;

    /**
     * The use case in one project.
     * @param authoring what it works with
     */
    public ListTemplates(Authoring authoring) {
        this.authoring = authoring;
    }

    /**
     * Reads the templates.
     * @return one for each format
     * @throws dev.migrator.codegen.UnreadableTemplateException where a file of the
     * settings cannot be used
     */
    public Result run() {
        return new Result(this.authoring.templates().all());
    }

    /**
     * The templates.
     *
     * @param templates one for each format
     */
    public record Result(List<SourceTemplate> templates) {

    }

}
