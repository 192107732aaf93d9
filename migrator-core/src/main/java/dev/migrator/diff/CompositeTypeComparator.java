package dev.migrator.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.migrator.diff.Matching.Pair;
import dev.migrator.operation.DropBehavior;
import dev.migrator.operation.TypeOperation.AddAttribute;
import dev.migrator.operation.TypeOperation.ChangeAttributeType;
import dev.migrator.operation.TypeOperation.CreateComposite;
import dev.migrator.operation.TypeOperation.DropAttribute;
import dev.migrator.operation.TypeOperation.DropComposite;
import dev.migrator.operation.TypedOperation;
import dev.migrator.schema.CompositeType;
import dev.migrator.schema.CompositeType.Attribute;
import dev.migrator.schema.DatabaseModel;
import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.DatabaseObject.Named;
import dev.migrator.schema.DatabaseObject.NamedKind;

/**
 * Compares composite types and their attributes. Attributes cannot change places.
 */
final class CompositeTypeComparator implements ModelComparator {

    @Override
    public List<Step> compare(Comparison comparison) {
        return comparison.match(DatabaseModel::compositeTypes, CompositeTypeComparator::object)
            .steps(this::drop, this::create, (pair) -> alter(pair, comparison.anew()));
    }

    private List<Step> drop(CompositeType type) {
        return List.of(Step.drop(Stage.DROP_TYPE, type.name(),
                new DropComposite(type.name(), false, DropBehavior.RESTRICT, type), object(type)));
    }

    private List<Step> create(CompositeType type) {
        return List.of(Step.make(Stage.TYPE, type.name(), new CreateComposite(type), object(type)));
    }

    private List<Step> alter(Pair<CompositeType> changed, Set<DatabaseObject> anew) {
        CompositeType to = changed.to();
        Matching<Attribute> attributes = Matching.of(changed.from().attributes(), to.attributes(), Attribute::name);
        List<Step> steps = new ArrayList<>(
                attributes.steps(
                        (attribute) -> List.of(step(to, 0,
                                new DropAttribute(to.name(), attribute.name(), false, DropBehavior.RESTRICT,
                                        attribute))),
                        (attribute) -> List.of(step(
                                to, 1 + to.attributes().indexOf(attribute),
                                new AddAttribute(to.name(), attribute, DropBehavior.RESTRICT))),
                        (attribute) -> isSame(attribute, anew) ? List.of()
                                : List.of(step(to, 0, new ChangeAttributeType(to.name(), attribute.to(),
                                        DropBehavior.RESTRICT, attribute.from())))));
        attributes.kept().forEach((attribute) -> steps.addAll(comment(to, attribute)));
        steps
            .addAll(Comments.between(Stage.TYPE, to.name() + " ~", object(to), changed.from().comment(), to.comment()));
        return steps;
    }

    private static boolean isSame(Pair<Attribute> attribute, Set<DatabaseObject> anew) {
        return silent(attribute.from()).equals(silent(attribute.to()))
                && !ReplacedType.isOneOf(anew, attribute.to().type());
    }

    private static Attribute silent(Attribute attribute) {
        return new Attribute(attribute.name(), attribute.type(), attribute.collation());
    }

    private static List<Step> comment(CompositeType type, Pair<Attribute> attribute) {
        return Comments.between(Stage.TYPE, type.name() + " ~ " + attribute.to().name(),
                DatabaseObject.column(type.name(), attribute.to().name()), attribute.from().comment(),
                attribute.to().comment());
    }

    private static Step step(CompositeType type, int place, TypedOperation operation) {
        return Step.alter(Stage.TYPE, "%s %06d".formatted(type.name(), place), operation, object(type));
    }

    private static DatabaseObject object(CompositeType type) {
        return new Named(NamedKind.TYPE, type.name());
    }

}
