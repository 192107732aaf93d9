package dev.migrator.script;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrator.operation.Operation;
import dev.migrator.operation.RawSql;
import dev.migrator.revision.Revision;
import dev.migrator.revision.RevisionId;

/**
 * A revision written as a {@code .sql} file: a header of comments, an upgrade section and
 * an optional downgrade section.
 *
 * <pre>
 * -- revision: ae1027a6acf4
 * -- revises: 1975ea83b712
 * -- message: add users
 *
 * -- upgrade
 * create table users (id uuid primary key);
 *
 * -- downgrade
 * drop table users;
 * </pre>
 */
final class SqlScript implements Script {

    private final SqlScriptHeader header;

    private final String text;

    SqlScript(SqlScriptHeader header, String text) {
        this.header = header;
        this.text = text;
    }

    static SqlScript read(String text, String origin) {
        return new SqlScript(SqlScriptHeader.read(text, origin), text);
    }

    @Override
    public Revision revision() {
        return this.header.revision();
    }

    @Override
    public boolean transactional() {
        return this.header.transactional();
    }

    @Override
    public List<RevisionId> requires() {
        return this.header.requires();
    }

    @Override
    public List<Operation> upgrade() {
        return List.of(sections().upgrade());
    }

    @Override
    public List<Operation> downgrade() {
        RawSql downgrade = sections().downgrade();
        if (downgrade == null) {
            throw new IrreversibleRevisionException(revision(), reason(this.header.irreversible()));
        }
        return List.of(downgrade);
    }

    private SqlScriptSections sections() {
        return SqlScriptSections.read(this.text, this.header);
    }

    private static String reason(@Nullable String declared) {
        return declared != null ? declared : "it has no downgrade section.";
    }

}
