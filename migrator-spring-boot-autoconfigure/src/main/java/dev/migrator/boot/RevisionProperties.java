package dev.migrator.boot;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrator.codegen.FileNameTemplate;
import dev.migrator.codegen.RevisionFormat;
import dev.migrator.command.RevisionDirectories;
import dev.migrator.command.RevisionSettings;

/**
 * The properties that begin with {@code migrator.revision}: how new revisions are
 * written.
 */
public class RevisionProperties {

    /**
     * Comma-separated list of folders of the project that hold SQL revisions. The first
     * is the main one.
     */
    private List<String> directory = new ArrayList<>(List.of("src/main/resources/db/migrations"));

    /**
     * Folder of the project that holds Java sources.
     */
    private String javaDirectory = "src/main/java";

    /**
     * Package of new Java revisions. The package migrations within that of the
     * application where it is not set.
     */
    private @Nullable String javaPackage;

    /**
     * Language of new revisions.
     */
    private RevisionFormat format = RevisionFormat.SQL;

    /**
     * Name of new SQL revisions, with the tokens rev, slug, year, month, day, hour,
     * minute, second and epoch in braces. Slashes make folders.
     */
    private String fileName = FileNameTemplate.DEFAULT.text();

    /**
     * Comma-separated list of files that replace the templates of new revisions: a .sql
     * file that of SQL, a .java file that of Java.
     */
    private List<String> template = new ArrayList<>();

    RevisionSettings toSettings(String applicationPackage) {
        String migrations = applicationPackage.isEmpty() ? "migrations" : applicationPackage + ".migrations";
        RevisionDirectories directories = new RevisionDirectories(this.directory.stream().map(Path::of).toList(),
                Path.of(this.javaDirectory), this.javaPackage != null ? this.javaPackage : migrations);
        return new RevisionSettings(directories, this.format, new FileNameTemplate(this.fileName),
                this.template.stream().map(Path::of).toList());
    }

    public List<String> getDirectory() {
        return this.directory;
    }

    public void setDirectory(List<String> directory) {
        this.directory = directory;
    }

    public String getJavaDirectory() {
        return this.javaDirectory;
    }

    public void setJavaDirectory(String javaDirectory) {
        this.javaDirectory = javaDirectory;
    }

    public @Nullable String getJavaPackage() {
        return this.javaPackage;
    }

    public void setJavaPackage(@Nullable String javaPackage) {
        this.javaPackage = javaPackage;
    }

    public RevisionFormat getFormat() {
        return this.format;
    }

    public void setFormat(RevisionFormat format) {
        this.format = format;
    }

    public String getFileName() {
        return this.fileName;
    }

    public void setFileName(String fileName) {
        this.fileName = fileName;
    }

    public List<String> getTemplate() {
        return this.template;
    }

    public void setTemplate(List<String> template) {
        this.template = template;
    }

}
