package dev.migrator.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.Deferral;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.IndexStorage;

/**
 * A constraint with an index of its own that is to be made.
 *
 * @param <S> its kind
 */
public abstract sealed class NewKey<S extends NewKey<S>> extends NewConstraint<S>
        permits NewPrimaryKey, NewUnique, NewExclude {

    private final Map<String, String> parameters = new LinkedHashMap<>();

    private List<Identifier> include = List.of();

    private Deferral deferral = Deferral.NOT_DEFERRABLE;

    private @Nullable Identifier tablespace;

    NewKey() {
    }

    /**
     * {@code INCLUDE}.
     * @param columns columns that the index only carries
     * @return this
     */
    public S include(String... columns) {
        this.include = Names.of(columns);
        return self();
    }

    /**
     * {@code DEFERRABLE}, checked at each statement unless a transaction asks otherwise.
     * @return this
     */
    public S deferrable() {
        this.deferral = Deferral.INITIALLY_IMMEDIATE;
        return self();
    }

    /**
     * {@code DEFERRABLE INITIALLY DEFERRED}: checked at the end of the transaction.
     * @return this
     */
    public S initiallyDeferred() {
        this.deferral = Deferral.INITIALLY_DEFERRED;
        return self();
    }

    /**
     * {@code WITH (parameter = value)}.
     * @param parameter a storage parameter of the index, such as {@code fillfactor}
     * @param value its value
     * @return this
     */
    public S with(String parameter, String value) {
        this.parameters.put(parameter, value);
        return self();
    }

    /**
     * {@code USING INDEX TABLESPACE}.
     * @param name the tablespace
     * @return this
     */
    public S tablespace(String name) {
        this.tablespace = Identifier.of(name);
        return self();
    }

    List<Identifier> include() {
        return this.include;
    }

    Deferral deferral() {
        return this.deferral;
    }

    IndexStorage storage() {
        return new IndexStorage(this.parameters, this.tablespace);
    }

}
