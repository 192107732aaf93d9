package dev.migrator.diff;

import java.util.Objects;
import java.util.Set;

import dev.migrator.schema.Constraint;
import dev.migrator.schema.Constraint.Exclude;
import dev.migrator.schema.Constraint.PrimaryKey;
import dev.migrator.schema.Constraint.Unique;
import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.DatabaseObject.Member;
import dev.migrator.schema.DatabaseObject.MemberKind;
import dev.migrator.schema.DatabaseObject.Named;
import dev.migrator.schema.DatabaseObject.NamedKind;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;

/**
 * What comes and goes with a constraint.
 */
final class ConstraintThings {

    private ConstraintThings() {
    }

    /**
     * The constraint, and the index that has its name.
     */
    static Set<DatabaseObject> of(QualifiedName table, Constraint constraint) {
        boolean indexed = constraint instanceof PrimaryKey || constraint instanceof Unique
                || constraint instanceof Exclude;
        return indexed ? Set.of(object(table, constraint), new Named(NamedKind.INDEX, table.sibling(name(constraint))))
                : Set.of(object(table, constraint));
    }

    static DatabaseObject object(QualifiedName table, Constraint constraint) {
        return new Member(MemberKind.CONSTRAINT, table, name(constraint));
    }

    static Identifier name(Constraint constraint) {
        return Objects.requireNonNull(constraint.name(), "a constraint that was read has a name");
    }

}
