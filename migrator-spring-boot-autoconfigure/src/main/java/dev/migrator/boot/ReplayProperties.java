package dev.migrator.boot;

import org.jspecify.annotations.Nullable;

/**
 * The properties that begin with {@code migrator.replay}: where revisions are replayed.
 */
public class ReplayProperties {

    /**
     * JDBC URL of a database on a server whose user may create databases. Where it is not
     * set, an embedded PostgreSQL or Testcontainers makes the server.
     */
    private @Nullable String url;

    /**
     * Login user of that server.
     */
    private @Nullable String user;

    /**
     * Login password of that user.
     */
    private @Nullable String password;

    /**
     * Image of the container, where Testcontainers makes the server.
     */
    private String image = "postgres:18";

    public @Nullable String getUrl() {
        return this.url;
    }

    public void setUrl(@Nullable String url) {
        this.url = url;
    }

    public @Nullable String getUser() {
        return this.user;
    }

    public void setUser(@Nullable String user) {
        this.user = user;
    }

    public @Nullable String getPassword() {
        return this.password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    public String getImage() {
        return this.image;
    }

    public void setImage(String image) {
        this.image = image;
    }

}
