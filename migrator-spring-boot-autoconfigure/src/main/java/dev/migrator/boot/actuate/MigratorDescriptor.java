package dev.migrator.boot.actuate;

/**
 * What one migrator answers.
 */
public sealed interface MigratorDescriptor permits StatusDescriptor, RevisionDescriptor, ErrorDescriptor {

}
