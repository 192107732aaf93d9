package dev.migrator.codegen.java;

/**
 * Lines of Java source, as they are written.
 */
final class Lines {

    /** How far the statements of a block begin to the right of it. */
    static final int BLOCK = 4;

    /** How far what continues a line begins to the right of it. */
    static final int CONTINUATION = 8;

    private static final int LONGEST = 120;

    private final StringBuilder text = new StringBuilder();

    private int beginning;

    private int indentation;

    private int column;

    private Lines(int indentation) {
        this.beginning = indentation;
        this.indentation = indentation;
        this.column = indentation;
        this.text.append(" ".repeat(indentation));
    }

    /**
     * A statement, with its semicolon.
     */
    static String statement(Code code, int indentation) {
        Lines lines = new Lines(indentation);
        code.write(lines, false, 1);
        lines.append(";");
        return lines.text.toString();
    }

    /**
     * The column in which the line begins that is being written.
     */
    int beginning() {
        return this.beginning;
    }

    void append(String word) {
        this.text.append(word);
        this.column += word.length();
    }

    /**
     * Appends lines that are indented already.
     */
    void appendLines(String lines) {
        this.text.append(lines);
        this.column = lines.length() - lines.lastIndexOf('\n') - 1;
    }

    void next() {
        this.text.append('\n').append(" ".repeat(this.indentation));
        this.beginning = this.indentation;
        this.column = this.indentation;
    }

    void indented(int by, Runnable writing) {
        int outer = this.indentation;
        this.indentation = this.beginning + by;
        writing.run();
        this.indentation = outer;
    }

    boolean hasRoomFor(Code code, int tail) {
        Code.Ruler ruler = new Code.Ruler();
        boolean oneLine = code.measure(ruler, true);
        return this.column + ruler.width() + (oneLine ? tail : 0) <= LONGEST;
    }

}
