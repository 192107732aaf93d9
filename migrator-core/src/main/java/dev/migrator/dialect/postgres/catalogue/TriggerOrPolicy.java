package dev.migrator.dialect.postgres.catalogue;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.Trigger;
import dev.migrator.schema.Policy;

/**
 * A trigger or a row security policy.
 *
 * @param trigger null for the other
 * @param policy null for the other
 */
record TriggerOrPolicy(@Nullable Trigger trigger, @Nullable Policy policy) {
}
