package dev.migrator.script;

import java.nio.file.Path;

import dev.migrator.revision.Revision;

/**
 * A source file of the project in which a revision is written.
 *
 * @param path the file
 * @param revision what it declares; its origin is the path
 * @param transactional whether the revision runs in one transaction
 */
public record RevisionFile(Path path, Revision revision, boolean transactional) {

}
