package dev.migrator.revision;

import java.sql.Connection;

import dev.migrator.sql.Statement;

/**
 * Breaks the table of packages, to show that the test of the table sees it.
 *
 * @param connection not for this package
 * @param statement not for this package
 */
public record ForbiddenImport(Connection connection, Statement statement) {

}
