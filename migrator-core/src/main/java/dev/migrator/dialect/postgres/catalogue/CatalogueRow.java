package dev.migrator.dialect.postgres.catalogue;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;

/**
 * The row of a catalogue query that a result stands at: its values in the types of the
 * picture.
 *
 * @param results stands at the row
 * @param unqualified the schemas whose things are not qualified; the home first
 */
record CatalogueRow(ResultSet results, List<Identifier> unqualified) {

    String text(String column) throws SQLException {
        String value = textOrNull(column);
        if (value == null) {
            throw new ChangedWhileReadException(column);
        }
        return value;
    }

    @Nullable String textOrNull(String column) throws SQLException {
        return this.results.getString(column);
    }

    /**
     * A value of the type {@code "char"}.
     * @return a blank for one that is null or empty
     */
    char letter(String column) throws SQLException {
        String value = textOrNull(column);
        return value == null || value.isEmpty() ? ' ' : value.charAt(0);
    }

    boolean flag(String column) throws SQLException {
        return this.results.getBoolean(column);
    }

    int number(String column) throws SQLException {
        return this.results.getInt(column);
    }

    /**
     * An oid, or a number of this size.
     * @return 0 for null, as the catalogues have it
     */
    long id(String column) throws SQLException {
        return this.results.getLong(column);
    }

    @Nullable Integer numberOrNull(String column) throws SQLException {
        int value = this.results.getInt(column);
        return this.results.wasNull() ? null : value;
    }

    Identifier identifier(String column) throws SQLException {
        return new Identifier(text(column));
    }

    @Nullable Identifier identifierOrNull(String column) throws SQLException {
        String value = textOrNull(column);
        return value == null ? null : new Identifier(value);
    }

    /**
     * The name of a thing that is read: without its schema where this is the home.
     */
    QualifiedName name(String schema, String name) throws SQLException {
        return qualified(text(schema), text(name));
    }

    QualifiedName qualified(String schema, String name) {
        return new QualifiedName(isUnqualified(schema) ? null : new Identifier(schema), new Identifier(name));
    }

    /**
     * Whether the things of a schema have no schema in their names.
     */
    boolean isUnqualified(String schema) {
        for (Identifier candidate : this.unqualified) {
            if (candidate.value().equals(schema)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The name of a thing that is referred to: its schema is null where the search path
     * leads to it.
     * @return null where there is no name
     */
    @Nullable QualifiedName reference(String schema, String name) throws SQLException {
        String value = textOrNull(name);
        return value == null ? null : new QualifiedName(identifierOrNull(schema), new Identifier(value));
    }

    /**
     * An array of texts.
     * @return empty for null; its elements may be null
     */
    List<@Nullable String> nullableTexts(String column) throws SQLException {
        Array array = this.results.getArray(column);
        List<@Nullable String> texts = new ArrayList<>();
        if (array != null) {
            Collections.addAll(texts, (@Nullable String[]) array.getArray());
        }
        return texts;
    }

    /**
     * An array of texts without nulls.
     * @return empty for null
     */
    List<String> texts(String column) throws SQLException {
        Array array = this.results.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    List<Identifier> identifiers(String column) throws SQLException {
        return texts(column).stream().map(Identifier::new).toList();
    }

    /**
     * A list of numbers in a text such as <code>{1,2}</code>.
     * @return empty for null
     */
    List<Integer> numbers(String column) throws SQLException {
        String value = textOrNull(column);
        if (value == null || value.length() == 2) {
            return List.of();
        }
        return Stream.of(value.substring(1, value.length() - 1).split(",")).map(Integer::valueOf).toList();
    }

    /**
     * Options as the catalogues keep them: {@code name=value}.
     */
    Map<String, String> options(String column) throws SQLException {
        if (textOrNull(column) == null) {
            return Map.of();
        }
        Map<String, String> options = new LinkedHashMap<>();
        for (String option : texts(column)) {
            int equals = option.indexOf('=');
            options.put(option.substring(0, equals), option.substring(equals + 1));
        }
        return options;
    }

}
