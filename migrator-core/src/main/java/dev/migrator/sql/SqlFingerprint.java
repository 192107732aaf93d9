package dev.migrator.sql;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * A fingerprint of what SQL says rather than of how it is laid out: comments, white space
 * and the case of words outside of quotes do not change it, so a formatter or a licence
 * header cannot turn an applied revision into a changed one.
 */
public final class SqlFingerprint {

    private final MessageDigest digest;

    private SqlFingerprint() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException("Every Java platform has SHA-256", ex);
        }
    }

    /**
     * The fingerprint of statements in their order.
     * @param statements possibly empty
     * @return 64 hexadecimal digits
     */
    public static String of(List<Statement> statements) {
        SqlFingerprint fingerprint = new SqlFingerprint();
        statements.forEach(fingerprint::add);
        return HexFormat.of().formatHex(fingerprint.digest.digest());
    }

    private void add(Statement statement) {
        statement.tokens().forEach(this::add);
        separate(';');
    }

    private void add(SqlToken token) {
        String text = token.kind() == SqlToken.Kind.WORD ? token.text().toLowerCase(Locale.ROOT) : token.text();
        this.digest.update(text.getBytes(StandardCharsets.UTF_8));
        separate(' ');
    }

    private void separate(char separator) {
        this.digest.update((byte) separator);
    }

}
