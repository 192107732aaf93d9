package dev.migrator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;

/**
 * The table of packages in {@code docs/architecture.md}, as rules.
 */
final class PackageTable {

    private static final String ROOT = "dev.migrator";

    private static final Pattern ROW = Pattern.compile("^\\| (?:`([a-z.]+)`|root) \\| (.+) \\| (.+) \\|$");

    private static final Map<String, List<String>> WORDS = Map.of("JDBC",
            List.of("java.sql", "javax.sql", "org.springframework.jdbc", "org.springframework.transaction",
                    "org.springframework.dao"),
            "driver", List.of("org.postgresql"), "resources",
            List.of("org.springframework.core.io", "org.springframework.util"), "picocli", List.of("picocli"),
            "progress bar", List.of("me.tongfei.progressbar"), "JSON", List.of("tools.jackson.core"));

    private static final List<String> EVERYWHERE = List.of("java", "org.jspecify.annotations",
            "org.apache.commons.logging", ROOT + ".error");

    private final Map<String, List<String>> allowed;

    private PackageTable(Map<String, List<String>> allowed) {
        this.allowed = allowed;
    }

    static PackageTable read() {
        Map<String, List<String>> allowed = new LinkedHashMap<>();
        for (String line : lines()) {
            Matcher row = ROW.matcher(line);
            if (row.matches() && !line.contains("`migrator-")) {
                allowed.put(row.group(1) == null ? ROOT : ROOT + "." + row.group(1), imports(row.group(3)));
            }
        }
        return new PackageTable(allowed);
    }

    int size() {
        return this.allowed.size();
    }

    /**
     * What in some classes is against the table.
     */
    Set<String> violations(JavaClasses classes) {
        Set<String> violations = new TreeSet<>();
        for (JavaClass type : classes) {
            if (!this.allowed.containsKey(type.getPackageName())) {
                violations.add("package %s has no row".formatted(type.getPackageName()));
                continue;
            }
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (!target.isPrimitive() && !isAllowed(type.getPackageName(), target.getPackageName())) {
                    violations.add("%s imports %s".formatted(type.getName(), target.getName()));
                }
            }
        }
        return violations;
    }

    private boolean isAllowed(String from, String to) {
        List<String> row = this.allowed.get(from);
        if (from.equals(to) || from.equals(ROOT) && this.allowed.containsKey(to) || row.contains(to)) {
            return true;
        }
        boolean jdbc = to.startsWith("java.sql") || to.startsWith("javax.sql");
        return !jdbc && EVERYWHERE.stream().anyMatch((root) -> isWithin(to, root))
                || row.stream().filter((entry) -> !entry.startsWith(ROOT)).anyMatch((root) -> isWithin(to, root));
    }

    private static boolean isWithin(String name, String root) {
        return name.equals(root) || name.startsWith(root + ".");
    }

    private static List<String> imports(String cell) {
        List<String> imports = new ArrayList<>();
        for (String word : cell.split(", ")) {
            if (word.startsWith("`")) {
                imports.add(ROOT + "." + word.replace("`", ""));
            }
            imports.addAll(WORDS.getOrDefault(word, List.of()));
        }
        return imports;
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(Path.of("..", "docs", "architecture.md"));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
