package dev.migrator.diagnosis;

import org.jspecify.annotations.Nullable;

import dev.migrator.dialect.postgres.InvalidIndex;
import dev.migrator.dialect.postgres.InvalidIndex.Kind;
import dev.migrator.dialect.postgres.PendingDetachment;
import dev.migrator.dialect.postgres.UnvalidatedConstraint;

/**
 * Something that is half done in the catalogue.
 */
public sealed interface LeftoverFinding extends Finding {

    /**
     * An INVALID index. A remark while a session works on it, and where it waits for the
     * indexes of partitions.
     *
     * @param index the index
     */
    record IndexInvalid(InvalidIndex index) implements LeftoverFinding {

        @Override
        public Severity severity() {
            return this.index.kind() == Kind.UNDER_WAY || this.index.kind() == Kind.INCOMPLETE ? Severity.REMARK
                    : Severity.PROBLEM;
        }

        @Override
        public String sentence() {
            return "The index %s of %s is INVALID: %s".formatted(this.index.index(), this.index.table(), reason());
        }

        private String reason() {
            return switch (this.index.kind()) {
                case UNDER_WAY -> "a session builds, rebuilds or drops it right now.";
                case LEFT_BEHIND -> "a build or a drop was cut short. It slows down every write, and no query uses it. "
                        + "Rebuild it, or drop it.";
                case COPY -> "a REINDEX CONCURRENTLY was cut short and left it. Its original is still there.";
                case INCOMPLETE -> "some partition has no index that is attached to it.";
            };
        }

        @Override
        public @Nullable String repair() {
            String drop = "DROP INDEX CONCURRENTLY %s;".formatted(this.index.index());
            return switch (this.index.kind()) {
                case LEFT_BEHIND -> "REINDEX INDEX CONCURRENTLY %s; -- or: %s".formatted(this.index.index(), drop);
                case COPY -> drop;
                case UNDER_WAY, INCOMPLETE -> null;
            };
        }

    }

    /**
     * A partition whose detachment is pending. A remark while a session detaches one.
     *
     * @param detachment the detachment
     */
    record DetachmentPending(PendingDetachment detachment) implements LeftoverFinding {

        @Override
        public Severity severity() {
            return this.detachment.underWay() ? Severity.REMARK : Severity.PROBLEM;
        }

        @Override
        public String sentence() {
            return "The partition %s of %s is half detached: %s.".formatted(this.detachment.partition(),
                    this.detachment.table(), this.detachment.underWay() ? "a session detaches it right now"
                            : "DETACH PARTITION CONCURRENTLY was cut short");
        }

        @Override
        public @Nullable String repair() {
            return this.detachment.underWay() ? null : "ALTER TABLE %s DETACH PARTITION %s FINALIZE;"
                .formatted(this.detachment.table(), this.detachment.partition());
        }

    }

    /**
     * A constraint that is NOT VALID.
     *
     * @param constraint the constraint
     */
    record NotValidated(UnvalidatedConstraint constraint) implements LeftoverFinding {

        @Override
        public Severity severity() {
            return Severity.REMARK;
        }

        @Override
        public String sentence() {
            return "The constraint %s on %s is NOT VALID: older rows were never checked."
                .formatted(this.constraint.constraint(), this.constraint.owner());
        }

        @Override
        public String repair() {
            return "ALTER %s VALIDATE CONSTRAINT %s;".formatted(this.constraint.owner(), this.constraint.constraint());
        }

    }

}
