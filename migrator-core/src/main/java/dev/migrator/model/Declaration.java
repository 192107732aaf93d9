package dev.migrator.model;

import java.util.List;
import java.util.Set;

import dev.migrator.operation.Operation;

/**
 * What one source says that a database should have.
 *
 * @param origin what says it, for messages: {@code persistence unit 'default'}
 * @param operations what makes it in an empty database, in an order in which each finds
 * what it needs. A name without a schema is one in the migrated schema; so is one with
 * the name of that. Code and statements that cannot run in a transaction are refused
 * where they are made
 * @param renames what had other names before
 * @param kinds about which kinds of things the source says all that there is to say: one
 * that the database has and no source declares is dropped, where a source speaks of its
 * kind, and left alone, where none does
 */
public record Declaration(String origin, List<Operation> operations, List<Rename> renames, Set<ObjectKind> kinds) {

    /**
     * Copies.
     */
    public Declaration {
        operations = List.copyOf(operations);
        renames = List.copyOf(renames);
        kinds = Set.copyOf(kinds);
    }

}
