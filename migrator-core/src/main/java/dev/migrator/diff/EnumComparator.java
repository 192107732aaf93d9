package dev.migrator.diff;

import java.util.ArrayList;
import java.util.List;

import dev.migrator.diff.Matching.Pair;
import dev.migrator.operation.DropBehavior;
import dev.migrator.operation.EnumOperation.AddEnumValue;
import dev.migrator.operation.EnumOperation.CreateEnum;
import dev.migrator.operation.EnumOperation.DropEnum;
import dev.migrator.operation.EnumOperation.Place;
import dev.migrator.operation.EnumOperation.Side;
import dev.migrator.schema.DatabaseObject.Named;
import dev.migrator.schema.DatabaseObject.NamedKind;
import dev.migrator.schema.EnumType;

/**
 * Compares enum types. Values can be added; where others go or change places, another
 * type takes the place of the present one.
 */
final class EnumComparator implements ModelComparator {

    @Override
    public List<Step> compare(Comparison comparison) {
        return Matching.of(comparison.from().enums(), comparison.to().enums(), EnumComparator::object)
            .steps(this::drop, this::create, this::alter);
    }

    private List<Step> drop(EnumType type) {
        return List.of(Step.drop(Stage.DROP_TYPE, type.name(),
                new DropEnum(type.name(), false, DropBehavior.RESTRICT, type), object(type)));
    }

    private List<Step> create(EnumType type) {
        return List.of(Step.make(Stage.TYPE, type.name(), new CreateEnum(type), object(type)));
    }

    private List<Step> alter(Pair<EnumType> changed) {
        EnumType from = changed.from();
        EnumType to = changed.to();
        List<String> kept = to.values().stream().filter(from.values()::contains).toList();
        if (!kept.equals(from.values())) {
            return new ReplacedType(object(to)).steps(new CreateEnum(to), (name) -> new DropEnum(name, false,
                    DropBehavior.RESTRICT, new EnumType(name, from.values(), from.comment())));
        }
        List<Step> steps = new ArrayList<>();
        for (int index = 0; index < to.values().size(); index++) {
            String value = to.values().get(index);
            if (!from.values().contains(value)) {
                steps.add(Step.alter(Stage.TYPE, "%s %06d".formatted(to.name(), index),
                        new AddEnumValue(to.name(), value, place(from, to, index), false), object(to)));
            }
        }
        steps.addAll(Comments.between(Stage.TYPE, to.name() + " ~", object(to), from.comment(), to.comment()));
        return steps;
    }

    /**
     * Behind the value before it, which is there by then; before the first one of the
     * present where it comes first.
     */
    private static Place place(EnumType from, EnumType to, int index) {
        return index > 0 ? new Place(Side.AFTER, to.values().get(index - 1))
                : new Place(Side.BEFORE, from.values().get(0));
    }

    private static Named object(EnumType type) {
        return new Named(NamedKind.TYPE, type.name());
    }

}
