package dev.migrator.codegen.java;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrator.operation.Operation;

/**
 * How a source file names types, and what it imports for that. Filled while the file is
 * written, and asked afterwards.
 */
public final class Imports {

    private final Map<String, String> simple = new HashMap<>();

    private final Set<String> types = new TreeSet<>();

    private final Set<String> methods = new TreeSet<>();

    private final boolean possible;

    private Imports(boolean possible) {
        this.possible = possible;
    }

    /**
     * For a file that can be given imports.
     * @param own the name of its class, which hides imported ones
     * @return without any
     */
    public static Imports of(String own) {
        Imports imports = new Imports(true);
        imports.simple.put(own, own);
        return imports;
    }

    /**
     * For a file whose imports are given: other types are named with their packages.
     * @param given the types that it imports
     * @return learns no others
     */
    public static Imports given(Class<?>... given) {
        Imports imports = new Imports(false);
        Stream.of(given).forEach((type) -> imports.simple.put(type.getSimpleName(), type.getCanonicalName()));
        return imports;
    }

    /**
     * Imports types that the file names itself.
     * @param imported the types
     * @return this
     */
    public Imports with(Class<?>... imported) {
        Stream.of(imported).forEach(this::name);
        return this;
    }

    /**
     * How the file names a type. Operations have names of their own; other nested types
     * are named with what they belong to, since there are several with the name Kind.
     */
    String name(Class<?> type) {
        Class<?> outer = type.getDeclaringClass();
        if (outer != null && !Operation.class.isAssignableFrom(type)) {
            return name(outer) + "." + type.getSimpleName();
        }
        String full = type.getCanonicalName();
        if (this.possible) {
            this.simple.putIfAbsent(type.getSimpleName(), full);
        }
        if (!full.equals(this.simple.get(type.getSimpleName()))) {
            return full;
        }
        this.types.add(full);
        return type.getSimpleName();
    }

    /**
     * How the file names a static method.
     */
    String method(Class<?> type, String name) {
        if (!this.possible) {
            return name(type) + "." + name;
        }
        this.methods.add(type.getCanonicalName() + "." + name);
        return name;
    }

    /**
     * The lines of the imports.
     * @return those of Java, of this library, and of methods, with an empty line between;
     * empty where there are none
     */
    public String text() {
        Predicate<String> java = (name) -> name.startsWith("java.");
        return Stream
            .of(lines("import ", this.types.stream().filter(java)),
                    lines("import ", this.types.stream().filter(java.negate())),
                    lines("import static ", this.methods.stream()))
            .filter((lines) -> !lines.isEmpty())
            .collect(Collectors.joining("\n\n"));
    }

    private static String lines(String keyword, Stream<String> names) {
        List<String> lines = names.map((name) -> keyword + name + ";").toList();
        return String.join("\n", lines);
    }

}
