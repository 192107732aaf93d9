package dev.migrator.autogenerate;

import java.util.Locale;

import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.DatabaseObject.Callable;
import dev.migrator.schema.DatabaseObject.Member;
import dev.migrator.schema.DatabaseObject.Named;

/**
 * A thing in words.
 */
final class Texts {

    private Texts() {
    }

    static String kind(DatabaseObject object) {
        return object.match(new DatabaseObject.Cases<>() {

            @Override
            public String named(Named named) {
                return words(named.kind());
            }

            @Override
            public String member(Member member) {
                return words(member.kind());
            }

            @Override
            public String callable(Callable callable) {
                return words(callable.kind());
            }

        });
    }

    static String name(DatabaseObject object) {
        return object.match(new DatabaseObject.Cases<>() {

            @Override
            public String named(Named named) {
                return named.name().toString();
            }

            @Override
            public String member(Member member) {
                return member.owner() + "." + member.name().value();
            }

            @Override
            public String callable(Callable callable) {
                return "%s(%s)".formatted(callable.name(), callable.arguments());
            }

        });
    }

    private static String words(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

}
