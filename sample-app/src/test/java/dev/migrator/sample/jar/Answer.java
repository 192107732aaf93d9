package dev.migrator.sample.jar;

import java.util.List;

/**
 * What a process of the application left.
 *
 * @param code its exit code
 * @param out its standard output
 * @param err its standard error
 * @param started what of the application started, in this order; for a command these are
 * the beans that its revisions use
 */
record Answer(int code, String out, String err, List<String> started) {

}
