package dev.migrator.dialect.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import dev.migrator.schema.MaterializedView;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.Table;
import dev.migrator.schema.View;

/**
 * What a query of a sketch can be about.
 *
 * @param name its name
 * @param columns its columns; at least one
 */
record Relation(QualifiedName name, List<String> columns) {

    private static final Pattern OUTPUT = Pattern.compile(" AS ([a-z]\\d+)");

    static List<Relation> of(Sketch sketch) {
        List<Relation> all = new ArrayList<>();
        sketch.all(Table.class).forEach((table) -> all.add(new Relation(table.name(), columns(table, sketch))));
        sketch.all(View.class).forEach((view) -> all.add(new Relation(view.name(), outputs(view.definition()))));
        sketch.all(MaterializedView.class)
            .forEach((view) -> all.add(new Relation(view.name(), outputs(view.definition()))));
        return all.stream().filter((relation) -> !relation.columns.isEmpty()).toList();
    }

    /** Its own and those of its parents. */
    static List<String> columns(Table table, Sketch sketch) {
        List<String> all = new ArrayList<>();
        List<QualifiedName> parents = new ArrayList<>(table.inherits());
        if (table.partitionOf() != null && table.columns().isEmpty()) {
            parents.add(table.partitionOf().parent());
        }
        sketch.all(Table.class)
            .stream()
            .filter((other) -> parents.contains(other.name()))
            .forEach((other) -> all.addAll(columns(other, sketch)));
        table.columns()
            .stream()
            .map((column) -> column.name().value())
            .filter((name) -> !all.contains(name))
            .forEach(all::add);
        return all;
    }

    static List<String> outputs(String query) {
        return OUTPUT.matcher(query).results().map((MatchResult result) -> result.group(1)).distinct().toList();
    }

    /** A query of one value. */
    String one(Chance chance) {
        return "SELECT max(" + chance.of(this.columns) + "::text) FROM " + this.name;
    }

}
