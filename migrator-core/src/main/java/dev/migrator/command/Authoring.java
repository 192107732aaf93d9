package dev.migrator.command;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.function.Supplier;

import dev.migrator.codegen.RevisionIdGenerator;
import dev.migrator.codegen.SourceGenerator;
import dev.migrator.codegen.SourceTemplates;
import dev.migrator.script.Scripts;

/**
 * What the use cases that write revisions work with. Needs no database. Made once and
 * shared; has no state.
 *
 * @param scripts reads all scripts of the application anew
 * @param settings how revisions are written
 * @param ids gives new revisions their ids
 * @param clock tells when a revision is written, and in which zone that is told
 */
public record Authoring(Supplier<Scripts> scripts, RevisionSettings settings, RevisionIdGenerator ids, Clock clock) {

    SourceTree sources() {
        return SourceTree.read(this.scripts.get(), this.settings.directories());
    }

    SourceTemplates templates() {
        return SourceTemplates.replacedBy(this.settings.templates());
    }

    SourceGenerator generator() {
        return new SourceGenerator(this.settings.fileName(), templates(), this.settings.directories().javaPackage());
    }

    ZonedDateTime now() {
        return ZonedDateTime.now(this.clock);
    }

}
