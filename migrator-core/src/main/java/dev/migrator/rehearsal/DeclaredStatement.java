package dev.migrator.rehearsal;

/**
 * A statement of a declaration.
 *
 * @param sql without a semicolon at its end
 * @param origin what declares it, for messages
 */
record DeclaredStatement(String sql, String origin) {

}
