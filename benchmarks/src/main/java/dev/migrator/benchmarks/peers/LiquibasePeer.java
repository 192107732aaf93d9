package dev.migrator.benchmarks.peers;

import java.sql.Connection;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

import javax.sql.DataSource;

import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.ui.LoggerUIService;
import liquibase.util.LiquibaseUtil;

/**
 * Liquibase with its defaults, and a changelog that includes a folder of formatted SQL.
 */
public final class LiquibasePeer implements Contender {

    // Held, since the JDK forgets the level of a logger that nobody holds.
    private static final Logger LOGGER = Logger.getLogger("liquibase");

    /**
     * Tells it not to report on this run to its makers.
     */
    public LiquibasePeer() {
        LOGGER.setLevel(Level.OFF);
        System.setProperty("liquibase.analytics.enabled", "false");
    }

    @Override
    public String name() {
        return "Liquibase " + LiquibaseUtil.getBuildVersion();
    }

    @Override
    public void migrate(Corpus corpus, DataSource dataSource) throws Exception {
        // Its progress goes to the log, as in an application, and not to the terminal.
        Scope.child(Map.of(Scope.Attr.ui.name(), new LoggerUIService()), () -> {
            try (Connection connection = dataSource.getConnection();
                    DirectoryResourceAccessor files = new DirectoryResourceAccessor(corpus.folder())) {
                new Liquibase("db/changelog/db.changelog-master.yaml", files, new JdbcConnection(connection))
                    .update(new Contexts());
            }
        });
    }

}
