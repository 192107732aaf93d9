package dev.migrator.dialect.postgres;

/**
 * What a user may not do.
 *
 * @param user the role, not quoted
 * @param privileges the privileges, as GRANT writes them
 * @param object what they are missing on, as GRANT writes it: its kind and its name
 * @see <a href= "https://www.postgresql.org/docs/18/sql-grant.html">GRANT</a>
 */
public record MissingPrivilege(String user, String privileges, String object) {

    /**
     * The statement that gives the privileges, to be run by the owner.
     * @return with its semicolon
     */
    public String grant() {
        return "GRANT %s ON %s TO %s;".formatted(this.privileges, this.object,
                new PostgresDialect().identifier(this.user));
    }

}
