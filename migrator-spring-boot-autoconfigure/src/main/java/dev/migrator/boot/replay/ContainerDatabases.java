package dev.migrator.boot.replay;

import org.postgresql.ds.PGSimpleDataSource;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

import dev.migrator.execute.ThrowAwayDatabase;
import dev.migrator.execute.ThrowAwayDatabases;

/**
 * Databases of containers: one container for each database, which goes with it.
 *
 * @param image of a PostgreSQL server
 */
record ContainerDatabases(String image) implements ThrowAwayDatabases {

    /**
     * As in the interface.
     * @throws UnstartableServerException where the container does not start, such as
     * without Docker
     */
    @Override
    public ThrowAwayDatabase open() {
        PostgreSQLContainer container = start();
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(container.getJdbcUrl());
        dataSource.setUser(container.getUsername());
        dataSource.setPassword(container.getPassword());
        return new ThrowAwayDatabase(dataSource, container::stop);
    }

    /**
     * Testcontainers throws what it likes where there is no Docker, no such image or no
     * room, all of it unchecked.
     */
    private PostgreSQLContainer start() {
        try {
            PostgreSQLContainer container = new PostgreSQLContainer(
                    DockerImageName.parse(this.image).asCompatibleSubstituteFor("postgres"));
            container.start();
            return container;
        }
        catch (RuntimeException ex) {
            throw new UnstartableServerException("container of " + this.image, ex);
        }
    }

}
