package dev.migrator.batch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How far all parts of batches together came. Told by several workers.
 */
final class BatchTotals {

    private final BatchId id;

    private final String table;

    private final Map<Integer, BatchPart> parts = new HashMap<>();

    BatchTotals(BatchId id, String table, List<BatchPart> parts) {
        this.id = id;
        this.table = table;
        parts.forEach((part) -> this.parts.put(part.number(), part));
    }

    /**
     * A part came further.
     * @return all parts together
     */
    synchronized BatchProgress moved(BatchPart part) {
        this.parts.put(part.number(), part);
        return progress(part.lastKey());
    }

    synchronized BatchProgress progress() {
        return progress(this.parts.size() == 1 ? this.parts.values().iterator().next().lastKey() : List.of());
    }

    private BatchProgress progress(List<String> lastKey) {
        long seen = 0;
        long changed = 0;
        long skipped = 0;
        long batches = 0;
        Long estimated = null;
        for (BatchPart part : this.parts.values()) {
            seen += part.seen();
            changed += part.changed();
            skipped += part.skipped();
            batches += part.batches();
            estimated = sum(estimated, part.estimated());
        }
        return new BatchProgress(this.id, this.table, seen, changed, skipped, batches, estimated, lastKey);
    }

    private static @Nullable Long sum(@Nullable Long one, @Nullable Long other) {
        return one == null || other == null ? (one == null ? other : one) : Long.valueOf(one + other);
    }

}
