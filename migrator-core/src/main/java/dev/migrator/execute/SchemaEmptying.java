package dev.migrator.execute;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

import dev.migrator.dialect.postgres.Backends;
import dev.migrator.dialect.postgres.SchemaContents;
import dev.migrator.dialect.postgres.SchemaObject;
import dev.migrator.dialect.postgres.SqlStates;

/**
 * Drops what a schema holds, object by object, in one transaction. The schema itself
 * stays, with its owner, grants, comment and default privileges, and so do extensions and
 * what belongs to them: dropping the schema would take them along.
 */
final class SchemaEmptying {

    private final RunSession session;

    private final String schema;

    SchemaEmptying(RunSession session, String schema) {
        this.session = session;
        this.schema = schema;
    }

    EmptiedSchema run() throws SQLException {
        List<SchemaObject> contents = SchemaContents.of(this.session.connection(), this.schema);
        List<SchemaObject> dropped = contents.stream().filter(SchemaObject::droppable).toList();
        try {
            this.session.inTransaction(
                    Stream.concat(Stream.of(this.session.settings()), dropped.stream().map(SchemaObject::drop))
                        .toList());
        }
        catch (SQLException ex) {
            if (SqlStates.isWorthARetry(ex)) {
                throw new SchemaInUseException(this.schema, Backends.holdingRelations(this.session.connection(),
                        dropped.stream().map(SchemaObject::name).toList()), ex);
            }
            throw ex;
        }
        return new EmptiedSchema(dropped.stream().map(SchemaObject::toString).toList(),
                contents.stream().filter((object) -> !object.droppable()).map(SchemaObject::toString).toList());
    }

}
