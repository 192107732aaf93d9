package dev.migrator.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import dev.migrator.dialect.postgres.ServerAddress;
import dev.migrator.execute.RunSession;

/**
 * Copies a database with pg_dump, in its custom format:
 * <ol>
 * <li>the program is looked for, and must not be older than the server, which it would
 * refuse;</li>
 * <li>it is told by its environment where the database is, and the password, so that no
 * command line shows them;</li>
 * <li>a file that it leaves unfinished is removed.</li>
 * </ol>
 *
 * @see <a href= "https://www.postgresql.org/docs/18/app-pgdump.html">pg_dump</a>
 */
public final class PgDump {

    private static final Log logger = LogFactory.getLog(PgDump.class);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private final String searchPath;

    private final PasswordSource password;

    private final Clock clock;

    /**
     * Copies of one database.
     * @param searchPath where the program is looked for: folders as in the environment's
     * PATH
     * @param password knows the password
     * @param clock names the files
     */
    public PgDump(String searchPath, PasswordSource password, Clock clock) {
        this.searchPath = searchPath;
        this.password = password;
        this.clock = clock;
    }

    /**
     * Copies the whole database. Takes as long as that takes.
     * @param session the session of the run, in autocommit
     * @param directory where the file is to be; made where it is missing
     * @param target where the run goes, for the name of the file
     * @return the copy
     * @throws BackupProgramMissingException where there is no pg_dump
     * @throws BackupProgramTooOldException where it is older than the server
     * @throws BackupFailedException where it fails, with what it says
     */
    public BackupFile copy(RunSession session, Path directory, String target) {
        ServerAddress address = session.address();
        Program program = Program.find("pg_dump", this.searchPath)
            .orElseThrow(() -> new BackupProgramMissingException(address.majorVersion()));
        int version = program.majorVersion();
        if (version < address.majorVersion()) {
            throw new BackupProgramTooOldException(program.path().toString(), version, address.majorVersion());
        }
        Path file = file(directory, address.database(), target);
        copy(program, address, file);
        BackupFile backup = new BackupFile(file, restoreCommand(address, file));
        // Said at once: it is wanted most where the run then fails.
        logger.info("Copied the database to %s; to go back: %s".formatted(file, backup.restoreCommand()));
        return backup;
    }

    private Path file(Path directory, String database, String target) {
        String name = "%s-%s-before-%s.dump".formatted(plain(database), TIME.format(LocalDateTime.now(this.clock)),
                plain(target));
        Path file = directory.toAbsolutePath().normalize().resolve(name);
        if (Files.exists(file)) {
            throw new BackupFailedException("the file %s is there already.".formatted(file), null);
        }
        try {
            Files.createDirectories(file.getParent());
        }
        catch (IOException ex) {
            throw new BackupFailedException("the folder %s cannot be made (%s).".formatted(file.getParent(), ex), ex);
        }
        return file;
    }

    /** What is no letter or digit may mean something to a file system or a shell. */
    private static String plain(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}@+._-]", "_");
    }

    private void copy(Program program, ServerAddress address, Path file) {
        Program.Outcome outcome = null;
        try {
            outcome = program.run(List.of("--format=custom", "--no-password", "--file=" + file), environment(address));
        }
        finally {
            if (outcome == null || outcome.code() != 0) {
                remove(file);
            }
        }
        if (outcome.code() != 0) {
            throw new BackupFailedException("pg_dump says: " + outcome.output(), null);
        }
        if (!Files.exists(file)) {
            throw new BackupFailedException("pg_dump ended well and left no file %s.".formatted(file), null);
        }
    }

    private Map<String, String> environment(ServerAddress address) {
        Map<String, String> environment = new HashMap<>(address.environment());
        String known = this.password.password();
        if (known == null) {
            known = address.password();
        }
        if (known != null) {
            environment.put("PGPASSWORD", known);
        }
        return environment;
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        }
        catch (IOException ex) {
            logger.warn("The unfinished copy %s could not be removed".formatted(file), ex);
        }
    }

    /**
     * Dropping the whole database is the only way that always works: what the run made
     * may depend on what the copy has.
     */
    private static String restoreCommand(ServerAddress address, Path file) {
        return "pg_restore --clean --if-exists --create --host=%s --port=%s --username=%s --dbname=postgres %s"
            .formatted(quoted(address.hosts()), quoted(address.ports()), quoted(address.user()),
                    quoted(file.toString()));
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9@%+=:,./_-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

}
