package dev.migrator.dialect;

/**
 * The version of a server.
 *
 * @param major its major version, such as 18
 */
public record ServerVersion(int major) {

    /** The newest version that this project knows all about. */
    public static final ServerVersion NEWEST = new ServerVersion(18);

    @Override
    public String toString() {
        return "PostgreSQL " + this.major;
    }

}
