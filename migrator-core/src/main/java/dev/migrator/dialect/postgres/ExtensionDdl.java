package dev.migrator.dialect.postgres;

import dev.migrator.dialect.Rendering;
import dev.migrator.operation.ExtensionOperation;
import dev.migrator.operation.ExtensionOperation.CreateExtension;
import dev.migrator.operation.ExtensionOperation.DropExtension;
import dev.migrator.operation.ExtensionOperation.SetExtensionSchema;
import dev.migrator.operation.ExtensionOperation.UpdateExtension;
import dev.migrator.schema.Extension;

/**
 * How operations on extensions are written.
 */
final class ExtensionDdl implements ExtensionOperation.Cases<Rendering> {

    @Override
    public Rendering createExtension(CreateExtension operation) {
        Extension extension = operation.extension();
        String schema = extension.schema() == null ? "" : " SCHEMA " + Identifiers.of(extension.schema());
        String version = extension.version() == null ? "" : " VERSION " + Literals.text(extension.version());
        String cascade = switch (operation.requirements()) {
            case PRESENT -> "";
            case CREATED -> " CASCADE";
        };
        return Rendering.of("CREATE EXTENSION " + Fragments.ifNotExists(operation.ifNotExists())
                + Identifiers.of(extension.name()) + schema + version + cascade);
    }

    @Override
    public Rendering dropExtension(DropExtension operation) {
        return Rendering.of("DROP EXTENSION " + Fragments.ifExists(operation.ifExists())
                + Identifiers.of(operation.name()) + Fragments.cascade(operation.behavior()));
    }

    @Override
    public Rendering updateExtension(UpdateExtension operation) {
        String to = operation.to() == null ? "" : " TO " + Literals.text(operation.to());
        return Rendering.of("ALTER EXTENSION " + Identifiers.of(operation.name()) + " UPDATE" + to);
    }

    @Override
    public Rendering setExtensionSchema(SetExtensionSchema operation) {
        return Rendering.of("ALTER EXTENSION %s SET SCHEMA %s".formatted(Identifiers.of(operation.name()),
                Identifiers.of(operation.to())));
    }

}
