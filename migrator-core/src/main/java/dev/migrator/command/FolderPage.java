package dev.migrator.command;

/**
 * The page that explains a folder of revisions to those who find it.
 */
final class FolderPage {

    static final String TEXT = """
            # Revisions of the database

            Each `.sql` file here is a revision: a step of the schema. It names its parents, so all revisions form a graph.
            The application brings its database up to the newest when it starts.

                -- revision: ae1027a6acf4
                -- revises: 1975ea83b712
                -- message: add users

                -- upgrade
                create table users (id uuid primary key);

                -- downgrade
                drop table users;

            | header | meaning |
            |---|---|
            | `revision` | the id: up to 64 letters, digits, `_` and `.` |
            | `revises` | the parents' ids, separated by commas; nothing for the first revision |
            | `message` | what the revision does |
            | `depends on` | ids or branch labels that must be applied before, without being parents |
            | `branch labels` | names for the branch that starts here |
            | `transactional` | `no` where a statement cannot run in a transaction, such as `create index concurrently` |
            | `irreversible` | why there is no way back; stands in place of the downgrade section |

            - The names of files and folders do not matter.
            - An empty downgrade section says that there is nothing to do; without the section the revision cannot go down.
            - A revision that others may have applied is not changed any more: write a new one.
            - `revision -m "add users"` writes the next file, `merge heads` brings branches together.
            """;

    private FolderPage() {
    }

}
