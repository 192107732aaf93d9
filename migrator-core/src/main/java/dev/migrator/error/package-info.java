/**
 * What every error of this project has in common: a problem and an action. Knows no other
 * package; the exceptions themselves live beside the code that throws them.
 */
@NullMarked
package dev.migrator.error;

import org.jspecify.annotations.NullMarked;
