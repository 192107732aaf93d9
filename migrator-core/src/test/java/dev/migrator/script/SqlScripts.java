package dev.migrator.script;

/**
 * Opens the reading of script files to the tests of other packages.
 */
public final class SqlScripts {

    private SqlScripts() {
    }

    /**
     * Reads the text of a script file.
     * @param text the text
     * @param origin the name of the file
     * @return its script
     */
    public static Script read(String text, String origin) {
        return SqlScript.read(text, origin);
    }

}
