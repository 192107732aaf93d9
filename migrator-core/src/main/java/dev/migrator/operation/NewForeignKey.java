package dev.migrator.operation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.Constraint;
import dev.migrator.schema.Constraint.MatchType;
import dev.migrator.schema.Constraint.Overlaps;
import dev.migrator.schema.Deferral;
import dev.migrator.schema.Enforcement;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.ReferentialAction;
import dev.migrator.schema.ReferentialAction.Kind;

/**
 * A foreign key that is to be made.
 */
public final class NewForeignKey extends NewConstraint<NewForeignKey> {

    private final List<Identifier> columns;

    private @Nullable QualifiedName table;

    private List<Identifier> referencedColumns = List.of();

    private MatchType match = MatchType.SIMPLE;

    private ReferentialAction onUpdate = ReferentialAction.NO_ACTION;

    private ReferentialAction onDelete = ReferentialAction.NO_ACTION;

    private Overlaps overlaps = Overlaps.ALLOWED;

    private Deferral deferral = Deferral.NOT_DEFERRABLE;

    private Enforcement enforcement = Enforcement.VALIDATED;

    NewForeignKey(List<Identifier> columns) {
        this.columns = Names.needed("The foreign key", columns);
    }

    /**
     * {@code REFERENCES}.
     * @param to the table that it refers to
     * @param keys the columns that it refers to; none for the primary key
     * @return this
     */
    public NewForeignKey references(String to, String... keys) {
        return references(QualifiedName.of(to), keys);
    }

    /**
     * {@code REFERENCES}.
     * @param to the table that it refers to
     * @param keys the columns that it refers to; none for the primary key
     * @return this
     */
    public NewForeignKey references(QualifiedName to, String... keys) {
        this.table = to;
        this.referencedColumns = Names.of(keys);
        return this;
    }

    /**
     * {@code MATCH FULL}: a key of several columns is null as a whole or not at all.
     * @return this
     */
    public NewForeignKey matchFull() {
        this.match = MatchType.FULL;
        return this;
    }

    /**
     * {@code ON DELETE CASCADE}: rows go together with the row that they refer to.
     * @return this
     */
    public NewForeignKey onDeleteCascade() {
        return onDelete(Kind.CASCADE);
    }

    /**
     * {@code ON DELETE}.
     * @param action what happens to rows when the row that they refer to goes
     * @param set the columns that are set, where not all of the key; since PostgreSQL 15
     * @return this
     */
    public NewForeignKey onDelete(Kind action, String... set) {
        this.onDelete = new ReferentialAction(action, Names.of(set));
        return this;
    }

    /**
     * {@code ON UPDATE}.
     * @param action what happens to rows when the key that they refer to changes
     * @return this
     */
    public NewForeignKey onUpdate(Kind action) {
        this.onUpdate = new ReferentialAction(action, List.of());
        return this;
    }

    /**
     * {@code PERIOD}: the last column is a period. Since PostgreSQL 18.
     * @return this
     */
    public NewForeignKey period() {
        this.overlaps = Overlaps.WITHOUT;
        return this;
    }

    /**
     * {@code DEFERRABLE}, checked at each statement unless a transaction asks otherwise.
     * @return this
     */
    public NewForeignKey deferrable() {
        this.deferral = Deferral.INITIALLY_IMMEDIATE;
        return this;
    }

    /**
     * {@code DEFERRABLE INITIALLY DEFERRED}: checked at the end of the transaction.
     * @return this
     */
    public NewForeignKey initiallyDeferred() {
        this.deferral = Deferral.INITIALLY_DEFERRED;
        return this;
    }

    /**
     * {@code NOT VALID}: the rows that are there are not looked at, until
     * {@code validateConstraint}.
     * @return this
     */
    public NewForeignKey notValid() {
        this.enforcement = Enforcement.NOT_VALID;
        return this;
    }

    /**
     * {@code NOT ENFORCED}: it is only stated. Since PostgreSQL 18.
     * @return this
     */
    public NewForeignKey notEnforced() {
        this.enforcement = Enforcement.NOT_ENFORCED;
        return this;
    }

    @Override
    NewForeignKey self() {
        return this;
    }

    @Override
    Constraint constraint() {
        if (this.table == null) {
            throw new IncompleteOperationException("The foreign key of " + this.columns,
                    "to what it refers, with references(...)");
        }
        return new Constraint.ForeignKey(name(), this.columns, this.table, this.referencedColumns, this.match,
                this.onUpdate, this.onDelete, this.overlaps, this.deferral, this.enforcement, comment());
    }

}
