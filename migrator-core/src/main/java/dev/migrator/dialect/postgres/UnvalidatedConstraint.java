package dev.migrator.dialect.postgres;

/**
 * A constraint that holds for new rows and was not checked for those that were there.
 *
 * @param constraint its name, quoted
 * @param owner what it is on: {@code TABLE} or {@code DOMAIN} and its name, qualified and
 * quoted
 */
public record UnvalidatedConstraint(String constraint, String owner) {

}
