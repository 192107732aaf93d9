package dev.migrator.dialect.postgres;

import java.util.List;

import dev.migrator.dialect.Rendering;
import dev.migrator.operation.ConstraintOperation;
import dev.migrator.operation.ConstraintOperation.AddConstraint;
import dev.migrator.operation.ConstraintOperation.AddConstraintUsingIndex;
import dev.migrator.operation.ConstraintOperation.DropConstraint;
import dev.migrator.operation.ConstraintOperation.RenameConstraint;
import dev.migrator.operation.ConstraintOperation.SetDeferral;
import dev.migrator.operation.ConstraintOperation.SetEnforcement;
import dev.migrator.operation.ConstraintOperation.SetInheritance;
import dev.migrator.operation.ConstraintOperation.ValidateConstraint;
import dev.migrator.schema.Constraint;
import dev.migrator.schema.Constraint.ForeignKey;
import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.DatabaseObject.Member;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;
import dev.migrator.sql.LockMode;

/**
 * How operations on the constraints of tables are written.
 */
final class ConstraintDdl implements ConstraintOperation.Cases<Rendering> {

    private final Rendered rendered;

    ConstraintDdl(Rendered rendered) {
        this.rendered = rendered;
    }

    @Override
    public Rendering addConstraint(AddConstraint operation) {
        QualifiedName table = operation.table();
        String sql = AlterTable.sql(table, "ADD " + ConstraintSql.ofTable(operation.constraint(), this.rendered));
        Rendering rendering = Rendering.of(sql).then(comment(table, operation.constraint()));
        if (operation.constraint() instanceof ForeignKey key) {
            rendering = rendering.locking(LockMode.SHARE_ROW_EXCLUSIVE, table);
            return key.referencedTable().equals(table) ? rendering
                    : rendering.locking(LockMode.SHARE_ROW_EXCLUSIVE, key.referencedTable());
        }
        return rendering.locking(LockMode.ACCESS_EXCLUSIVE, table);
    }

    @Override
    public Rendering addConstraintUsingIndex(AddConstraintUsingIndex operation) {
        String kind = switch (operation.key()) {
            case PRIMARY_KEY -> "PRIMARY KEY";
            case UNIQUE -> "UNIQUE";
        };
        return AlterTable.with(operation.table(), LockMode.ACCESS_EXCLUSIVE,
                "ADD CONSTRAINT %s %s USING INDEX %s".formatted(Identifiers.of(operation.name()), kind,
                        Identifiers.of(operation.index())) + ConstraintSql.deferral(operation.deferral()));
    }

    @Override
    public Rendering dropConstraint(DropConstraint operation) {
        Rendering rendering = AlterTable.with(operation.table(), LockMode.ACCESS_EXCLUSIVE,
                "DROP CONSTRAINT " + Fragments.ifExists(operation.ifExists()) + Identifiers.of(operation.name())
                        + Fragments.cascade(operation.behavior()));
        if (operation.definition() instanceof ForeignKey key && !key.referencedTable().equals(operation.table())) {
            return rendering.locking(LockMode.ACCESS_EXCLUSIVE, key.referencedTable());
        }
        return rendering;
    }

    @Override
    public Rendering renameConstraint(RenameConstraint operation) {
        return AlterTable.with(operation.table(), LockMode.ACCESS_EXCLUSIVE, "RENAME CONSTRAINT %s TO %s"
            .formatted(Identifiers.of(operation.from()), Identifiers.of(operation.to())));
    }

    @Override
    public Rendering validateConstraint(ValidateConstraint operation) {
        return AlterTable.with(operation.table(), LockMode.SHARE_UPDATE_EXCLUSIVE,
                "VALIDATE CONSTRAINT " + Identifiers.of(operation.name()));
    }

    @Override
    public Rendering setDeferral(SetDeferral operation) {
        String deferral = switch (operation.to()) {
            case NOT_DEFERRABLE -> "NOT DEFERRABLE";
            case INITIALLY_IMMEDIATE -> "DEFERRABLE INITIALLY IMMEDIATE";
            case INITIALLY_DEFERRED -> "DEFERRABLE INITIALLY DEFERRED";
        };
        return alter(operation.table(), operation.name(), deferral);
    }

    @Override
    public Rendering setEnforcement(SetEnforcement operation) {
        this.rendered.needs(Feature.ALTER_CONSTRAINT);
        return alter(operation.table(), operation.name(), switch (operation.to()) {
            case VALIDATED -> "ENFORCED";
            case NOT_ENFORCED -> "NOT ENFORCED";
            case NOT_VALID -> throw this.rendered.impossible("A constraint that is there cannot be made not valid.",
                    "Drop it, and add it again as not valid.");
        });
    }

    @Override
    public Rendering setInheritance(SetInheritance operation) {
        this.rendered.needs(Feature.ALTER_CONSTRAINT);
        return alter(operation.table(), operation.name(), switch (operation.to()) {
            case INHERITED -> "INHERIT";
            case NOT_INHERITED -> "NO INHERIT";
        });
    }

    static List<String> comment(QualifiedName table, Constraint constraint) {
        Identifier name = constraint.name();
        return name == null ? List.of()
                : CommentSql.on(new Member(DatabaseObject.MemberKind.CONSTRAINT, table, name), constraint.comment());
    }

    private static Rendering alter(QualifiedName table, Identifier name, String clause) {
        return AlterTable.with(table, LockMode.ACCESS_EXCLUSIVE,
                "ALTER CONSTRAINT " + Identifiers.of(name) + " " + clause);
    }

}
