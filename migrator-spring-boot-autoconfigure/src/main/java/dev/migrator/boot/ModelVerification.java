package dev.migrator.boot;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;

import dev.migrator.Migrator;
import dev.migrator.command.CompareModel;

/**
 * Refuses to start an application whose database is not as its model says, where
 * {@code migrator.startup=verify} is to look at that, too. When all beans exist, and
 * before requests are accepted.
 */
final class ModelVerification implements SmartInitializingSingleton {

    private final ObjectProvider<Migrator> migrators;

    private final MigratorProperties properties;

    ModelVerification(ObjectProvider<Migrator> migrators, MigratorProperties properties) {
        this.migrators = migrators;
        this.properties = properties;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (this.properties.isEnabled() && this.properties.getStartup() == StartupMode.VERIFY) {
            this.migrators.orderedStream().forEach(ModelVerification::verify);
        }
    }

    /**
     * Compares.
     * @throws DifferentModelException where they differ
     */
    private static void verify(Migrator migrator) {
        CompareModel.Result result = migrator.compareModel();
        if (!result.isClean()) {
            throw new DifferentModelException(result);
        }
    }

}
