package dev.migrator.boot;

import java.util.List;

import dev.migrator.error.MigratorException;

/**
 * Nothing says which database is to be migrated.
 */
public final class UndecidedDataSourceException extends MigratorException {

    private final List<String> candidates;

    UndecidedDataSourceException(List<String> candidates) {
        super(candidates.isEmpty() ? "There is no DataSource to migrate."
                : "There are %d DataSources and none is primary: %s.".formatted(candidates.size(),
                        String.join(", ", candidates)),
                "Mark the one to migrate with @MigratorDataSource or @Primary, set migrator.url, or define a Migrator "
                        + "bean for each database. If nothing is to be migrated, set migrator.enabled=false.");
        this.candidates = List.copyOf(candidates);
    }

    /**
     * The data sources that there are.
     * @return names of beans, possibly empty
     */
    public List<String> candidates() {
        return this.candidates;
    }

}
