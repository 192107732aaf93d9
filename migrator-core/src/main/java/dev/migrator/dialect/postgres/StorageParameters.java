package dev.migrator.dialect.postgres;

import java.util.Set;

import dev.migrator.sql.LockMode;

/**
 * The locks that changing a storage parameter takes, as the table of parameters in
 * {@code reloptions.c} of PostgreSQL 18 says.
 */
final class StorageParameters {

    private static final Set<String> WHILE_WRITING = Set.of("fillfactor", "toast_tuple_target", "parallel_workers",
            "deduplicate_items", "vacuum_index_cleanup", "vacuum_truncate", "log_autovacuum_min_duration",
            "vacuum_max_eager_freeze_failure_rate");

    private StorageParameters() {
    }

    static LockMode lock(String parameter) {
        String name = parameter.substring(parameter.indexOf('.') + 1);
        boolean weak = WHILE_WRITING.contains(name) || name.startsWith("autovacuum_");
        return weak ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE;
    }

}
