package dev.migrator.dialect.postgres;

import java.util.List;
import java.util.stream.Collectors;

import dev.migrator.schema.Identifier;
import dev.migrator.schema.Policy;

/**
 * How roles are written. {@code public} is no role, and stands without quotes for
 * everybody.
 */
final class Roles {

    private Roles() {
    }

    static String list(List<Identifier> roles) {
        return roles.stream()
            .map((role) -> role.equals(Policy.PUBLIC) ? "PUBLIC" : Identifiers.of(role))
            .collect(Collectors.joining(", "));
    }

}
