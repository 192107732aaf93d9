package dev.migrator.codegen;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.migrator.revision.RevisionId;

import static org.assertj.core.api.Assertions.assertThat;

class TimeOrderedIdsTests {

    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

    @Test
    void theSameMomentAndChanceGiveTheSameId() {
        assertThat(id(NOW, 1)).isEqualTo(id(NOW, 1)).isEqualTo(new RevisionId("1m7ynaym076r"));
    }

    @Test
    void laterIdsSortAfterEarlierOnes() {
        List<RevisionId> ids = Stream
            .of(Duration.ZERO, Duration.ofMillis(1), Duration.ofSeconds(1), Duration.ofDays(1), Duration.ofDays(365),
                    Duration.ofDays(365 * 100), Duration.ofDays(365 * 1000))
            .map((later) -> id(NOW.plus(later), later.hashCode()))
            .toList();
        assertThat(ids).isSorted().doesNotHaveDuplicates().allMatch((id) -> id.value().matches("[0-9a-z]{12}"));
    }

    @Test
    void idsOfOneMillisecondDiffer() {
        TimeOrderedIds ids = new TimeOrderedIds(Clock.fixed(NOW, ZoneOffset.UTC), new Random(1));
        Set<RevisionId> made = new HashSet<>();
        for (int count = 0; count < 20; count++) {
            made.add(ids.next());
        }
        assertThat(made).hasSize(20);
    }

    @Test
    void fiveCharactersTellTwentyMinutesApart() {
        assertThat(id(NOW, 1).value().substring(0, 5))
            .isNotEqualTo(id(NOW.plus(Duration.ofMinutes(20)), 1).value().substring(0, 5));
    }

    private static RevisionId id(Instant moment, long seed) {
        return new TimeOrderedIds(Clock.fixed(moment, ZoneOffset.UTC), new Random(seed)).next();
    }

}
