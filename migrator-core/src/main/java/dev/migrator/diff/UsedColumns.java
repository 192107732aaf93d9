package dev.migrator.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.Constraint;
import dev.migrator.schema.Constraint.Check;
import dev.migrator.schema.Constraint.Element;
import dev.migrator.schema.Constraint.Exclude;
import dev.migrator.schema.Constraint.ForeignKey;
import dev.migrator.schema.Constraint.NotNull;
import dev.migrator.schema.Constraint.PrimaryKey;
import dev.migrator.schema.Constraint.Unique;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.Index;
import dev.migrator.schema.IndexKey;
import dev.migrator.schema.IndexKey.ColumnTerm;
import dev.migrator.schema.IndexKey.ExpressionTerm;

/**
 * The columns of its own table that a constraint or index uses: PostgreSQL drops it with
 * any of them.
 *
 * @param names the columns that it names
 * @param texts expressions that can name others
 */
record UsedColumns(List<Identifier> names, List<String> texts) {

    static UsedColumns of(Index index) {
        return of(index.keys(), index.include(), index.predicate());
    }

    static UsedColumns of(Constraint constraint) {
        return constraint.match(new OfConstraint());
    }

    boolean contains(Identifier column) {
        return this.names.contains(column) || this.texts.stream().anyMatch((text) -> Mention.of(column, text));
    }

    private static UsedColumns of(List<IndexKey> keys, List<Identifier> include, @Nullable String predicate) {
        List<Identifier> names = new ArrayList<>(include);
        List<String> texts = new ArrayList<>(Stream.ofNullable(predicate).toList());
        keys.forEach((key) -> key.term().match(new IndexKey.Cases<Boolean>() {

            @Override
            public Boolean column(ColumnTerm term) {
                return names.add(term.column());
            }

            @Override
            public Boolean expression(ExpressionTerm term) {
                return texts.add(term.sql());
            }

        }));
        return new UsedColumns(names, texts);
    }

    private static final class OfConstraint implements Constraint.Cases<UsedColumns> {

        @Override
        public UsedColumns primaryKey(PrimaryKey key) {
            return named(key.columns(), key.include());
        }

        @Override
        public UsedColumns unique(Unique key) {
            return named(key.columns(), key.include());
        }

        @Override
        public UsedColumns foreignKey(ForeignKey key) {
            return named(key.columns(), List.of());
        }

        @Override
        public UsedColumns check(Check check) {
            return new UsedColumns(List.of(), List.of(check.expression()));
        }

        @Override
        public UsedColumns exclude(Exclude exclude) {
            return of(exclude.elements().stream().map(Element::key).toList(), exclude.include(), exclude.predicate());
        }

        @Override
        public UsedColumns notNull(NotNull notNull) {
            return named(List.of(notNull.column()), List.of());
        }

        private static UsedColumns named(List<Identifier> columns, List<Identifier> include) {
            return new UsedColumns(Stream.of(columns, include).flatMap(List::stream).toList(), List.of());
        }

    }

}
