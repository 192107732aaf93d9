package dev.migrator.codegen;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The template of each format.
 */
public final class SourceTemplates {

    private final Map<RevisionFormat, SourceTemplate> templates = new EnumMap<>(RevisionFormat.class);

    private SourceTemplates() {
        for (RevisionFormat format : RevisionFormat.values()) {
            this.templates.put(format, SourceTemplate.builtIn(format));
        }
    }

    /**
     * The templates that come with this library.
     * @return one for each format
     */
    public static SourceTemplates builtIn() {
        return new SourceTemplates();
    }

    /**
     * Templates in which files replace those that come with this library.
     * @param files each for the format that its ending tells
     * @return one for each format
     * @throws UnreadableTemplateException if a file cannot be read, or ends like neither
     */
    public static SourceTemplates replacedBy(List<Path> files) {
        SourceTemplates replaced = new SourceTemplates();
        files.stream()
            .map(SourceTemplate::read)
            .forEach((template) -> replaced.templates.put(template.format(), template));
        return replaced;
    }

    /**
     * All of them.
     * @return in the order of the formats
     */
    public List<SourceTemplate> all() {
        return List.copyOf(this.templates.values());
    }

    SourceTemplate of(RevisionFormat format) {
        return this.templates.getOrDefault(format, SourceTemplate.builtIn(format));
    }

}
