package dev.migrator.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.Constraint;
import dev.migrator.schema.Domain;
import dev.migrator.schema.QualifiedName;

/**
 * A domain that is to be made. It takes nulls unless said otherwise.
 */
public final class NewDomain {

    private final List<NewCheck> checks = new ArrayList<>();

    private @Nullable QualifiedName collation;

    private @Nullable String defaultExpression;

    private boolean nullable = true;

    private @Nullable String comment;

    private NewDomain() {
    }

    static Domain of(QualifiedName name, String type, Consumer<NewDomain> definition) {
        NewDomain domain = new NewDomain();
        definition.accept(domain);
        List<Constraint.Check> made = domain.checks.stream().map(NewCheck::constraint).toList();
        return new Domain(name, type, domain.collation, domain.defaultExpression, domain.nullable, made,
                domain.comment);
    }

    /**
     * {@code NOT NULL}.
     */
    public void notNull() {
        this.nullable = false;
    }

    /**
     * {@code DEFAULT}.
     * @param sql an expression
     */
    public void defaultExpression(String sql) {
        this.defaultExpression = sql;
    }

    /**
     * {@code COLLATE}.
     * @param name the collation
     */
    public void collate(String name) {
        this.collation = QualifiedName.of(name);
    }

    /**
     * {@code CHECK}.
     * @param sql the condition, over {@code VALUE}
     * @return the check
     */
    public NewCheck check(String sql) {
        NewCheck check = new NewCheck(sql);
        this.checks.add(check);
        return check;
    }

    /**
     * {@code COMMENT ON DOMAIN}.
     * @param text the comment
     */
    public void comment(String text) {
        this.comment = text;
    }

}
