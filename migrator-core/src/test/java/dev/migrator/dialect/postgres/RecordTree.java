package dev.migrator.dialect.postgres;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.Column;

/**
 * Records of records, whatever they are.
 */
final class RecordTree {

    private RecordTree() {
    }

    /**
     * The first record with one difference of the other: a change of one aspect.
     */
    static Record crossed(Record one, Record other, Chance chance) {
        List<Integer> different = new ArrayList<>();
        @Nullable Object[] mine = values(one);
        @Nullable Object[] theirs = values(other);
        for (int place = 0; place < mine.length; place++) {
            if (!Objects.equals(mine[place], theirs[place])) {
                different.add(place);
            }
        }
        if (different.isEmpty() || one.getClass() != other.getClass()) {
            return other;
        }
        int place = chance.of(different);
        Object my = mine[place];
        Object their = theirs[place];
        if (my instanceof Record && their instanceof Record && my.getClass() == their.getClass()
                && chance.percent(50)) {
            mine[place] = crossed((Record) my, (Record) their, chance);
        }
        else if (my instanceof List<?> list && their instanceof List<?> others && isNamed(list) && isNamed(others)) {
            mine[place] = crossed(list, others, chance);
        }
        else {
            mine[place] = their;
        }
        return made(one.getClass(), mine);
    }

    private static List<?> crossed(List<?> list, List<?> others, Chance chance) {
        Map<Object, Object> parts = new LinkedHashMap<>();
        list.forEach((part) -> parts.put(name(part), part));
        List<?> changed = others.stream().filter((part) -> !part.equals(parts.get(name(part)))).toList();
        if (changed.isEmpty() || chance.percent(20)) {
            return list.stream()
                .filter((part) -> part instanceof Column || others.contains(part) || chance.percent(50))
                .toList();
        }
        Object part = chance.of(changed);
        parts.merge(name(part), part, (mine, theirs) -> mine.getClass() == theirs.getClass()
                ? crossed((Record) mine, (Record) theirs, chance) : theirs);
        return List.copyOf(parts.values());
    }

    private static boolean isNamed(List<?> list) {
        return list.stream().allMatch((part) -> part instanceof Record each && hasName(each));
    }

    private static boolean hasName(Record part) {
        return Arrays.stream(part.getClass().getRecordComponents()).anyMatch((each) -> each.getName().equals("name"));
    }

    private static Object name(Object part) {
        Record each = (Record) part;
        RecordComponent[] components = each.getClass().getRecordComponents();
        for (int place = 0; place < components.length; place++) {
            if (components[place].getName().equals("name")) {
                return String.valueOf(values(each)[place]);
            }
        }
        throw new IllegalStateException(part.toString());
    }

    /**
     * Everything that has less in it than the record, in one place, the most first.
     */
    static List<Record> simpler(Record record) {
        List<Record> all = new ArrayList<>();
        @Nullable Object[] values = values(record);
        for (int place = 0; place < values.length; place++) {
            for (Object simpler : simplerValues(values[place])) {
                @Nullable Object[] changed = values.clone();
                changed[place] = simpler;
                tryMade(record.getClass(), changed).ifPresent(all::add);
            }
            RecordComponent component = record.getClass().getRecordComponents()[place];
            if (values[place] != null && isNullable(component)) {
                @Nullable Object[] changed = values.clone();
                changed[place] = null;
                tryMade(record.getClass(), changed).ifPresent((simpler) -> all.add(0, simpler));
            }
        }
        return all;
    }

    private static boolean isNullable(RecordComponent component) {
        return Arrays.stream(component.getAnnotatedType().getAnnotations())
            .anyMatch((annotation) -> annotation.annotationType() == Nullable.class);
    }

    private static List<Object> simplerValues(@Nullable Object value) {
        List<Object> all = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (int place = 0; place < list.size(); place++) {
                List<Object> shorter = new ArrayList<>(list);
                shorter.remove(place);
                all.add(shorter);
            }
            for (int place = 0; place < list.size(); place++) {
                for (Object simpler : simplerValues(list.get(place))) {
                    List<Object> changed = new ArrayList<>(list);
                    changed.set(place, simpler);
                    all.add(changed);
                }
            }
        }
        else if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            all.add(Map.of());
        }
        else if (value instanceof Record record) {
            all.addAll(simpler(record));
        }
        else if (value instanceof Enum<?> constant && constant.ordinal() > 0) {
            all.add(constant.getDeclaringClass().getEnumConstants()[0]);
        }
        else if (Boolean.TRUE.equals(value)) {
            all.add(false);
        }
        return all;
    }

    private static @Nullable Object[] values(Record record) {
        return Arrays.stream(record.getClass().getRecordComponents()).map((component) -> {
            try {
                component.getAccessor().setAccessible(true);
                return component.getAccessor().invoke(record);
            }
            catch (ReflectiveOperationException ex) {
                throw new IllegalStateException(ex);
            }
        }).toArray();
    }

    private static Optional<Record> tryMade(Class<?> type, @Nullable Object[] values) {
        try {
            return Optional.of(made(type, values));
        }
        catch (IllegalStateException ex) {
            return Optional.empty();
        }
    }

    private static Record made(Class<?> type, @Nullable Object[] values) {
        try {
            Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return (Record) constructor.newInstance(values);
        }
        catch (ReflectiveOperationException ex) {
            throw new IllegalStateException(ex);
        }
    }

}
