package dev.migrator.dialect.postgres.catalogue;

import java.util.ArrayList;
import java.util.List;

import dev.migrator.schema.DatabaseModel;
import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.Grant;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.InspectionScope;
import dev.migrator.schema.Policy;
import dev.migrator.schema.Privilege;
import dev.migrator.schema.Schema;

/**
 * The schemas that a migration finds in a new database: the home, which is made for it,
 * and {@code public}, as {@code initdb} makes it.
 *
 * @see <a href=
 * "https://www.postgresql.org/docs/18/ddl-schemas.html#DDL-SCHEMAS-PUBLIC">The public
 * schema</a>
 */
final class GivenSchemas {

    private static final Identifier PUBLIC = new Identifier("public");

    /** The first version in which not everybody may make things there. */
    private static final int CLOSED_PUBLIC = 15;

    private GivenSchemas() {
    }

    static DatabaseModel within(InspectionScope scope, int version) {
        List<Schema> schemas = new ArrayList<>();
        List<Grant> grants = new ArrayList<>();
        Identifier home = scope.home();
        if (home != null && !home.equals(PUBLIC)) {
            schemas.add(new Schema(home, null));
        }
        if (scope.schemas().isEmpty() || scope.schemas().contains(PUBLIC)) {
            schemas.add(new Schema(PUBLIC, "standard public schema"));
            grants.add(toEverybody(Privilege.USAGE));
            if (version < CLOSED_PUBLIC) {
                grants.add(toEverybody(Privilege.CREATE));
            }
        }
        return DatabaseModel.EMPTY.with(schemas, grants);
    }

    private static Grant toEverybody(Privilege privilege) {
        return new Grant(DatabaseObject.schema(PUBLIC), null, privilege, Policy.PUBLIC, false);
    }

}
