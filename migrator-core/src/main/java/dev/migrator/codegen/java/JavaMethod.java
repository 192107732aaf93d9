package dev.migrator.codegen.java;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.migrator.operation.Operations;

/**
 * A method of a migration, from the operations that it is to say.
 */
public final class JavaMethod {

    /**
     * In characters. A method of a class file has room for 65535 bytes, and a character
     * of a call never becomes two.
     */
    private static final int LARGEST = 30_000;

    private static final String INDENT = " ".repeat(Lines.BLOCK);

    private final String name;

    private final Imports imports;

    /**
     * A method.
     * @param name its name
     * @param imports learns which types it names
     */
    public JavaMethod(String name, Imports imports) {
        this.name = name;
        this.imports = imports;
    }

    /**
     * The method, which takes {@code Operations op} and overrides one.
     * @param notes lines of text for its reader
     * @param operations what it says, in order
     * @return indented as in a class, without a line break at the end; followed by
     * private methods where one would be too large for a class file
     */
    public String saying(List<String> notes, List<NotedOperation> operations) {
        List<String> comments = notes.stream().map(JavaMethod::comment).toList();
        OperationCalls calls = new OperationCalls(new Terms(this.imports));
        List<List<String>> parts = parts(operations.stream()
            .map((operation) -> comments(operation.notes()) + statement(operation, calls))
            .toList());
        if (parts.size() == 1) {
            return overriding(comments, parts.get(0));
        }
        List<String> methods = new ArrayList<>();
        List<String> partNames = new ArrayList<>();
        for (List<String> part : parts) {
            String partName = this.name + (methods.size() + 1);
            partNames.add(INDENT + INDENT + partName + "(op);\n");
            methods.add("\n\n" + method("private static void " + partName, part));
        }
        return overriding(comments, partNames) + String.join("", methods);
    }

    private static String statement(NotedOperation operation, OperationCalls calls) {
        String own = operation.wording().java();
        return own != null ? own.strip().indent(2 * Lines.BLOCK)
                : Lines.statement(operation.operation().match(calls), 2 * Lines.BLOCK) + "\n";
    }

    private static String comments(List<String> notes) {
        return notes.stream().map(JavaMethod::comment).collect(Collectors.joining());
    }

    /**
     * A backslash before a u begins a character, also in a comment.
     */
    private static String comment(String note) {
        return (INDENT + INDENT + "// " + note.replaceAll("\\R", " ").replace("\\u", "\\\\u")).stripTrailing() + "\n";
    }

    private String overriding(List<String> comments, List<String> statements) {
        List<String> lines = new ArrayList<>(comments);
        lines.addAll(statements);
        return INDENT + "@Override\n" + method("public void " + this.name, lines);
    }

    private String method(String declaration, List<String> lines) {
        return lines.stream()
            .collect(Collectors.joining("",
                    "%s%s(%s op) {\n".formatted(INDENT, declaration, this.imports.name(Operations.class)),
                    INDENT + "}"));
    }

    private static List<List<String>> parts(List<String> statements) {
        List<List<String>> parts = new ArrayList<>(List.of(new ArrayList<>()));
        int size = 0;
        for (String statement : statements) {
            if (size > 0 && size + statement.length() > LARGEST) {
                parts.add(new ArrayList<>());
                size = 0;
            }
            parts.get(parts.size() - 1).add(statement);
            size += statement.length();
        }
        return parts;
    }

}
