package dev.migrator.benchmarks;

/**
 * What one run came to.
 *
 * @param value in the unit of its table
 * @param statements how many the server ran for it; negative where they were not counted
 * @param remark what else there is to say; empty for nothing
 */
public record Result(double value, long statements, String remark) {

    /**
     * A figure alone.
     * @param value in the unit of its table
     * @return without statements
     */
    public static Result of(double value) {
        return new Result(value, -1, "");
    }

    /**
     * The time that something takes.
     * @param work what to do
     * @return in milliseconds
     * @throws Exception where it fails
     */
    public static Result timed(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return of((System.nanoTime() - start) / 1e6);
    }

    /**
     * Something to do.
     */
    @FunctionalInterface
    public interface Work {

        /**
         * Does it.
         * @throws Exception where it fails
         */
        void run() throws Exception;

    }

}
