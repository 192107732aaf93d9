package dev.migrator.dialect.postgres;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.DatabaseObject.Callable;
import dev.migrator.schema.DatabaseObject.Member;
import dev.migrator.schema.DatabaseObject.Named;
import dev.migrator.schema.DatabaseObject.NamedKind;
import dev.migrator.schema.OutputColumn;
import dev.migrator.schema.QualifiedName;

/**
 * Comments, and the names of the things that have them.
 */
final class CommentSql implements DatabaseObject.Cases<String> {

    /** The statement, or none where there is no comment. */
    static List<String> on(DatabaseObject object, @Nullable String comment) {
        return comment == null ? List.of() : List.of(set(object, Literals.text(comment)));
    }

    /** A statement for each column that has a comment. */
    static List<String> onColumns(QualifiedName view, List<OutputColumn> columns) {
        return columns.stream()
            .flatMap((column) -> on(DatabaseObject.column(view, column.name()), column.comment()).stream())
            .toList();
    }

    static String remove(DatabaseObject object) {
        return set(object, "NULL");
    }

    private static String set(DatabaseObject object, String literal) {
        return "COMMENT ON %s IS %s".formatted(object.match(new CommentSql()), literal);
    }

    @Override
    public String named(Named object) {
        return kind(object.kind()) + " " + Identifiers.of(object.name());
    }

    @Override
    public String member(Member object) {
        String name = Identifiers.of(object.name());
        String owner = Identifiers.of(object.owner());
        return switch (object.kind()) {
            case COLUMN -> "COLUMN " + owner + "." + name;
            case CONSTRAINT -> "CONSTRAINT " + name + " ON " + owner;
            case DOMAIN_CONSTRAINT -> "CONSTRAINT " + name + " ON DOMAIN " + owner;
            case TRIGGER -> "TRIGGER " + name + " ON " + owner;
            case POLICY -> "POLICY " + name + " ON " + owner;
        };
    }

    @Override
    public String callable(Callable object) {
        return RoutineDdl.name(object);
    }

    private static String kind(NamedKind kind) {
        return kind.name().replace('_', ' ');
    }

}
