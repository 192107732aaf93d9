package dev.migrator.dialect.postgres;

import java.util.ArrayList;
import java.util.List;

import dev.migrator.schema.Column;
import dev.migrator.schema.ColumnValue;
import dev.migrator.schema.ColumnValue.Default;
import dev.migrator.schema.ColumnValue.Generated;
import dev.migrator.schema.ColumnValue.GeneratedKind;
import dev.migrator.schema.ColumnValue.Identity;
import dev.migrator.schema.ColumnValue.IdentityKind;
import dev.migrator.schema.Constraint;
import dev.migrator.schema.QualifiedName;

/**
 * Columns as parts of {@code CREATE TABLE} and {@code ADD COLUMN}, and what has to be
 * said after it.
 */
final class ColumnSql {

    private final Rendered rendered;

    ColumnSql(Rendered rendered) {
        this.rendered = rendered;
    }

    String definition(Column column, List<Constraint> constraints) {
        StringBuilder sql = new StringBuilder(Identifiers.of(column.name())).append(' ').append(column.type());
        if (column.compression() != null) {
            sql.append(" COMPRESSION ").append(ColumnStorageDdl.method(column.compression()));
        }
        sql.append(Fragments.collation(column.collation()));
        if (column.value() != null) {
            sql.append(' ').append(value(column.value()));
        }
        if (!column.nullable()) {
            sql.append(" NOT NULL");
        }
        constraints.forEach((constraint) -> sql.append(' ').append(ConstraintSql.ofColumn(constraint, this.rendered)));
        return sql.toString();
    }

    static String identity(Identity identity) {
        List<String> options = new ArrayList<>(SequenceSql.options(identity.sequence()));
        if (identity.sequenceName() != null) {
            options.add(0, "SEQUENCE NAME " + Identifiers.of(identity.sequenceName()));
        }
        return "GENERATED %s AS IDENTITY".formatted(kind(identity.kind()))
                + (options.isEmpty() ? "" : " (" + String.join(" ", options) + ")");
    }

    static String kind(IdentityKind kind) {
        return switch (kind) {
            case ALWAYS -> "ALWAYS";
            case BY_DEFAULT -> "BY DEFAULT";
        };
    }

    /** What a column definition cannot say, or not in every version. */
    static List<String> afterwards(QualifiedName table, Column column) {
        String alter = "ALTER TABLE %s ALTER COLUMN %s ".formatted(Identifiers.of(table),
                Identifiers.of(column.name()));
        List<String> statements = new ArrayList<>();
        if (column.storage() != null) {
            statements.add(alter + "SET STORAGE " + column.storage());
        }
        if (column.statistics() != null) {
            statements.add(alter + "SET STATISTICS " + column.statistics());
        }
        if (!column.options().isEmpty()) {
            statements.add(alter + "SET (" + Fragments.parameters(column.options()) + ")");
        }
        if (column.comment() != null) {
            statements.add("COMMENT ON COLUMN %s.%s IS %s".formatted(Identifiers.of(table),
                    Identifiers.of(column.name()), Literals.text(column.comment())));
        }
        return statements;
    }

    private String value(ColumnValue value) {
        Rendered operation = this.rendered;
        return value.match(new ColumnValue.Cases<>() {

            @Override
            public String defaultValue(Default defaultValue) {
                return "DEFAULT " + Fragments.defaultExpression(defaultValue.expression());
            }

            @Override
            public String identity(Identity identity) {
                return ColumnSql.identity(identity);
            }

            @Override
            public String generated(Generated generated) {
                if (generated.kind() == GeneratedKind.VIRTUAL) {
                    operation.needs(Feature.VIRTUAL_COLUMN);
                }
                return "GENERATED ALWAYS AS %s %s".formatted(Fragments.bracketed(generated.expression()),
                        generated.kind());
            }

        });
    }

}
