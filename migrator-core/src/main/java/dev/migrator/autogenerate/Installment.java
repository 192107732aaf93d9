package dev.migrator.autogenerate;

import java.util.List;

/**
 * What one revision does of all that is to be done. There are several where PostgreSQL
 * wants a commit in between, or a statement outside of a transaction.
 *
 * @param matter what it is about, where there are several; empty for the main one
 * @param transactional whether it runs in one transaction
 * @param upgrade the way up, in order
 * @param downgrade the way down, in order
 */
public record Installment(String matter, boolean transactional, List<Change> upgrade, List<Change> downgrade) {

    /**
     * Copies.
     */
    public Installment {
        upgrade = List.copyOf(upgrade);
        downgrade = List.copyOf(downgrade);
    }

}
