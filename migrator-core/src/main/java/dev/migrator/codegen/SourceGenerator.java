package dev.migrator.codegen;

/**
 * Makes source files of drafts.
 */
public final class SourceGenerator {

    private final FileNameTemplate fileNames;

    private final SourceTemplates templates;

    private final String javaPackage;

    /**
     * A generator.
     * @param fileNames how SQL files are named; a Java file is named after its class
     * @param templates what files look like
     * @param javaPackage the package of Java classes; empty for the unnamed one
     */
    public SourceGenerator(FileNameTemplate fileNames, SourceTemplates templates, String javaPackage) {
        this.fileNames = fileNames;
        this.templates = templates;
        this.javaPackage = javaPackage;
    }

    /**
     * The source file of a draft.
     * @param draft the revision
     * @param format the language
     * @return where it belongs and what is in it; the same for the same draft
     * @throws UnknownTokenException if a template has a token that stands for nothing
     * @throws IllegalFileNameException if the template of file names makes one that leads
     * out of the folder
     */
    public SourceFile generate(RevisionDraft draft, RevisionFormat format) {
        SourceTemplate template = this.templates.of(format);
        return switch (format) {
            case SQL -> new SourceFile(this.fileNames.name(draft), template.fill(SqlSource.tokens(draft)));
            case JAVA -> new SourceFile(javaPath(draft), template.fill(javaTokens(draft, template)));
        };
    }

    private Tokens javaTokens(RevisionDraft draft, SourceTemplate template) {
        return template.has(JavaSource.IMPORTS) ? JavaSource.tokens(draft, this.javaPackage)
                : JavaSource.tokensWithoutImports(draft, this.javaPackage);
    }

    private String javaPath(RevisionDraft draft) {
        String folder = this.javaPackage.isEmpty() ? "" : this.javaPackage.replace('.', '/') + "/";
        return folder + ClassName.of(draft.message(), draft.id()) + RevisionFormat.JAVA.ending();
    }

}
