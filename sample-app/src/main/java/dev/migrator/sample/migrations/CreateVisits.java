package dev.migrator.sample.migrations;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;

import dev.migrator.operation.Operations;
import dev.migrator.script.Migration;
import dev.migrator.script.Revision;

/**
 * Makes a large table, with rows as they may have come together in a year.
 */
@Profile("visits")
@Revision(id = "e1c7a4f0d2b8", revises = "d1e5a70349f1", message = "create the visits")
class CreateVisits implements Migration {

    private final int visits;

    CreateVisits(@Value("${sample.visits:1000000}") int visits) {
        this.visits = visits;
    }

    @Override
    public void upgrade(Operations op) {
        op.execute("""
                create table visits (
                    id bigint generated always as identity primary key,
                    visited_at timestamptz not null,
                    user_agent text not null,
                    browser text
                );
                insert into visits (visited_at, user_agent)
                select timestamptz '2025-03-01' + n * interval '31 seconds',
                       (array['Mozilla/5.0 Chrome/130.0', 'Mozilla/5.0 Chrome/130.0 Edg/130.0',
                              'Mozilla/5.0 Firefox/132.0', 'curl/8.10'])[1 + n %% 4]
                  from generate_series(1, %d) as n;
                analyze visits;""".formatted(this.visits));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("visits");
    }

}
