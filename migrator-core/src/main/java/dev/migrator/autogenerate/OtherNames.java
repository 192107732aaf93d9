package dev.migrator.autogenerate;

import java.util.HashMap;
import java.util.Map;

import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.DatabaseObject.Member;
import dev.migrator.schema.DatabaseObject.MemberKind;
import dev.migrator.schema.DatabaseObject.Named;
import dev.migrator.schema.DatabaseObject.NamedKind;
import dev.migrator.schema.Dependency;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.ReplicaIdentity;
import dev.migrator.schema.TableStorage;

/**
 * Constraints and indexes that are to have other names than a picture gives them, so that
 * what names them can follow.
 */
final class OtherNames {

    private final Map<DatabaseObject, DatabaseObject> names = new HashMap<>();

    /**
     * Takes note of a constraint, and of the index that has its name if it has one.
     */
    void constraint(QualifiedName table, Identifier from, Identifier to) {
        this.names.put(new Member(MemberKind.CONSTRAINT, table, from), new Member(MemberKind.CONSTRAINT, table, to));
        index(table, from, to);
    }

    /**
     * Takes note of an index of a table.
     */
    void index(QualifiedName table, Identifier from, Identifier to) {
        this.names.put(theIndex(table, from), theIndex(table, to));
    }

    TableStorage in(QualifiedName table, TableStorage storage) {
        return storage.clusteredOn() == null ? storage : new TableStorage(storage.persistence(), storage.accessMethod(),
                storage.tablespace(), storage.parameters(), index(table, storage.clusteredOn()));
    }

    ReplicaIdentity in(QualifiedName table, ReplicaIdentity identity) {
        return identity.index() == null ? identity
                : new ReplicaIdentity(identity.kind(), index(table, identity.index()));
    }

    Dependency in(Dependency dependency) {
        return new Dependency(this.names.getOrDefault(dependency.dependent(), dependency.dependent()),
                this.names.getOrDefault(dependency.on(), dependency.on()));
    }

    private Identifier index(QualifiedName table, Identifier name) {
        return this.names.get(theIndex(table, name)) instanceof Named named ? named.name().name() : name;
    }

    private static DatabaseObject theIndex(QualifiedName table, Identifier name) {
        return new Named(NamedKind.INDEX, table.sibling(name));
    }

}
