package dev.migrator.codegen;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrator.codegen.RevisionWay.Operating;
import dev.migrator.codegen.RevisionWay.Written;
import dev.migrator.codegen.java.Imports;
import dev.migrator.codegen.java.JavaLiteral;
import dev.migrator.codegen.java.JavaMethod;
import dev.migrator.codegen.java.NotedOperation;
import dev.migrator.operation.Operations;
import dev.migrator.operation.RawSql;
import dev.migrator.script.Migration;
import dev.migrator.script.Revision;

/**
 * A draft as the parts of a {@code .java} file. Attributes of the annotation that would
 * say what is so anyway are left out.
 */
final class JavaSource {

    private static final int LINE = 100;

    private static final String INDENT = "    ";

    /** The name of a token. */
    static final String IMPORTS = "imports";

    private JavaSource() {
    }

    /**
     * The parts of a file whose imports are one of them.
     */
    static Tokens tokens(RevisionDraft draft, String javaPackage) {
        Imports imports = Imports.of(className(draft)).with(Operations.class, Migration.class, Revision.class);
        Tokens tokens = tokens(draft, javaPackage, imports);
        return tokens.with(IMPORTS, imports.text());
    }

    /**
     * The parts of a file that has imports of its own: of what every migration needs, and
     * no others. Types are named with their packages.
     */
    static Tokens tokensWithoutImports(RevisionDraft draft, String javaPackage) {
        return tokens(draft, javaPackage, Imports.given(Operations.class, Migration.class, Revision.class))
            .with(IMPORTS, "");
    }

    private static Tokens tokens(RevisionDraft draft, String javaPackage, Imports imports) {
        return Tokens.of(draft)
            .with("package", javaPackage.isEmpty() ? "" : "package %s;".formatted(javaPackage))
            .with("message", draft.message())
            .with("annotation", annotation(draft))
            .with("class", className(draft))
            .with("upgrade", method("upgrade", draft.body().upgrade(), imports))
            .with("downgrade", method("downgrade", draft.body().downgrade(), imports));
    }

    private static String className(RevisionDraft draft) {
        return ClassName.of(draft.message(), draft.id());
    }

    private static String annotation(RevisionDraft draft) {
        List<String> attributes = new ArrayList<>();
        attributes.add("id = " + JavaLiteral.string(draft.id().value()));
        addList(attributes, "revises", draft.parents());
        addList(attributes, "dependsOn", draft.dependsOn());
        addList(attributes, "branchLabels", draft.branchLabels());
        attributes.add("message = " + JavaLiteral.string(draft.message()));
        if (!draft.body().transactional()) {
            attributes.add("transactional = false");
        }
        String line = "@Revision(%s)".formatted(String.join(", ", attributes));
        return line.length() <= LINE ? line
                : "@Revision(%s)".formatted(String.join(",\n" + INDENT + INDENT, attributes));
    }

    private static void addList(List<String> attributes, String name, Collection<?> values) {
        List<String> literals = values.stream().map(Object::toString).map(JavaLiteral::string).toList();
        if (literals.size() == 1) {
            attributes.add("%s = %s".formatted(name, literals.get(0)));
        }
        else if (!literals.isEmpty()) {
            attributes.add("%s = { %s }".formatted(name, String.join(", ", literals)));
        }
    }

    private static String method(String name, @Nullable RevisionWay way, Imports imports) {
        return way == null ? "" : way.match(new Method(new JavaMethod(name, imports)));
    }

    /**
     * A way as a method.
     */
    private record Method(JavaMethod method) implements RevisionWay.Cases<String> {

        @Override
        public String written(Written way) {
            return this.method.saying(List.of(), NotedOperation
                .plain(way.sql().isBlank() ? List.of() : List.of(new RawSql(way.sql().stripTrailing() + "\n", 0))));
        }

        @Override
        public String operating(Operating way) {
            return this.method.saying(way.notes(), way.operations());
        }

    }

}
