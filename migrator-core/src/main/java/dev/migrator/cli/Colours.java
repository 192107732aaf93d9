package dev.migrator.cli;

import java.util.List;

import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

import dev.migrator.command.RevisionView.Mark;

/**
 * What is printed in which colour, where there are colours.
 *
 * @param ansi whether there are
 */
record Colours(Ansi ansi) {

    String heading(String text) {
        return in(Style.bold, text);
    }

    String mark(Mark mark, String text) {
        return switch (mark) {
            case HEAD, EFFECTIVE_HEAD -> in(Style.fg_cyan, text);
            case CURRENT -> in(Style.fg_green, text);
            case IN_PROGRESS, PENDING -> in(Style.fg_yellow, text);
            case BRANCH_POINT, MERGE_POINT -> text;
        };
    }

    private String in(IStyle style, String text) {
        return this.ansi.apply(text, List.of(style)).toString();
    }

}
