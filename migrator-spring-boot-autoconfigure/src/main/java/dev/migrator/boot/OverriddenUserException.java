package dev.migrator.boot;

import dev.migrator.error.MigratorException;

/**
 * A user is set for migrations, and the URL that it is to connect with names another one,
 * which the driver would take.
 */
public final class OverriddenUserException extends MigratorException {

    private final String user;

    private final String urlUser;

    OverriddenUserException(String user, String urlUser) {
        super("migrator.user is '%s', and the JDBC URL that it is to connect with names the user '%s', ".formatted(user,
                urlUser) + "which the driver prefers: the migrations would not run as '%s'.".formatted(user),
                "Take the parameters user and password out of the URL. For the application's own DataSource they belong "
                        + "into spring.datasource.username and spring.datasource.password. If '%s' is to migrate, do not set "
                            .formatted(urlUser)
                        + "migrator.user.");
        this.user = user;
        this.urlUser = urlUser;
    }

    /**
     * The user that is set for migrations.
     * @return its name
     */
    public String user() {
        return this.user;
    }

    /**
     * The user that the URL names.
     * @return its name, another one
     */
    public String urlUser() {
        return this.urlUser;
    }

}
