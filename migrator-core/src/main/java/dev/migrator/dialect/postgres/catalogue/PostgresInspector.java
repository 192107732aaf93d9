package dev.migrator.dialect.postgres.catalogue;

import dev.migrator.schema.InspectionScope;

import dev.migrator.schema.Inspection;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Reads the schema of a database, whatever its size, with nine queries in one round trip;
 * with those that begin and end they are twelve statements. Within a transaction of the
 * caller there are round trips for the savepoint, too. PostgreSQL 14 to 18.
 * <ol>
 * <li>A read-only transaction with one snapshot begins, or a savepoint in the transaction
 * of the caller, with settings under which PostgreSQL prints the same thing always in the
 * same way: texts of expressions and definitions do not depend on the session, and can be
 * run again where the home of the scope is the search path.</li>
 * <li>All catalogue rows are read; see {@link CatalogueQuery}.</li>
 * <li>The connection is given back as it was.</li>
 * <li>The rows are put together to a picture.</li>
 * </ol>
 * What belongs to extensions, owners of things and everything of the server that belongs
 * to no database are not read. What else the picture cannot show is listed beside it.
 *
 * @see <a href="https://www.postgresql.org/docs/18/catalogs.html">System catalogs</a>
 */
public final class PostgresInspector {

    private final InspectionScope scope;

    /**
     * An inspector.
     * @param scope what it reads
     */
    public PostgresInspector(InspectionScope scope) {
        this.scope = scope;
    }

    /**
     * Reads the schema. Takes ACCESS SHARE on tables with defaults, checks and the like,
     * and on what views are about, so it waits for a statement that alters them, as long
     * as the lock_timeout of the session says; the locks are gone when it returns.
     * @param connection in autocommit, or in a transaction that is not aborted; in such a
     * transaction its own changes are seen, and the snapshot is as its isolation has it
     * @return the picture, and what it does not show
     * @throws ChangedWhileReadException where something was dropped meanwhile
     * @throws HiddenHomeException where the user may not use the home of the scope
     * @throws SQLException where the server refuses; the transaction of a caller can go
     * on
     */
    public Inspection inspect(Connection connection) throws SQLException {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        Catalogue catalogue = Catalogue.read(connection, new QueryTerms(this.scope, version));
        return new Inspection(new PictureAssembly(catalogue).picture(), GivenSchemas.within(this.scope, version),
                catalogue.omissions());
    }

}
