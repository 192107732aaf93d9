package dev.migrator.cli.graph;

/**
 * The characters of one row while strokes are drawn on it. What is drawn first stays.
 */
final class Cells {

    private final StringBuilder characters = new StringBuilder();

    void put(int column, char character) {
        fill(column, column + 1, character);
    }

    /**
     * Draws a character in all columns that are still free.
     * @param to the first column after these
     */
    void fill(int from, int to, char character) {
        while (this.characters.length() < to) {
            this.characters.append(' ');
        }
        for (int column = from; column < to; column++) {
            if (this.characters.charAt(column) == ' ') {
                this.characters.setCharAt(column, character);
            }
        }
    }

    @Override
    public String toString() {
        return this.characters.toString();
    }

}
