package dev.migrator.rehearsal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.migrator.schema.Identifier;

/**
 * What a database has of the things whose names are taken once and for all.
 *
 * @param schemas the schemas
 * @param extensions the extensions
 * @param relocatable the schemas of those extensions that can be moved to another
 */
record Present(Set<Identifier> schemas, Set<Identifier> extensions, Map<Identifier, Identifier> relocatable) {

    private static final String QUERY = """
            SELECT nspname AS schema, extname AS extension, extrelocatable AS relocatable
              FROM pg_namespace LEFT JOIN pg_extension ON extnamespace = pg_namespace.oid
             ORDER BY nspname, extname""";

    static Present in(Connection connection) throws SQLException {
        Present present = new Present(new HashSet<>(), new HashSet<>(), new LinkedHashMap<>());
        try (PreparedStatement statement = connection.prepareStatement(QUERY);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                present.add(Identifier.of(rows.getString("schema")), rows);
            }
        }
        return present;
    }

    private void add(Identifier schema, ResultSet row) throws SQLException {
        this.schemas.add(schema);
        String name = row.getString("extension");
        if (name != null) {
            this.extensions.add(Identifier.of(name));
            if (row.getBoolean("relocatable")) {
                this.relocatable.put(Identifier.of(name), schema);
            }
        }
    }

    /**
     * The extensions in a schema that can be moved out of it.
     */
    List<Identifier> relocatable(Identifier schema) {
        return this.relocatable.entrySet()
            .stream()
            .filter((entry) -> entry.getValue().equals(schema))
            .map(Map.Entry::getKey)
            .toList();
    }

}
