package dev.migrator.codegen;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migrator.revision.RevisionId;

/**
 * Drafts as tests need them: of revision {@code a2}, which continues {@code a1}.
 */
final class Drafts {

    static final ZonedDateTime CREATED = ZonedDateTime.of(2026, 3, 5, 7, 9, 1, 0, ZoneOffset.UTC);

    private Drafts() {
    }

    static RevisionDraft saying(String message) {
        return of(message, "", "");
    }

    static RevisionDraft of(String message, String upgrade, @Nullable String downgrade) {
        return new RevisionDraft(new RevisionId("a2"), ids("a1"), List.of(), List.of(), message, CREATED,
                new RevisionBody(true, upgrade, downgrade));
    }

    static List<RevisionId> ids(String... ids) {
        return Stream.of(ids).map(RevisionId::new).toList();
    }

}
