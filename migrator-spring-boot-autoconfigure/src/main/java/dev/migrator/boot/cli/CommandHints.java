package dev.migrator.boot.cli;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * Keeps in a native image what picocli reads by reflection: every command, what it
 * inherits, and the objects among its fields that have options of their own.
 */
final class CommandHints implements RuntimeHintsRegistrar {

    /** Not public; everything else is found through it. */
    private static final String ROOT = "dev.migrator.cli.RootCommand";

    @Override
    public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
        Set<Class<?>> types = new LinkedHashSet<>();
        collect(ClassUtils.resolveClassName(ROOT, classLoader), types);
        types.forEach((type) -> hints.reflection()
            .registerType(type, MemberCategory.INVOKE_DECLARED_CONSTRUCTORS, MemberCategory.INVOKE_DECLARED_METHODS,
                    MemberCategory.ACCESS_DECLARED_FIELDS));
    }

    private static void collect(Class<?> type, Set<Class<?>> types) {
        if (type == Object.class || !types.add(type)) {
            return;
        }
        Command command = type.getDeclaredAnnotation(Command.class);
        if (command != null) {
            Arrays.stream(command.subcommands()).forEach((subcommand) -> collect(subcommand, types));
        }
        ReflectionUtils.doWithLocalFields(type, (field) -> {
            if (hasOptions(field)) {
                collect(field.getType(), types);
            }
        });
        collect(type.getSuperclass(), types);
    }

    private static boolean hasOptions(Field field) {
        return field.isAnnotationPresent(Mixin.class) || field.isAnnotationPresent(ArgGroup.class);
    }

}
