package dev.migrator.script;

import java.nio.charset.StandardCharsets;

/**
 * A file that was read.
 *
 * @param url where it is
 * @param text what it says
 */
record ScriptFile(String url, String text) {

    static ScriptFile of(String url, byte[] bytes) {
        return new ScriptFile(url, new String(bytes, StandardCharsets.UTF_8));
    }

}
