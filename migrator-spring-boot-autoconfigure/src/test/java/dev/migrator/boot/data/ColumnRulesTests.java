package dev.migrator.boot.data;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetTime;
import java.time.Year;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.postgresql.geometric.PGpoint;
import org.postgresql.util.PGobject;

import org.springframework.core.convert.converter.Converter;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.ReadOnlyProperty;
import org.springframework.data.annotation.Transient;
import org.springframework.data.annotation.Version;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.mapping.JdbcMappingContext;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Sequence;
import org.springframework.data.relational.core.mapping.Table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the columns of properties are.
 */
class ColumnRulesTests {

    @Test
    void whatJavaTakesForNonNullIsNotNull() {
        assertThat(DeclaredSchema.of(Marked.class).columns("marked")).containsEntry("count", "integer not null")
            .containsEntry("text", "text not null")
            .containsEntry("maybe", "text");
    }

    @Test
    void whatSaysNothingOfNullsIsNullable() {
        assertThat(DeclaredSchema.of(Unmarked.class).columns("unmarked")).containsEntry("text", "text")
            .containsEntry("count", "integer not null");
    }

    @Test
    void whatSpringDataDoesNotWriteIsNullableAndWhatIsTransientHasNoColumn() {
        assertThat(DeclaredSchema.of(Unmarked.class).columns("unmarked")).containsEntry("computed", "integer")
            .containsEntry("version", "bigint not null")
            .doesNotContainKey("cache");
    }

    @Test
    void whatIsEmbeddedInSomethingNullableIsNullable() {
        assertThat(DeclaredSchema.of(Holder.class).columns("holder")).containsEntry("a_text", "text not null")
            .containsEntry("b_text", "text")
            .containsEntry("c_d_text", "text not null");
    }

    @Test
    void theDatabaseDrawsIntegralIdsWithoutASequence() {
        DeclaredSchema declared = DeclaredSchema.of(Marked.class, Drawn.class, Given.class, Text.class);
        assertThat(declared.columns("marked")).containsEntry("id", "bigint identity");
        assertThat(declared.columns("drawn")).containsEntry("id", "integer");
        assertThat(declared.columns("given")).containsEntry("id", "uuid");
        assertThat(declared.columns("text")).containsEntry("code", "text");
        assertThat(declared.key("text")).containsExactly("code");
        assertThat(declared.operations().get(0).toString()).contains("CreateSequence", "numbers");
    }

    @Test
    void anIdThatIsConvertedToANumberIsDrawnToo() {
        assertThat(converted(List.of(new NumberOf()), List.of(), Wrapped.class).columns("wrapped")).containsEntry("id",
                "bigint identity");
    }

    @Test
    void eachJavaTypeHasAType() {
        assertThat(DeclaredSchema.of(Typed.class).columns("typed")).containsEntry("small", "smallint not null")
            .containsEntry("real", "real not null")
            .containsEntry("letter", "text not null")
            .containsEntry("big", "numeric")
            .containsEntry("time", "time with time zone")
            .containsEntry("year", "integer")
            .containsEntry("date", "timestamp with time zone")
            .containsEntry("day", "date")
            .containsEntry("lasts", "text")
            .containsEntry("point", "point")
            .containsEntry("matrix", "bigint[]")
            .containsEntry("blobs", "bytea[]")
            .containsEntry("instants", "timestamp with time zone[]");
    }

    @Test
    void conversionsOfTheApplicationDecideTheType() {
        assertThat(converted(List.of(new DayOf()), List.of(), Typed.class).columns("typed")).containsEntry("day",
                "bigint");
    }

    @Test
    void aTypeThatIsNotKnownIsRefusedUnlessTheApplicationSaysIt() {
        assertThatExceptionOfType(UnknownColumnTypeException.class)
            .isThrownBy(() -> converted(List.of(new JsonOf()), List.of(), Document.class))
            .withMessageStartingWith(
                    "The type of the column for Document.json is not known: it is written as org.postgresql.util.PGobject.");
        assertThatExceptionOfType(UnknownColumnTypeException.class).isThrownBy(() -> DeclaredSchema.of(Spoken.class))
            .satisfies((ex) -> assertThat(ex.action()).contains("ColumnTypeMapping"));
        ColumnTypeMapping mapping = (property) -> property.getName().equals("json") ? "jsonb" : null;
        assertThat(converted(List.of(new JsonOf()), List.of(mapping), Document.class).columns("document"))
            .containsEntry("json", "jsonb");
    }

    @Test
    void twoTypesOfOneColumnAreRefused() {
        assertThatExceptionOfType(ContradictoryColumnException.class).isThrownBy(() -> DeclaredSchema.of(Twice.class))
            .withMessageStartingWith("The column a of the table twice is mapped as integer and as text.");
    }

    private static DeclaredSchema converted(List<?> converters, List<ColumnTypeMapping> said, Class<?> entity) {
        return DeclaredSchema.of(new JdbcMappingContext(), converters, said, entity);
    }

    @Table
    @NullMarked
    record Marked(@Id @Nullable Long id, int count, String text, @Nullable String maybe) {

    }

    @Table
    @NullUnmarked
    static class Unmarked {

        @Id
        Long id;

        String text;

        int count;

        @ReadOnlyProperty
        int computed;

        @Version
        Long version;

        @Transient
        String cache;

    }

    @Table
    @NullMarked
    record Holder(@Id Long id, @Embedded.Empty(prefix = "a_") Part a,
            @Embedded.Nullable(prefix = "b_") @Nullable Part b, @Embedded.Empty(prefix = "c_") Whole c) {

    }

    @NullMarked
    record Part(String text) {

    }

    @NullMarked
    record Whole(@Embedded.Empty(prefix = "d_") Part d) {

    }

    @Table
    record Drawn(@Id @Sequence("numbers") Integer id) {

    }

    @Table
    record Given(@Id UUID id) {

    }

    @Table
    record Text(@Id String code) {

    }

    @Table
    record Wrapped(@Id Number id) {

        record Number(long value) {

        }

    }

    @Table
    @NullUnmarked
    record Typed(@Id Long id, byte small, float real, char letter, BigInteger big, OffsetTime time, Year year,
            Date date, LocalDate day, Duration lasts, PGpoint point, long[][] matrix, List<byte[]> blobs,
            List<Instant> instants) {

    }

    @Table
    @NullUnmarked
    record Document(@Id Long id, Json json) {

    }

    record Json(String text) {

    }

    @Table
    record Spoken(@Id Long id, Locale locale) {

    }

    @Table
    record Twice(@Id Long id, int a, @Column("a") String b) {

    }

    @WritingConverter
    static class NumberOf implements Converter<Wrapped.Number, Long> {

        @Override
        public Long convert(Wrapped.Number source) {
            return source.value();
        }

    }

    @WritingConverter
    static class DayOf implements Converter<LocalDate, Long> {

        @Override
        public Long convert(LocalDate source) {
            return source.toEpochDay();
        }

    }

    @WritingConverter
    static class JsonOf implements Converter<Json, PGobject> {

        @Override
        public PGobject convert(Json source) {
            return new PGobject();
        }

    }

}
