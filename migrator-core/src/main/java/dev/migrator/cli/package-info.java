/**
 * The command line: from arguments to a use case, and from its result to text and an exit
 * code. The only package that prints.
 */
@NullMarked
package dev.migrator.cli;

import org.jspecify.annotations.NullMarked;
