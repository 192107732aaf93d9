package dev.migrator.dialect.postgres.catalogue;

import dev.migrator.schema.InspectionScope;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.Routine;
import dev.migrator.schema.Routine.Kind;

import static org.assertj.core.api.Assertions.assertThat;

class AggregateInspectionTests {

    private static final String FUNCTIONS = """
            create function step(int, int) returns int language sql immutable return $1 + $2;
            create function step(text) returns int language sql immutable return 1;
            create function "Last"(int, int) returns int language sql immutable return $1;
            create function save(internal) returns bytea language internal strict as 'numeric_avg_serialize';
            create function load(bytea, internal) returns internal language internal strict as 'numeric_avg_deserialize';
            create operator <== (leftarg = int, rightarg = int, function = int4lt);
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                            g | integer | SFUNC = int4pl, STYPE = integer
                            g | '' | SFUNC = int8inc, STYPE = bigint, INITCOND = '0'
                            "G" | a integer | SFUNC = step, STYPE = integer, SSPACE = 7, FINALFUNC = "Last", FINALFUNC_EXTRA, FINALFUNC_MODIFY = READ_WRITE, COMBINEFUNC = int4pl, INITCOND = '1', PARALLEL = SAFE
                            g | integer | SFUNC = int4pl, STYPE = integer, FINALFUNC = int4up, FINALFUNC_MODIFY = SHAREABLE, MSFUNC = int4pl, MINVFUNC = int4mi, MSTYPE = integer, MSSPACE = 9, MFINALFUNC = "Last", MFINALFUNC_EXTRA, MFINALFUNC_MODIFY = SHAREABLE, MINITCOND = '1', PARALLEL = RESTRICTED
                            g | numeric | SFUNC = numeric_avg_accum, STYPE = internal, FINALFUNC = numeric_avg, COMBINEFUNC = numeric_avg_combine, SERIALFUNC = save, DESERIALFUNC = load
                            g | text | SFUNC = textcat, STYPE = text, INITCOND = E'\\\\''1'
                    g | integer | SFUNC = int4smaller, STYPE = integer, SORTOP = <
                            g | integer | SFUNC = int4smaller, STYPE = integer, SORTOP = <==
                            g | VARIADIC a integer[] | SFUNC = array_cat, STYPE = integer[]
                            g | double precision ORDER BY anyelement | SFUNC = ordered_set_transition, STYPE = internal, FINALFUNC = percentile_disc_final, FINALFUNC_EXTRA
                            g | ORDER BY anyelement | SFUNC = ordered_set_transition, STYPE = internal, FINALFUNC = mode_final, FINALFUNC_EXTRA, FINALFUNC_MODIFY = SHAREABLE
                            g | VARIADIC "any" ORDER BY VARIADIC "any" | SFUNC = ordered_set_transition_multi, STYPE = internal, FINALFUNC = rank_final, FINALFUNC_EXTRA, HYPOTHETICAL
                            """)
    void anAggregateIsReadAsItWasMade(String name, String arguments, String options) {
        String types = arguments.equals("''") ? "" : arguments;
        String definition = "CREATE AGGREGATE %s(%s) (\n    %s\n)".formatted(name, types.isEmpty() ? "*" : types,
                options.replace(", ", ",\n    "));
        assertThat(InspectedSchema.model(FUNCTIONS + definition).routines())
            .contains(new Routine(Kind.AGGREGATE, QualifiedName.of(name.replace("\"", "")), types, definition, null));
    }

    @Test
    void whatIsOfAnotherSchemaIsQualified() {
        assertThat(InspectedSchema
            .inspect("create function step(int, int) returns int language sql return $1;"
                    + " create aggregate g (int) (sfunc = step, stype = int); comment on aggregate g(int) is 'x'",
                    InspectionScope.everything())
            .model()
            .routines())
            .contains(new Routine(Kind.AGGREGATE, QualifiedName.of("app", "g"), "integer",
                    "CREATE AGGREGATE app.g(integer) (\n    SFUNC = app.step,\n    STYPE = integer\n)", "x"));
    }

}
