/**
 * Tries what stands on the pages: links lead somewhere, code compiles, SQL runs, commands
 * and settings are there.
 */
package dev.migrator.docs;
