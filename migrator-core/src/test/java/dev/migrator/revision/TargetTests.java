package dev.migrator.revision;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TargetTests {

    @ParameterizedTest
    @MethodSource("specifiers")
    void aSpecifierIsReadAsWhatItMeansAndWrittenAsItWasTyped(Specifier specifier) {
        Target target = Target.parse(specifier.text());
        assertThat(target).isEqualTo(specifier.target());
        assertThat(target).hasToString(specifier.text());
    }

    static Stream<Specifier> specifiers() {
        Target ae1 = new Target.Named("ae1");
        return Stream.of(new Specifier("head", new Target.Head()), new Specifier("heads", new Target.Heads()),
                new Specifier("base", new Target.Base()), new Specifier("current", new Target.Current()),
                new Specifier("ae1", ae1), new Specifier("+2", new Target.Relative(null, 2)),
                new Specifier("-3", new Target.Relative(null, -3)), new Specifier("ae1+2", new Target.Relative(ae1, 2)),
                new Specifier("head-2", new Target.Relative(new Target.Head(), -2)),
                new Specifier("my-app", new Target.Named("my-app")),
                new Specifier("my-app-1", new Target.Relative(new Target.Named("my-app"), -1)),
                new Specifier("left@head", new Target.Branch("left", new Target.Head())),
                new Specifier("left@heads", new Target.Branch("left", new Target.Heads())),
                new Specifier("left@base", new Target.Branch("left", new Target.Base())),
                new Specifier("left@ae1", new Target.Branch("left", ae1)),
                new Specifier("left@-1", new Target.Branch("left", new Target.Relative(null, -1))),
                new Specifier("left@ae1+1", new Target.Branch("left", new Target.Relative(ae1, 1))),
                new Specifier("base:ae1", new Target.Range(new Target.Base(), ae1)),
                new Specifier("ae1:", new Target.Range(ae1, null)),
                new Specifier(":+2", new Target.Range(null, new Target.Relative(null, 2))),
                new Specifier(":", new Target.Range(null, null)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "@head", "left@", "left@right@head", "a:b:c", ":@head", "left@:b" })
    void whatIsNoSpecifierIsRefusedWithTheTextAsTyped(String text) {
        assertThatExceptionOfType(UnreadableTargetException.class).isThrownBy(() -> Target.parse(text))
            .satisfies((error) -> assertThat(error.text()).isEqualTo(text));
    }

    @Test
    void moreStepsThanAnyGraphHasAreJustTooMany() {
        RevisionGraph graph = Graphs.parse("a <- b");
        assertThatExceptionOfType(RelativeOutOfRangeException.class)
            .isThrownBy(() -> graph.upgrade(Target.parse("+99999999999999"), Graphs.ids("")));
    }

    record Specifier(String text, Target target) {

        @Override
        public String toString() {
            return this.text;
        }

    }

}
