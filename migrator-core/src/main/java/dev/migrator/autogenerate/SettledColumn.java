package dev.migrator.autogenerate;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.migrator.model.ObjectKind;
import dev.migrator.schema.Column;
import dev.migrator.schema.ColumnValue;
import dev.migrator.schema.ColumnValue.Default;
import dev.migrator.schema.ColumnValue.Identity;

/**
 * A column as it is to be where both the database and a source have it.
 *
 * @param present as the database has it
 * @param wanted as it is declared
 */
record SettledColumn(Column present, Column wanted) {

    /**
     * What gives the time at which the transaction began, as PostgreSQL prints it.
     *
     * @see <a href=
     * "https://www.postgresql.org/docs/18/functions-datetime.html#FUNCTIONS-DATETIME-CURRENT">Current
     * Date/Time</a>
     */
    private static final Set<String> NOW = Set.of("now()", "CURRENT_TIMESTAMP", "transaction_timestamp()");

    Column in(Scope scope) {
        boolean storage = scope.speaksOf(ObjectKind.STORAGE);
        boolean comment = scope.speaksOf(ObjectKind.COMMENT);
        return new Column(this.wanted.name(), this.wanted.type(), this.wanted.collation(), this.wanted.nullable(),
                value(scope), storage || this.wanted.storage() != null ? this.wanted.storage() : this.present.storage(),
                storage || this.wanted.compression() != null ? this.wanted.compression() : this.present.compression(),
                storage || this.wanted.statistics() != null ? this.wanted.statistics() : this.present.statistics(),
                storage || !this.wanted.options().isEmpty() ? this.wanted.options() : this.present.options(),
                comment || this.wanted.comment() != null ? this.wanted.comment() : this.present.comment());
    }

    private @Nullable ColumnValue value(Scope scope) {
        if (this.wanted.value() instanceof Identity declared && this.present.value() instanceof Identity before
                && declared.sequenceName() == null) {
            return new Identity(declared.kind(), declared.sequence(), before.sequenceName());
        }
        if (isNow(this.wanted.value()) && isNow(this.present.value())
                && this.wanted.type().equals(this.present.type())) {
            return this.present.value();
        }
        boolean silent = this.wanted.value() == null && this.present.value() instanceof Default
                && !scope.speaksOf(ObjectKind.DEFAULT) && this.wanted.type().equals(this.present.type());
        return silent ? this.present.value() : this.wanted.value();
    }

    private static boolean isNow(@Nullable ColumnValue value) {
        return value instanceof Default moment && NOW.contains(moment.expression());
    }

}
