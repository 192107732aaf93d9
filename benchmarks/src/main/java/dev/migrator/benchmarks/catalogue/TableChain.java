package dev.migrator.benchmarks.catalogue;

import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.StatementCallback;

/**
 * Tables with 10 columns, 2 indexes, a check and a foreign key to the table before.
 *
 * @param tables how many
 */
record TableChain(int tables) {

    private static final String TABLE = """
            create table t_%1$d (id bigint primary key, parent bigint, a text not null, b integer default 0,
                    c timestamptz default now(), d numeric(10,2), e boolean not null,
                    f varchar(40) check (f <> ''), g date, h jsonb)""";

    List<String> statements() {
        List<String> statements = new ArrayList<>();
        for (int number = 0; number < this.tables; number++) {
            statements.add(TABLE.formatted(number));
            statements.add("create index t_%1$d_a on t_%1$d (a)".formatted(number));
            statements.add("create index t_%1$d_f on t_%1$d (f, g)".formatted(number));
        }
        for (int number = 0; number < this.tables; number++) {
            statements.add("alter table t_%1$d add foreign key (parent) references t_%2$d".formatted(number,
                    Math.max(0, number - 1)));
        }
        return statements;
    }

    void create(JdbcTemplate database) {
        // On one connection: each of the template's calls would make one.
        database.execute((StatementCallback<Boolean>) (statement) -> {
            for (String sql : statements()) {
                statement.execute(sql);
            }
            return statement.execute("analyze");
        });
    }

}
