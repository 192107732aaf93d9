package dev.migrator.dialect.postgres.catalogue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.Identifier;
import dev.migrator.schema.IndexKey;
import dev.migrator.schema.Partitioning;
import dev.migrator.schema.QualifiedName;

/**
 * Reads the partition key of a table from the arrays of {@link RelationQuery}, which have
 * an element for each key. Those that are no columns come in a text of their own, as
 * PostgreSQL prints a list of expressions.
 */
final class PartitionKey {

    private PartitionKey() {
    }

    static @Nullable Partitioning read(CatalogueRow row) throws SQLException {
        char strategy = row.letter("strategy");
        return strategy == ' ' ? null : new Partitioning(CatalogueLetters.partitionStrategy(strategy), keys(row));
    }

    private static List<IndexKey> keys(CatalogueRow row) throws SQLException {
        String expressions = row.textOrNull("key_expressions");
        Iterator<String> expression = (expressions == null) ? List.<String>of().iterator()
                : ExpressionText.split(expressions).iterator();
        List<@Nullable String> columns = row.nullableTexts("key_columns");
        List<@Nullable QualifiedName> collations = names(row, "key_collation_schemas", "key_collations");
        List<@Nullable QualifiedName> classes = names(row, "key_class_schemas", "key_classes");
        List<IndexKey> keys = new ArrayList<>();
        for (int index = 0; index < columns.size(); index++) {
            String column = columns.get(index);
            IndexKey.Term term = column != null ? new IndexKey.ColumnTerm(new Identifier(column))
                    : new IndexKey.ExpressionTerm(ExpressionText.withoutBrackets(expression.next()));
            QualifiedName operatorClass = classes.get(index);
            keys.add(new IndexKey(term, collations.get(index),
                    operatorClass == null ? null : new IndexKey.OperatorClass(operatorClass, Map.of()),
                    IndexKey.SortOrder.ASCENDING, null));
        }
        return keys;
    }

    private static List<@Nullable QualifiedName> names(CatalogueRow row, String schemaColumn, String nameColumn)
            throws SQLException {
        List<@Nullable String> schemas = row.nullableTexts(schemaColumn);
        List<@Nullable String> names = row.nullableTexts(nameColumn);
        List<@Nullable QualifiedName> both = new ArrayList<>();
        for (int index = 0; index < names.size(); index++) {
            String schema = schemas.get(index);
            String name = names.get(index);
            both.add(name == null ? null
                    : new QualifiedName(schema == null ? null : new Identifier(schema), new Identifier(name)));
        }
        return both;
    }

}
