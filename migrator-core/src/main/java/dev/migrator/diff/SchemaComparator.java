package dev.migrator.diff;

import java.util.List;

import dev.migrator.operation.DropBehavior;
import dev.migrator.operation.SchemaOperation.CreateSchema;
import dev.migrator.operation.SchemaOperation.DropSchema;
import dev.migrator.schema.DatabaseModel;
import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.Schema;

/**
 * Compares schemas.
 */
final class SchemaComparator implements ModelComparator {

    @Override
    public List<Step> compare(Comparison comparison) {
        return comparison.match(DatabaseModel::schemas, (schema) -> DatabaseObject.schema(schema.name()))
            .steps(this::drop, this::create, (changed) -> Comments.between(Stage.SCHEMA, changed.to().name(),
                    DatabaseObject.schema(changed.to().name()), changed.from().comment(), changed.to().comment()));
    }

    private List<Step> drop(Schema schema) {
        return List.of(Step.drop(Stage.DROP_SCHEMA, schema.name(),
                new DropSchema(schema.name(), false, DropBehavior.RESTRICT, schema),
                DatabaseObject.schema(schema.name())));
    }

    private List<Step> create(Schema schema) {
        return List.of(Step.make(Stage.SCHEMA, schema.name(), new CreateSchema(schema, false),
                DatabaseObject.schema(schema.name())));
    }

}
