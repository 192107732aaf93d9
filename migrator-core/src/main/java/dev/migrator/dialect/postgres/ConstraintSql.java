package dev.migrator.dialect.postgres;

import java.util.List;
import java.util.stream.Collectors;

import dev.migrator.schema.Constraint;
import dev.migrator.schema.Constraint.Check;
import dev.migrator.schema.Constraint.Exclude;
import dev.migrator.schema.Constraint.ForeignKey;
import dev.migrator.schema.Constraint.Inheritance;
import dev.migrator.schema.Constraint.MatchType;
import dev.migrator.schema.Constraint.NotNull;
import dev.migrator.schema.Constraint.Overlaps;
import dev.migrator.schema.Constraint.PrimaryKey;
import dev.migrator.schema.Constraint.Unique;
import dev.migrator.schema.Deferral;
import dev.migrator.schema.Enforcement;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.NullTreatment;
import dev.migrator.schema.ReferentialAction;

/**
 * Constraints as parts of {@code CREATE TABLE}, {@code ADD COLUMN} and
 * {@code ADD CONSTRAINT}.
 */
final class ConstraintSql implements Constraint.Cases<String> {

    private final Rendered rendered;

    private final Place place;

    private ConstraintSql(Rendered rendered, Place place) {
        this.rendered = rendered;
        this.place = place;
    }

    static String ofTable(Constraint constraint, Rendered rendered) {
        return named(constraint, new ConstraintSql(rendered, Place.TABLE));
    }

    /** A constraint that stands behind the one column that it is about. */
    static String ofColumn(Constraint constraint, Rendered rendered) {
        return named(constraint, new ConstraintSql(rendered, Place.COLUMN));
    }

    private static String named(Constraint constraint, ConstraintSql body) {
        Identifier name = constraint.name();
        return (name == null ? "" : "CONSTRAINT " + Identifiers.of(name) + " ") + constraint.match(body);
    }

    @Override
    public String primaryKey(PrimaryKey constraint) {
        return "PRIMARY KEY" + key(constraint.columns(), constraint.overlaps()) + IndexSql.include(constraint.include())
                + IndexSql.constraintStorage(constraint.storage()) + deferral(constraint.deferral());
    }

    @Override
    public String unique(Unique constraint) {
        if (constraint.nulls() == NullTreatment.NOT_DISTINCT) {
            this.rendered.needs(Feature.NULLS_NOT_DISTINCT);
        }
        String nulls = switch (constraint.nulls()) {
            case DISTINCT -> "";
            case NOT_DISTINCT -> " NULLS NOT DISTINCT";
        };
        return "UNIQUE" + nulls + key(constraint.columns(), constraint.overlaps())
                + IndexSql.include(constraint.include()) + IndexSql.constraintStorage(constraint.storage())
                + deferral(constraint.deferral());
    }

    @Override
    public String foreignKey(ForeignKey constraint) {
        StringBuilder sql = new StringBuilder();
        if (this.place == Place.TABLE) {
            sql.append("FOREIGN KEY (").append(reference(constraint.columns(), constraint.overlaps())).append(") ");
        }
        sql.append("REFERENCES ").append(Identifiers.of(constraint.referencedTable()));
        if (!constraint.referencedColumns().isEmpty()) {
            sql.append(" (").append(reference(constraint.referencedColumns(), constraint.overlaps())).append(')');
        }
        if (constraint.match() == MatchType.FULL) {
            sql.append(" MATCH FULL");
        }
        return sql.append(action("DELETE", constraint.onDelete()))
            .append(action("UPDATE", constraint.onUpdate()))
            .append(deferral(constraint.deferral()))
            .append(enforcement(constraint.enforcement()))
            .toString();
    }

    @Override
    public String check(Check constraint) {
        return "CHECK " + Fragments.bracketed(constraint.expression()) + inheritance(constraint.inheritance())
                + enforcement(constraint.enforcement());
    }

    @Override
    public String exclude(Exclude constraint) {
        if (this.place == Place.COLUMN) {
            throw this.rendered.impossible("An exclusion constraint cannot be made together with its column.",
                    "Add it afterwards.");
        }
        String elements = constraint.elements()
            .stream()
            .map((element) -> IndexSql.key(element.key()) + " WITH " + element.operator())
            .collect(Collectors.joining(", "));
        String predicate = constraint.predicate() == null ? ""
                : " WHERE " + Fragments.bracketed(constraint.predicate());
        return "EXCLUDE USING %s (%s)".formatted(Identifiers.of(constraint.method()), elements)
                + IndexSql.include(constraint.include()) + IndexSql.constraintStorage(constraint.storage()) + predicate
                + deferral(constraint.deferral());
    }

    @Override
    public String notNull(NotNull constraint) {
        this.rendered.needs(Feature.NOT_NULL_CONSTRAINT);
        return "NOT NULL" + (this.place == Place.TABLE ? " " + Identifiers.of(constraint.column()) : "")
                + inheritance(constraint.inheritance()) + enforcement(constraint.enforcement());
    }

    static String deferral(Deferral deferral) {
        return switch (deferral) {
            case NOT_DEFERRABLE -> "";
            case INITIALLY_IMMEDIATE -> " DEFERRABLE";
            case INITIALLY_DEFERRED -> " DEFERRABLE INITIALLY DEFERRED";
        };
    }

    private String key(List<Identifier> columns, Overlaps overlaps) {
        if (this.place == Place.COLUMN) {
            return "";
        }
        return switch (overlaps) {
            case ALLOWED -> " (" + Identifiers.list(columns) + ")";
            case WITHOUT -> {
                this.rendered.needs(Feature.PERIOD);
                yield " (" + Identifiers.list(columns) + " WITHOUT OVERLAPS)";
            }
        };
    }

    private String reference(List<Identifier> columns, Overlaps overlaps) {
        return switch (overlaps) {
            case ALLOWED -> Identifiers.list(columns);
            case WITHOUT -> {
                this.rendered.needs(Feature.PERIOD);
                int last = columns.size() - 1;
                String others = last == 0 ? "" : Identifiers.list(columns.subList(0, last)) + ", ";
                yield others + "PERIOD " + Identifiers.of(columns.get(last));
            }
        };
    }

    private String action(String event, ReferentialAction action) {
        if (!action.columns().isEmpty()) {
            this.rendered.needs(Feature.SET_COLUMNS_ON_DELETE);
        }
        String columns = action.columns().isEmpty() ? "" : " (" + Identifiers.list(action.columns()) + ")";
        return switch (action.kind()) {
            case NO_ACTION -> "";
            case RESTRICT -> " ON " + event + " RESTRICT";
            case CASCADE -> " ON " + event + " CASCADE";
            case SET_NULL -> " ON " + event + " SET NULL" + columns;
            case SET_DEFAULT -> " ON " + event + " SET DEFAULT" + columns;
        };
    }

    private static String inheritance(Inheritance inheritance) {
        return switch (inheritance) {
            case INHERITED -> "";
            case NOT_INHERITED -> " NO INHERIT";
        };
    }

    private String enforcement(Enforcement enforcement) {
        return switch (enforcement) {
            case VALIDATED -> "";
            case NOT_VALID -> " NOT VALID";
            case NOT_ENFORCED -> {
                this.rendered.needs(Feature.NOT_ENFORCED);
                yield " NOT ENFORCED";
            }
        };
    }

    private enum Place {

        TABLE, COLUMN

    }

}
