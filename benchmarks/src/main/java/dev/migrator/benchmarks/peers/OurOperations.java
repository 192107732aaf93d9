package dev.migrator.benchmarks.peers;

import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import dev.migrator.Migrator;
import dev.migrator.operation.Operation;
import dev.migrator.operation.Operations;
import dev.migrator.revision.Revision;
import dev.migrator.revision.RevisionId;
import dev.migrator.script.Script;

/**
 * Migrator, with operations in Java.
 */
public final class OurOperations implements Contender {

    @Override
    public String name() {
        return "Migrator, Java operations";
    }

    @Override
    public void migrate(Corpus corpus, DataSource dataSource) {
        List<Script> scripts = new ArrayList<>();
        for (int number = 0; number < corpus.size(); number++) {
            scripts.add(new TableAndIndex(number));
        }
        Migrator.on(dataSource).source(() -> scripts).build().upgrade();
    }

    /**
     * One revision.
     */
    private record TableAndIndex(int number) implements Script {

        @Override
        public Revision revision() {
            List<RevisionId> parents = this.number == 0 ? List.of() : List.of(id(this.number - 1));
            return new Revision(id(this.number), parents, List.of(), List.of(), "table " + this.number,
                    "TableAndIndex");
        }

        private static RevisionId id(int number) {
            return new RevisionId(Corpus.id(number));
        }

        @Override
        public boolean transactional() {
            return true;
        }

        @Override
        public List<Operation> upgrade() {
            String table = "t_%05d".formatted(this.number);
            return Operations.record((op) -> {
                op.createTable(table, (t) -> {
                    t.column("id", "bigint");
                    t.column("name", "text").notNull();
                    t.primaryKey("id");
                });
                op.createIndex(table + "_name").on(table).columns("name");
            });
        }

        @Override
        public List<Operation> downgrade() {
            return Operations.record((op) -> op.dropTable("t_%05d".formatted(this.number)));
        }

    }

}
