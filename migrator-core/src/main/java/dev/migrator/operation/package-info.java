/**
 * What a migration says: operations as records, and the recorder that user code speaks
 * to. Knows nothing of files, plans or how an operation becomes SQL; of JDBC only the
 * type that a data change is handed.
 */
@NullMarked
package dev.migrator.operation;

import org.jspecify.annotations.NullMarked;
