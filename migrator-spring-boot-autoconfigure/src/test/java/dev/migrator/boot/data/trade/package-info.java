/**
 * A trading company, mapped in every way that Spring Data JDBC has.
 */
@NullMarked
package dev.migrator.boot.data.trade;

import org.jspecify.annotations.NullMarked;
