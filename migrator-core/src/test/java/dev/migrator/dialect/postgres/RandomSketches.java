package dev.migrator.dialect.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.CompositeType;
import dev.migrator.schema.Domain;
import dev.migrator.schema.EnumType;
import dev.migrator.schema.Grant;
import dev.migrator.schema.MaterializedView;
import dev.migrator.schema.PartitionOf;
import dev.migrator.schema.Policy;
import dev.migrator.schema.Routine;
import dev.migrator.schema.Schema;
import dev.migrator.schema.Sequence;
import dev.migrator.schema.Table;
import dev.migrator.schema.Trigger;
import dev.migrator.schema.View;

/**
 * Sketches by chance, and changes of them. PostgreSQL may refuse either.
 */
final class RandomSketches {

    private static final int RELATIONS = 9;

    private final Chance chance;

    private final RandomObjects objects;

    private final RandomTables tables;

    RandomSketches(Chance chance) {
        this.chance = chance;
        this.objects = new RandomObjects(chance);
        this.tables = new RandomTables(chance);
    }

    Sketch sketch() {
        Sketch sketch = new Sketch(List.of());
        for (int count = 3 + this.chance.upTo(30); count > 0; count--) {
            sketch = sketch.and(more(sketch));
        }
        return sketch;
    }

    /** A change as somebody would make it. */
    Sketch changed(Sketch sketch) {
        int kind = this.chance.upTo(9);
        if (sketch.things().isEmpty() || kind <= 1) {
            return sketch.and(more(sketch));
        }
        Record thing = this.chance.of(sketch.things());
        String word = Sketch.word(thing);
        if (thing instanceof Grant) {
            return sketch.with(thing, null);
        }
        if (kind == 2) {
            return sketch.without(word);
        }
        if (kind == 3) {
            Sketch rest = sketch.without(word);
            return word.startsWith("r") ? rest.and(relation(word, rest)) : rest.and(more(rest));
        }
        if (thing instanceof Table table && kind == 4) {
            return turned(sketch, table);
        }
        if (thing instanceof Table table && kind == 5 && !table.columns().isEmpty()) {
            return sketch.without(this.chance.of(table.columns()).name().value());
        }
        Record other = another(thing, sketch);
        return other == null ? sketch
                : sketch.with(thing, this.chance.percent(85) ? RecordTree.crossed(thing, other, this.chance) : other);
    }

    /** A partition that becomes a table of its own. */
    private static Sketch turned(Sketch sketch, Table table) {
        PartitionOf place = table.partitionOf();
        if (place == null) {
            return sketch;
        }
        return sketch.named(place.parent().name().value())
            .map((parent) -> sketch.with(table,
                    new Table(table.name(), ((Table) parent).columns(), table.constraints(), table.indexes(),
                            table.storage(), null, null, List.of(), table.rowSecurity(), table.replicaIdentity(),
                            table.comment())))
            .orElse(sketch);
    }

    private @Nullable Record another(Record thing, Sketch sketch) {
        String word = Sketch.word(thing);
        if (thing instanceof Table table) {
            return this.tables.like(table, sketch);
        }
        if (thing instanceof View) {
            return this.tables.view(word, sketch.with(thing, null));
        }
        if (thing instanceof MaterializedView) {
            return this.tables.materializedView(word, sketch.with(thing, null));
        }
        if (thing instanceof Sequence) {
            return this.objects.sequence(word, sketch);
        }
        if (thing instanceof Routine) {
            return this.objects.routine(number(word), sketch);
        }
        if (thing instanceof EnumType || thing instanceof Domain || thing instanceof CompositeType) {
            return this.objects.type(number(word), sketch);
        }
        if (thing instanceof Schema) {
            return this.objects.schema();
        }
        return member(thing, word, sketch);
    }

    private @Nullable Record member(Record thing, String word, Sketch sketch) {
        if (thing instanceof Trigger trigger) {
            return sketch.named(trigger.table().name().value())
                .filter(Table.class::isInstance)
                .map((table) -> this.objects.trigger(word, (Table) table, sketch))
                .orElse(null);
        }
        if (thing instanceof Policy policy) {
            return sketch.named(policy.table().name().value())
                .map((table) -> this.objects.policy(word, (Table) table, sketch))
                .orElse(null);
        }
        return null;
    }

    private static int number(String word) {
        return Integer.parseInt(word.replaceAll("\\D", ""));
    }

    /**
     * A thing of any kind that is not there yet; none where there is no place for one.
     */
    private List<Record> more(Sketch sketch) {
        int kind = this.chance.upTo(99);
        if (kind < 5) {
            return sketch.has("z1") ? List.of() : List.of(this.objects.schema());
        }
        if (kind < 10) {
            String name = this.chance.of(RandomObjects.EXTENSIONS);
            return sketch.has(name) ? List.of() : List.of(RandomObjects.extension(name));
        }
        if (kind < 20) {
            int number = 1 + this.chance.upTo(4);
            return sketch.has("y" + number) ? List.of() : withImplied(this.objects.type(number, sketch));
        }
        if (kind < 35) {
            int number = 1 + this.chance.upTo(RandomObjects.ROUTINES - 1);
            return sketch.has("fn" + number) ? List.of() : withImplied(this.objects.routine(number, sketch));
        }
        if (kind < 70) {
            List<String> free = IntStream.rangeClosed(1, RELATIONS)
                .mapToObj((number) -> "r" + number)
                .filter((word) -> !sketch.has(word))
                .toList();
            return free.isEmpty() ? List.of() : relation(this.chance.of(free), sketch);
        }
        String number = String.valueOf(1 + this.chance.upTo(4));
        if (kind < 77) {
            return sketch.has("tg" + number) ? List.of() : this.objects.trigger("tg" + number, sketch);
        }
        if (kind < 84) {
            return sketch.has("p" + number) ? List.of() : this.objects.policy("p" + number, sketch);
        }
        return this.objects.grant(sketch);
    }

    private List<Record> relation(String word, Sketch sketch) {
        int kind = this.chance.upTo(9);
        return List.of(kind < 6 ? this.tables.table(word, sketch) : kind < 8 ? this.tables.view(word, sketch)
                : kind < 9 ? this.tables.materializedView(word, sketch) : this.objects.sequence(word, sketch));
    }

    private List<Record> withImplied(Record thing) {
        List<Record> all = new ArrayList<>(List.of(thing));
        all.addAll(this.objects.implied(thing));
        return all;
    }

}
