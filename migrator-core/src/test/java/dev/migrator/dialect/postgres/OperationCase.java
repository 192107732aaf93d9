package dev.migrator.dialect.postgres;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import tools.jackson.databind.JsonNode;

/**
 * One operation, and what Alembic writes for it.
 *
 * @param id the name of the case
 * @param args the operation
 * @param setup statements that make an empty database ready for it
 * @param sql Alembic's statements
 * @param transactional false where they must run outside of a transaction; null for true
 */
record OperationCase(String id, JsonNode args, @JsonProperty("setup_sql") List<String> setup, List<String> sql,
        Boolean transactional) {

    boolean runsInTransaction() {
        return this.transactional == null || this.transactional;
    }

    @Override
    public String toString() {
        return this.id;
    }

}
