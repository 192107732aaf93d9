package dev.migrator.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import dev.migrator.diff.Matching.Pair;
import dev.migrator.operation.DropBehavior;
import dev.migrator.operation.ExtensionOperation.CreateExtension;
import dev.migrator.operation.ExtensionOperation.DropExtension;
import dev.migrator.operation.ExtensionOperation.Requirements;
import dev.migrator.operation.ExtensionOperation.SetExtensionSchema;
import dev.migrator.operation.ExtensionOperation.UpdateExtension;
import dev.migrator.schema.DatabaseModel;
import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.DatabaseObject.Named;
import dev.migrator.schema.DatabaseObject.NamedKind;
import dev.migrator.schema.Extension;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;

/**
 * Compares extensions.
 */
final class ExtensionComparator implements ModelComparator {

    @Override
    public List<Step> compare(Comparison comparison) {
        return comparison.match(DatabaseModel::extensions, ExtensionComparator::object)
            .steps(this::drop, this::create, this::alter);
    }

    private List<Step> drop(Extension extension) {
        return List.of(Step.drop(Stage.DROP_EXTENSION, extension.name(),
                new DropExtension(extension.name(), false, DropBehavior.RESTRICT, extension), object(extension)));
    }

    private List<Step> create(Extension extension) {
        return List.of(Step.make(Stage.EXTENSION, extension.name(),
                new CreateExtension(extension, false, Requirements.PRESENT), object(extension)));
    }

    private List<Step> alter(Pair<Extension> changed) {
        Extension from = changed.from();
        Extension to = changed.to();
        List<Step> steps = new ArrayList<>();
        Identifier schema = to.schema();
        if (schema != null && !schema.equals(from.schema())) {
            steps.add(Step.alter(Stage.EXTENSION, to.name(), new SetExtensionSchema(to.name(), schema, from.schema()),
                    object(to)));
        }
        if (to.version() != null && !Objects.equals(from.version(), to.version())) {
            steps.add(Step.alter(Stage.EXTENSION, to.name(),
                    new UpdateExtension(to.name(), to.version(), from.version()), object(to)));
        }
        return steps;
    }

    private static DatabaseObject object(Extension extension) {
        return new Named(NamedKind.EXTENSION, new QualifiedName(null, extension.name()));
    }

}
