package dev.migrator.codegen.java;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import dev.migrator.codegen.java.Code.Cut;
import dev.migrator.codegen.java.Code.Group;
import dev.migrator.codegen.java.Code.Indented;

/**
 * Calls on each other's results: {@code op.addCheck("users", "age > 0").named("adults")}.
 *
 * @param root what the first call is made on; empty for a static method
 * @param calls the calls, without dots
 */
record Chain(String root, List<Code> calls) {

    Chain {
        calls = List.copyOf(calls);
    }

    /**
     * A chain without calls, on a variable.
     */
    static Chain on(String variable) {
        return new Chain(variable, List.of());
    }

    /**
     * A chain that begins with a call of a static method.
     */
    static Chain of(String method, Code... arguments) {
        return new Chain("", List.of()).call(method, arguments);
    }

    Chain call(String method, Code... arguments) {
        return call(method, Arrays.asList(arguments));
    }

    Chain call(String method, List<Code> arguments) {
        List<Code> more = new ArrayList<>(this.calls);
        more.add(Code.of(Code.of(method), arguments(arguments)));
        return new Chain(this.root, more);
    }

    Chain callIf(boolean wanted, String method, Code... arguments) {
        return wanted ? call(method, arguments) : this;
    }

    /**
     * The calls in one line, or each but the first in a line of its own. Where one that
     * others follow needs lines itself, the others begin lines.
     */
    Code code() {
        List<Code> parts = new ArrayList<>();
        parts.add(Code.of(this.root.isEmpty() ? "" : this.root + "."));
        parts.add(this.calls.get(0));
        for (Code call : this.calls.subList(1, this.calls.size())) {
            parts.add(new Cut(""));
            parts.add(Code.of("."));
            parts.add(call);
        }
        boolean cut = this.calls.subList(0, this.calls.size() - 1).stream().anyMatch(Code::isLong);
        return new Group(new Indented(Lines.BLOCK, new Code.Sequence(parts)), cut);
    }

    /**
     * Arguments in parentheses. One begins a line where it does not fit into that of the
     * one before, and also where that one is long.
     */
    static Code arguments(List<Code> arguments) {
        List<Code> parts = new ArrayList<>();
        parts.add(Code.of("("));
        for (int index = 0; index < arguments.size(); index++) {
            boolean last = index == arguments.size() - 1;
            Code argument = Code.of(arguments.get(index), Code.of(last ? ")" : ","));
            boolean cut = index > 0 && arguments.get(index - 1).isLong();
            parts.add(index == 0 ? argument : new Group(Code.of(new Cut(" "), argument), cut));
        }
        if (arguments.isEmpty()) {
            parts.add(Code.of(")"));
        }
        return new Indented(Lines.CONTINUATION, new Code.Sequence(parts));
    }

}
