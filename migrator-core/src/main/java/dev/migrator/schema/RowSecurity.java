package dev.migrator.schema;

/**
 * Whether the policies of a table apply.
 *
 * @param enabled whether they apply to those who do not own the table
 * @param forced whether they apply to the owner too, once they are enabled
 */
public record RowSecurity(boolean enabled, boolean forced) {

    /** Policies do not apply. */
    public static final RowSecurity OFF = new RowSecurity(false, false);

}
