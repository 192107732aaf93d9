package dev.migrator.boot.jpa;

import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migrator.model.RenamedFrom;
import dev.migrator.schema.Identifier;

/**
 * The fields and methods of a class and of its superclasses, on which former names can
 * be.
 */
final class AnnotatedMembers {

    private final @Nullable Class<?> type;

    /**
     * The members of a class.
     * @param type null for a mapping without a class, which has none
     */
    AnnotatedMembers(@Nullable Class<?> type) {
        this.type = type;
    }

    /**
     * The former names of an attribute.
     * @return empty where it has none
     */
    List<Identifier> formerNames(String attribute) {
        return Stream.<Class<?>>iterate(this.type, Objects::nonNull, Class::getSuperclass)
            .flatMap((declaring) -> elements(declaring, attribute))
            .flatMap(AnnotatedMembers::formerNames)
            .distinct()
            .toList();
    }

    private static Stream<AnnotatedElement> elements(Class<?> declaring, String attribute) {
        String capitalized = attribute.substring(0, 1).toUpperCase(Locale.ROOT) + attribute.substring(1);
        return Stream.concat(
                Arrays.stream(declaring.getDeclaredFields()).filter((field) -> field.getName().equals(attribute)),
                Arrays.stream(declaring.getDeclaredMethods())
                    .filter((method) -> method.getParameterCount() == 0)
                    .filter((method) -> method.getName().equals("get" + capitalized)
                            || method.getName().equals("is" + capitalized)));
    }

    static Stream<Identifier> formerNames(AnnotatedElement element) {
        RenamedFrom annotation = element.getDeclaredAnnotation(RenamedFrom.class);
        return (annotation == null) ? Stream.empty() : Arrays.stream(annotation.value()).map(Identifier::new);
    }

}
