package dev.migrator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.migrator.autogenerate.ConcurrentIndexes;
import dev.migrator.model.ObjectKind;
import dev.migrator.model.Rename;
import dev.migrator.operation.Operation;
import dev.migrator.operation.Operations;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;
import dev.migrator.sql.SqlText;
import dev.migrator.sql.StatementSplitter;

/**
 * Two models of an application, one after the other, and what leads from the first to the
 * second.
 *
 * @param title what changes
 * @param words how it is compared, by keyword:
 * <ul>
 * <li>{@code kinds}: {@code all} where the models speak of everything, otherwise as
 * entities do;</li>
 * <li>{@code schemas}: schemas that are compared besides the migrated one;</li>
 * <li>{@code rename}: {@code customer < client, customer.phone < tel};</li>
 * <li>{@code indexes}: {@code concurrently};</li>
 * <li>{@code loses}: what holds rows and may go;</li>
 * <li>{@code leaves}: what is left alone;</li>
 * <li>{@code alembic}: what Alembic makes of it, a row of a table of its behaviour.</li>
 * </ul>
 * @param parts SQL by name:
 * <ul>
 * <li>{@code from}: the first model;</li>
 * <li>{@code besides}: rows, and what the database has and no model declares;</li>
 * <li>{@code to}: the second model;</li>
 * <li>{@code up}: what the revisions do;</li>
 * <li>{@code fill}: the statements that their author puts in place of the proposed
 * ones;</li>
 * <li>{@code then}: a query in a line, and what it gives: {@code SELECT a FROM t => 1,
 * 2}.</li>
 * </ul>
 */
record ChangeSet(String title, Map<String, String> words, Map<String, String> parts) {

    private static final List<String> WORDS = List.of("kinds", "schemas", "rename", "indexes", "loses", "leaves",
            "alembic");

    private static final List<String> PARTS = List.of("from", "besides", "to", "up", "fill", "then");

    ChangeSet {
        requireKnown(WORDS, words);
        requireKnown(PARTS, parts);
    }

    private static void requireKnown(List<String> known, Map<String, String> given) {
        if (!known.containsAll(given.keySet())) {
            throw new IllegalArgumentException("%s are not all of %s".formatted(given.keySet(), known));
        }
    }

    List<Operation> from() {
        return declared("from");
    }

    List<Operation> to() {
        return declared("to");
    }

    private List<Operation> declared(String part) {
        return Operations.record((op) -> StatementSplitter.split(new SqlText(part(part), this.title, SqlText.NO_LINE))
            .forEach((statement) -> op.execute(statement.sql())));
    }

    String part(String name) {
        return this.parts.getOrDefault(name, "");
    }

    ChangeSet with(String part, String text) {
        Map<String, String> changed = new TreeMap<>(this.parts);
        changed.put(part, text);
        return new ChangeSet(this.title, this.words, changed);
    }

    Set<ObjectKind> kinds() {
        return list("kinds").contains("all") ? ObjectKind.all() : ObjectKind.ofEntities();
    }

    Set<Identifier> schemas() {
        return Set.copyOf(list("schemas").stream().map(Identifier::of).toList());
    }

    ConcurrentIndexes indexes() {
        return list("indexes").contains("concurrently") ? ConcurrentIndexes.YES : ConcurrentIndexes.NO;
    }

    List<Rename> renames() {
        List<Rename> renames = new ArrayList<>();
        for (String rename : list("rename")) {
            String[] names = rename.split(" < ");
            String[] present = names[0].split("\\.");
            Identifier former = Identifier.of(names[1]);
            QualifiedName table = QualifiedName.of(present[0]);
            renames.add(present.length == 1 ? Rename.ofTable(table, former)
                    : Rename.ofColumn(table, Identifier.of(present[1]), former));
        }
        return renames;
    }

    List<String> loses() {
        return list("loses");
    }

    List<String> leaves() {
        return list("leaves");
    }

    private List<String> list(String word) {
        return Stream.of(this.words.getOrDefault(word, "").split(", "))
            .map(String::strip)
            .filter((text) -> !text.isEmpty())
            .toList();
    }

    /**
     * The case as it stands in its file.
     */
    String text() {
        StringBuilder text = new StringBuilder("=== ").append(this.title).append('\n');
        WORDS.stream()
            .filter(this.words::containsKey)
            .forEach((word) -> text.append(word).append(": ").append(this.words.get(word)).append('\n'));
        PARTS.stream()
            .filter((part) -> !part(part).isEmpty())
            .forEach((part) -> text.append("--- ").append(part).append('\n').append(part(part)).append('\n'));
        return text.toString();
    }

    @Override
    public String toString() {
        return this.title;
    }

}
