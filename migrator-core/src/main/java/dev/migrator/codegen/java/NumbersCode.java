package dev.migrator.codegen.java;

import org.jspecify.annotations.Nullable;

import dev.migrator.operation.SequenceChange;
import dev.migrator.operation.SequenceChange.Bound;
import dev.migrator.schema.SequenceOptions;

/**
 * How the numbers of a sequence go, as a function says it.
 */
final class NumbersCode {

    private final Terms terms;

    NumbersCode(Terms terms) {
        this.terms = terms;
    }

    Code options(SequenceOptions options) {
        Chain numbers = Chain.on("numbers");
        numbers = type(numbers, options.type());
        numbers = number(numbers, "start", options.start());
        numbers = number(numbers, "increment", options.increment());
        numbers = number(numbers, "minimum", options.minimum());
        numbers = number(numbers, "maximum", options.maximum());
        numbers = number(numbers, "cache", options.cache());
        return this.terms.lambda(numbers.callIf(options.cycle(), "cycle"));
    }

    Code change(SequenceChange change) {
        Chain numbers = Chain.on("numbers");
        numbers = type(numbers, change.type());
        numbers = number(numbers, "start", change.start());
        numbers = number(numbers, "increment", change.increment());
        numbers = bound(numbers, "minimum", "noMinimum", change.minimum());
        numbers = bound(numbers, "maximum", "noMaximum", change.maximum());
        numbers = number(numbers, "cache", change.cache());
        Boolean cycle = change.cycle();
        return this.terms.lambda(cycle == null ? numbers : numbers.call(cycle ? "cycle" : "noCycle"));
    }

    private Chain type(Chain numbers, @Nullable String type) {
        return type == null ? numbers : numbers.call("as", this.terms.word(type));
    }

    private Chain number(Chain numbers, String method, @Nullable Long number) {
        return number == null ? numbers : numbers.call(method, this.terms.number(number));
    }

    private Chain bound(Chain numbers, String method, String none, @Nullable Bound bound) {
        if (bound == null) {
            return numbers;
        }
        Long value = bound.value();
        return value == null ? numbers.call(none) : numbers.call(method, this.terms.number(value));
    }

}
