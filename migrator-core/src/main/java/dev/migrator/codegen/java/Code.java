package dev.migrator.codegen.java;

import java.util.List;

/**
 * Java source that is not cut into lines yet.
 */
sealed interface Code {

    /**
     * Writes it.
     * @param lines where it goes
     * @param flat whether what could be cut is to stay on one line
     * @param tail how many characters follow it at least on its last line
     */
    void write(Lines lines, boolean flat, int tail);

    /**
     * Adds up how long its first line is.
     * @param ruler adds up
     * @param flat whether what could be cut stays on one line
     * @return whether what follows is on the same line
     */
    boolean measure(Ruler ruler, boolean flat);

    /**
     * Whether it cannot be on one line.
     */
    default boolean isLong() {
        return !measure(new Ruler(), true);
    }

    static Code of(String word) {
        return new Word(word);
    }

    static Code of(Code... parts) {
        return new Sequence(List.of(parts));
    }

    /**
     * Text that is never cut.
     */
    record Word(String text) implements Code {

        @Override
        public void write(Lines lines, boolean flat, int tail) {
            lines.append(this.text);
        }

        @Override
        public boolean measure(Ruler ruler, boolean flat) {
            ruler.width += this.text.length();
            return true;
        }

    }

    /**
     * A place to cut, or else some text.
     */
    record Cut(String otherwise) implements Code {

        @Override
        public void write(Lines lines, boolean flat, int tail) {
            if (flat) {
                lines.append(this.otherwise);
            }
            else {
                lines.next();
            }
        }

        @Override
        public boolean measure(Ruler ruler, boolean flat) {
            ruler.width += flat ? this.otherwise.length() : 0;
            return flat;
        }

    }

    /**
     * Parts, one after the other.
     */
    record Sequence(List<Code> parts) implements Code {

        public Sequence {
            parts = List.copyOf(parts);
        }

        @Override
        public void write(Lines lines, boolean flat, int tail) {
            for (int index = 0; index < this.parts.size(); index++) {
                this.parts.get(index).write(lines, flat, tail(index + 1, tail));
            }
        }

        private int tail(int next, int last) {
            int width = 0;
            for (Code part : this.parts.subList(next, this.parts.size())) {
                if (!(part instanceof Word word)) {
                    return width;
                }
                width += word.text().length();
            }
            return width + last;
        }

        @Override
        public boolean measure(Ruler ruler, boolean flat) {
            return this.parts.stream().allMatch((part) -> part.measure(ruler, flat));
        }

    }

    /**
     * What is cut in all of its own places, where it is too long for the line, or in
     * none.
     */
    record Group(Code content, boolean cut) implements Code {

        static Group of(Code... parts) {
            return new Group(Code.of(parts), false);
        }

        @Override
        public void write(Lines lines, boolean flat, int tail) {
            boolean fits = !this.cut && (flat || lines.hasRoomFor(this, tail));
            this.content.write(lines, fits, tail);
        }

        @Override
        public boolean measure(Ruler ruler, boolean flat) {
            return this.content.measure(ruler, !this.cut);
        }

    }

    /**
     * What begins further to the right where it is cut, counted from the beginning of the
     * line.
     */
    record Indented(int by, Code content) implements Code {

        @Override
        public void write(Lines lines, boolean flat, int tail) {
            lines.indented(this.by, () -> this.content.write(lines, flat, tail));
        }

        @Override
        public boolean measure(Ruler ruler, boolean flat) {
            return this.content.measure(ruler, flat);
        }

    }

    /**
     * The statements of a block, without its braces.
     */
    record Statements(List<Code> statements) implements Code {

        public Statements {
            statements = List.copyOf(statements);
        }

        @Override
        public void write(Lines lines, boolean flat, int tail) {
            lines.indented(0, () -> {
                lines.indented(Lines.BLOCK, () -> this.statements.forEach((statement) -> {
                    lines.next();
                    statement.write(lines, false, 1);
                    lines.append(";");
                }));
                lines.next();
            });
        }

        @Override
        public boolean measure(Ruler ruler, boolean flat) {
            return false;
        }

    }

    /**
     * A text block.
     */
    record TextBlock(String text) implements Code {

        @Override
        public void write(Lines lines, boolean flat, int tail) {
            lines.appendLines(JavaLiteral.textBlock(this.text, " ".repeat(lines.beginning() + Lines.CONTINUATION)));
        }

        @Override
        public boolean measure(Ruler ruler, boolean flat) {
            ruler.width += JavaLiteral.DELIMITER.length();
            return false;
        }

    }

    /**
     * How long a line is.
     */
    final class Ruler {

        private int width;

        int width() {
            return this.width;
        }

    }

}
