package dev.migrator.dialect.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import dev.migrator.dialect.Rendering;
import dev.migrator.dialect.postgres.Scenarios.ScenarioFile;
import dev.migrator.operation.Operation;
import dev.migrator.operation.TypedOperation;
import dev.migrator.sql.Statement;
import dev.migrator.sql.Transactionality;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The reference page of operations is made of the scenarios: the Java is their source,
 * the SQL and the locks are what the server was shown. {@code -Dgolden.write=true} writes
 * it.
 */
class OperationReferenceTests {

    private static final Path PAGE = Path.of("../docs/reference/operations.md");

    private static final Path SOURCES = Path.of("src/test/java/dev/migrator/dialect/postgres");

    private static final Pattern SAID = Pattern.compile("\\.java\\(\\s*\\(op\\) -> ");

    private static final String INTRODUCTION = """
            # Operations

            What a migration in Java can say, with the SQL that runs, the lock that it takes and what takes it back.
            Generated from the scenarios in `OperationScenarioTests`, where each runs on a real server.

            - A name is written without quotes, as PostgreSQL keeps it, and is one in the migrated schema;
              `QualifiedName.of("audit", "users")` names one in another schema. A type is written as in SQL.
            - An operation without a method of its own is said as a record: `op.add(new ...)`. The records are in
              `dev.migrator.operation`, one for each clause of DDL.
            - *Lock* is the strongest lock on each table or other relation that was there before and that the
              operation names. Two more are taken on what it does not name: on the referenced table by
              `SetEnforcement`, and SHARE by a new condition of a domain on the tables that have such columns.
            - *Reverse* is what the downgrade of a migration does that has no `downgrade` of its own. A drop has a
              reverse where `was(...)` says what it was, a change where `was(...)` or `wasNothing()` says what there
              was; `IF NOT EXISTS` and `CASCADE` have none, since they do not know what they did.
            - What is not in one transaction needs `@Revision(transactional = false)`.
            - A part of an operation that needs a newer server than the one there is refused before anything runs;
              a script without a database is written for PostgreSQL 18, unless `--server-version` says otherwise.
            """;

    @Test
    void thePageIsWhatTheScenariosSay() throws IOException {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        Map<String, List<String>> families = new LinkedHashMap<>();
        for (ScenarioFile file : Scenarios.files()) {
            List<String> said = said(Files.readString(SOURCES.resolve(file.name() + ".java")));
            assertThat(said).as(file.name()).hasSameSizeAs(file.scenarios());
            for (int index = 0; index < said.size(); index++) {
                Scenario scenario = file.scenarios().get(index);
                families.computeIfAbsent(family(scenario.type()), (family) -> new ArrayList<>())
                    .add(entry(scenario, said.get(index)));
            }
        }
        families.forEach(
                (family, entries) -> page.append("\n## ").append(family).append('\n').append(String.join("", entries)));
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).hasContent(page.toString());
    }

    private static String entry(Scenario scenario, String java) {
        TypedOperation operation = scenario.operation();
        Rendering rendering = Scenario.render(operation);
        String title = scenario.title().isEmpty() ? "" : " " + scenario.title();
        return "\n### %s%s\n\n```java\n%s;\n```\n\n```sql\n%s;\n```\n\n%s%s\n".formatted(
                scenario.type().getSimpleName(), title, java, sql(rendering), locks(rendering), reverse(operation));
    }

    private static String sql(Rendering rendering) {
        return rendering.statements().stream().map(Statement::sql).collect(Collectors.joining(";\n"));
    }

    private static String locks(Rendering rendering) {
        boolean alone = rendering.statements()
            .stream()
            .anyMatch((statement) -> statement.transactionality() == Transactionality.NOT_IN_TRANSACTION);
        String locks = rendering.locks()
            .stream()
            .map((lock) -> "%s on `%s`".formatted(lock.mode().label(), lock.relation()))
            .collect(Collectors.joining(", "));
        return (locks.isEmpty() ? "Lock: none." : "Lock: " + locks + ".") + (alone ? " Not in a transaction." : "");
    }

    private static String reverse(TypedOperation operation) {
        return operation.reverse().map((reverse) -> " Reverse: " + reverse(operation, reverse)).orElse(" No reverse.");
    }

    private static String reverse(TypedOperation operation, Operation reverse) {
        if (reverse.equals(operation)) {
            return "itself.";
        }
        List<Statement> statements = Scenario.render(reverse).statements();
        String first = statements.get(0).sql().replaceAll("\\s+", " ");
        return "`" + first + "`" + (statements.size() > 1 ? " and so on." : ".");
    }

    private static String family(Class<?> type) {
        String name = type.getInterfaces()[0].getSimpleName().replaceFirst("Operation$", "");
        String words = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + " operations";
    }

    /** The bodies of the lambdas that are given to {@code java}, in their order. */
    private static List<String> said(String source) {
        List<String> bodies = new ArrayList<>();
        Matcher matcher = SAID.matcher(source);
        while (matcher.find()) {
            bodies.add(dedented(source.substring(matcher.end(), end(source, matcher.end()))));
        }
        return bodies;
    }

    private static int end(String source, int from) {
        int depth = 0;
        boolean quoted = false;
        for (int index = from; index < source.length(); index++) {
            char c = source.charAt(index);
            if (c == '"' && source.charAt(index - 1) != '\\') {
                quoted = !quoted;
            }
            else if (!quoted && c == '(') {
                depth++;
            }
            else if (!quoted && c == ')' && depth-- == 0) {
                return index;
            }
        }
        throw new IllegalArgumentException("A bracket is not closed");
    }

    private static String dedented(String body) {
        String[] lines = body.strip().split("\n");
        int last = lines.length - 1;
        if (last == 0) {
            return lines[0];
        }
        int margin = Integer.MAX_VALUE;
        for (int line = 1; line <= last; line++) {
            margin = lines[line].isBlank() ? margin
                    : Math.min(margin, lines[line].length() - lines[line].stripLeading().length());
        }
        String indent = lines[last].strip().startsWith("}") ? "" : "    ";
        StringBuilder text = new StringBuilder(lines[0]);
        for (int line = 1; line <= last; line++) {
            text.append('\n').append(lines[line].isBlank() ? "" : indent + lines[line].substring(margin));
        }
        return text.toString();
    }

}
