package dev.migrator.dialect.postgres;

import java.sql.SQLException;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.migrator.diff.Difference;
import dev.migrator.operation.IndexOperation.CreateIndex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * The law of differences for pairs of pictures by chance, most of which differ as a
 * change of a schema makes them differ. The same pairs in every build: {@code law.seed}
 * is the number of the first one, {@code law.pairs} says how many.
 */
class RandomDifferenceLawTests {

    private static final long SEED = Long.getLong("law.seed", 1);

    private static final int PAIRS = Integer.getInteger("law.pairs", 3);

    @BeforeAll
    static void makeWhatIsNotPartOfADatabase() {
        ServerObjects.make();
    }

    @Test
    void itLeadsThereAndBackBetweenAnyTwoPictures() throws SQLException {
        int held = 0;
        int refused = 0;
        try (PictureLaw law = PictureLaw.ofDifferences()) {
            for (long seed = SEED; seed < SEED + PAIRS; seed++) {
                RandomPair pair = RandomPair.of(seed);
                Verdict verdict = pair.isReachable() ? law.of(pair.from(), pair.to()) : Verdict.unreal("", "");
                switch (verdict.kind()) {
                    case HOLDS -> held++;
                    case UNREAL -> refused++;
                    case BROKEN -> {
                        RandomPair small = new Shrinking(law, pair, verdict.sign()).shrunk();
                        fail("The law is broken by -Dlaw.seed=%d -Dlaw.pairs=1%n%s%n%s", seed, verdict.sign(),
                                RandomPair.story(law, small));
                    }
                }
            }
        }
        System.out.printf("random differences: seeds %d to %d, %d pairs held, %d are none in PostgreSQL%n", SEED,
                SEED + PAIRS - 1, held, refused);
        assertThat(held).as("Pairs that could be tried").isGreaterThanOrEqualTo(PAIRS / 3);
    }

    @Test
    void aFailingPairIsMadeSmaller() throws SQLException {
        try (PictureLaw law = new PictureLaw((from, to) -> Difference.between(from, to)
            .operations()
            .stream()
            .filter((operation) -> from.tables().isEmpty() || !(operation instanceof CreateIndex))
            .toList())) {
            RandomPair pair = firstWithAnIndexMore(law);
            Verdict verdict = law.of(pair.from(), pair.to());

            RandomPair small = new Shrinking(law, pair, verdict.sign()).shrunk();

            assertThat(small.from().things()).hasSizeLessThanOrEqualTo(2);
            assertThat(small.to().things()).hasSizeLessThanOrEqualTo(2);
            assertThat(RandomPair.story(law, small)).contains("from:", "CREATE TABLE", "to:", "It leaves this to do",
                    "INDEX ix");
        }
    }

    private static RandomPair firstWithAnIndexMore(PictureLaw law) throws SQLException {
        for (long seed = 1;; seed++) {
            RandomPair pair = RandomPair.of(seed);
            if (pair.isReachable() && law.of(pair.from(), pair.to()).sign().equals("there, left: CreateIndex")) {
                return pair;
            }
        }
    }

}
