package dev.migrator.revision;

import org.jspecify.annotations.Nullable;

/**
 * Where to go, as a user says it: {@code head}, {@code ae1+2}, {@code label@head}. What
 * it means is known only together with a graph and the applied revisions. Its text form
 * is what would be typed.
 */
public sealed interface Target {

    /**
     * Reads a target as it is typed on the command line.
     * @param text {@code head}, {@code heads}, {@code base}, {@code current}, an id, the
     * beginning of one or a label; {@code +N} or {@code -N} alone or after one of these;
     * any of them behind {@code BRANCH@}; or two of them with a colon between, where
     * either may be left out
     * @return the target
     * @throws UnreadableTargetException if the text is nothing of the kind
     */
    static Target parse(String text) {
        return new TargetParser(text).parse();
    }

    /**
     * Answers by what kind of target this is.
     * @param <R> what the answer is
     * @param cases an answer for each kind
     * @return the answer for this one
     */
    <R extends @Nullable Object> R match(Cases<R> cases);

    /**
     * The one revision that no other needs; within a branch, the one that no other of
     * that branch needs.
     */
    record Head() implements Target {

        @Override
        public <R extends @Nullable Object> R match(Cases<R> cases) {
            return cases.head(this);
        }

        @Override
        public String toString() {
            return "head";
        }

    }

    /**
     * All revisions that no other needs; within a branch, those of it that no other
     * continues.
     */
    record Heads() implements Target {

        @Override
        public <R extends @Nullable Object> R match(Cases<R> cases) {
            return cases.heads(this);
        }

        @Override
        public String toString() {
            return "heads";
        }

    }

    /**
     * The state before the first revision; within a branch, before the first revision
     * that nothing applied outside that branch continues.
     */
    record Base() implements Target {

        @Override
        public <R extends @Nullable Object> R match(Cases<R> cases) {
            return cases.base(this);
        }

        @Override
        public String toString() {
            return "base";
        }

    }

    /**
     * The heads of what is applied.
     */
    record Current() implements Target {

        @Override
        public <R extends @Nullable Object> R match(Cases<R> cases) {
            return cases.current(this);
        }

        @Override
        public String toString() {
            return "current";
        }

    }

    /**
     * A revision by its name.
     *
     * @param name an id, the beginning of one, or a label
     */
    record Named(String name) implements Target {

        @Override
        public <R extends @Nullable Object> R match(Cases<R> cases) {
            return cases.named(this);
        }

        @Override
        public String toString() {
            return this.name;
        }

    }

    /**
     * So many steps up or down.
     *
     * @param from where to start; null for the current state, or for the heads of the
     * graph where the database is not asked
     * @param steps up where positive, down where negative
     */
    record Relative(@Nullable Target from, int steps) implements Target {

        @Override
        public <R extends @Nullable Object> R match(Cases<R> cases) {
            return cases.relative(this);
        }

        @Override
        public String toString() {
            return ((this.from != null) ? this.from : "") + "%+d".formatted(this.steps);
        }

    }

    /**
     * A target on one branch: the revisions before and after one revision.
     *
     * @param branch a label, an id or the beginning of one
     * @param within the target, neither on a branch itself nor a range
     */
    record Branch(String branch, Target within) implements Target {

        @Override
        public <R extends @Nullable Object> R match(Cases<R> cases) {
            return cases.branch(this);
        }

        @Override
        public String toString() {
            return this.branch + "@" + this.within;
        }

    }

    /**
     * From one target to another, for a listing or a script.
     *
     * @param from the lower end, or null where it was left out
     * @param to the upper end, or null where it was left out
     */
    record Range(@Nullable Target from, @Nullable Target to) implements Target {

        @Override
        public <R extends @Nullable Object> R match(Cases<R> cases) {
            return cases.range(this);
        }

        @Override
        public String toString() {
            return ((this.from != null) ? this.from : "") + ":" + ((this.to != null) ? this.to : "");
        }

    }

    /**
     * An answer for each kind of target.
     *
     * @param <R> what the answer is
     */
    interface Cases<R extends @Nullable Object> {

        /**
         * For the one head.
         * @param head the target
         * @return the answer
         */
        R head(Head head);

        /**
         * For all heads.
         * @param heads the target
         * @return the answer
         */
        R heads(Heads heads);

        /**
         * For the base.
         * @param base the target
         * @return the answer
         */
        R base(Base base);

        /**
         * For the current state.
         * @param current the target
         * @return the answer
         */
        R current(Current current);

        /**
         * For a revision by its name.
         * @param named the target
         * @return the answer
         */
        R named(Named named);

        /**
         * For so many steps up or down.
         * @param relative the target
         * @return the answer
         */
        R relative(Relative relative);

        /**
         * For a target on one branch.
         * @param branch the target
         * @return the answer
         */
        R branch(Branch branch);

        /**
         * For a range.
         * @param range the target
         * @return the answer
         */
        R range(Range range);

    }

}
