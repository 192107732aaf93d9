package dev.migrator.codegen;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A draft as the parts of a {@code .java} file. Attributes of the annotation that would
 * say what is so anyway are left out.
 */
final class JavaSource {

    private static final int LINE = 100;

    private static final String INDENT = "    ";

    private JavaSource() {
    }

    static Tokens tokens(RevisionDraft draft, String javaPackage) {
        return Tokens.of(draft)
            .with("package", javaPackage.isEmpty() ? "" : "package %s;".formatted(javaPackage))
            .with("message", draft.message())
            .with("annotation", annotation(draft))
            .with("class", ClassName.of(draft.message(), draft.id()))
            .with("upgrade", method("upgrade", draft.body().upgrade()))
            .with("downgrade", method("downgrade", draft.body().downgrade()));
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

    private static String method(String name, @Nullable String sql) {
        if (sql == null) {
            return "";
        }
        String body = sql.isBlank() ? ""
                : "%1$s%1$sop.execute(%2$s);\n".formatted(INDENT, JavaLiteral.textBlock(sql, INDENT.repeat(4)));
        return "%1$s@Override\n%1$spublic void %2$s(Operations op) {\n%3$s%1$s}".formatted(INDENT, name, body);
    }

}
