package dev.migrator.diff;

import java.util.Optional;

import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.DatabaseObject.Callable;
import dev.migrator.schema.DatabaseObject.Member;
import dev.migrator.schema.DatabaseObject.Named;
import dev.migrator.schema.Identifier;

/**
 * The schema that a thing lives in; empty for the migrated one, and for what lives in
 * none.
 */
final class SchemaOf implements DatabaseObject.Cases<Optional<Identifier>> {

    @Override
    public Optional<Identifier> named(Named object) {
        return Optional.ofNullable(object.name().schema());
    }

    @Override
    public Optional<Identifier> member(Member object) {
        return Optional.ofNullable(object.owner().schema());
    }

    @Override
    public Optional<Identifier> callable(Callable object) {
        return Optional.ofNullable(object.name().schema());
    }

}
