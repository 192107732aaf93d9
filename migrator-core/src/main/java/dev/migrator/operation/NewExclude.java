package dev.migrator.operation;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.Constraint;
import dev.migrator.schema.Constraint.Element;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.IndexKey;

/**
 * An exclusion constraint that is to be made.
 */
public final class NewExclude extends NewKey<NewExclude> {

    private final Identifier method;

    private final List<Element> elements = new ArrayList<>();

    private @Nullable String predicate;

    NewExclude(Identifier method) {
        this.method = method;
    }

    /**
     * {@code column WITH operator}.
     * @param column a column
     * @param operator how it is compared, such as {@code &&}
     * @return this
     */
    public NewExclude column(String column, String operator) {
        return element(IndexKey.column(Identifier.of(column)), operator);
    }

    /**
     * {@code (expression) WITH operator}.
     * @param sql an expression over the columns of a row
     * @param operator how it is compared, such as {@code &&}
     * @return this
     */
    public NewExclude expression(String sql, String operator) {
        return element(IndexKey.expression(sql), operator);
    }

    /**
     * A comparison with all that can be said of its key.
     * @param key what is compared
     * @param operator how it is compared
     * @return this
     */
    public NewExclude element(IndexKey key, String operator) {
        this.elements.add(new Element(key, operator));
        return this;
    }

    /**
     * {@code WHERE}.
     * @param sql which rows it is about
     * @return this
     */
    public NewExclude where(String sql) {
        this.predicate = sql;
        return this;
    }

    @Override
    NewExclude self() {
        return this;
    }

    @Override
    Constraint constraint() {
        if (this.elements.isEmpty()) {
            throw new IncompleteOperationException("The exclusion constraint",
                    "what it compares, with column(...) or expression(...)");
        }
        return new Constraint.Exclude(name(), this.method, this.elements, include(), this.predicate, deferral(),
                storage(), comment());
    }

}
