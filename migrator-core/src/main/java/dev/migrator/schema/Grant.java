package dev.migrator.schema;

import org.jspecify.annotations.Nullable;

/**
 * One privilege that one role has on one thing.
 *
 * @param object the thing
 * @param column the column of the thing; null for all of it
 * @param privilege what the role may do
 * @param grantee the role; {@code public} for everybody
 * @param grantable whether the role may pass it on
 */
public record Grant(DatabaseObject object, @Nullable Identifier column, Privilege privilege, Identifier grantee,
        boolean grantable) {

}
