package dev.migrator.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

import javax.sql.DataSource;

import org.postgresql.ds.PGSimpleDataSource;

/**
 * Stands between a client and the server and sees what goes over the wire: the texts of
 * all statements, and how often the client waited for an answer.
 */
public final class WireProxy implements AutoCloseable {

    private final TestDatabase database;

    private final ServerSocket listener;

    private final List<String> statements = new CopyOnWriteArrayList<>();

    private final AtomicInteger roundTrips = new AtomicInteger();

    private final UnaryOperator<String> answers;

    public WireProxy(TestDatabase database) {
        this(database, UnaryOperator.identity());
    }

    /**
     * A proxy that changes what the server says.
     * @param answers gets what comes from the server, each byte as a character, and must
     * keep its length
     */
    public WireProxy(TestDatabase database, UnaryOperator<String> answers) {
        this.database = database;
        this.answers = answers;
        try {
            this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        start(this::acceptAll);
    }

    /**
     * Connections that go through the proxy.
     * @return without a pool, and without what the driver would add on its own
     */
    public DataSource dataSource() {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl("jdbc:postgresql://localhost:%d/%s?user=postgres&sslmode=disable&gssEncMode=disable"
            .formatted(this.listener.getLocalPort(), this.database.name()));
        return dataSource;
    }

    /**
     * The statements since the last call, as they were sent, in order.
     */
    public List<String> takeStatements() {
        List<String> taken = List.copyOf(this.statements);
        this.statements.clear();
        return taken;
    }

    /**
     * How often, since the last call, the client sent something and then got an answer.
     */
    public int takeRoundTrips() {
        return this.roundTrips.getAndSet(0);
    }

    private void acceptAll() throws IOException {
        while (!this.listener.isClosed()) {
            Socket client = this.listener.accept();
            Socket server = new Socket(InetAddress.getLoopbackAddress(), this.database.port());
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            // One for the start-up of the connection, which is answered like a request.
            AtomicInteger unanswered = new AtomicInteger(1);
            start(() -> forwardRequests(client, server, unanswered));
            start(() -> forwardAnswers(server, client, unanswered));
        }
    }

    private void forwardRequests(Socket client, Socket server, AtomicInteger unanswered) throws IOException {
        InputStream in = client.getInputStream();
        OutputStream out = server.getOutputStream();
        byte[] startupLength = in.readNBytes(4);
        out.write(startupLength);
        out.write(in.readNBytes(ByteBuffer.wrap(startupLength).getInt() - 4));
        out.flush();
        Messages messages = new Messages();
        byte[] buffer = new byte[65536];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            boolean waited = unanswered.get() == 0;
            messages.read(buffer, read, (type) -> unanswered.addAndGet(type == 'Q' || type == 'S' ? 1 : 0),
                    this::remember);
            if (waited && unanswered.get() > 0) {
                this.roundTrips.incrementAndGet();
            }
            out.write(buffer, 0, read);
            out.flush();
        }
        server.close();
    }

    private void forwardAnswers(Socket server, Socket client, AtomicInteger unanswered) throws IOException {
        InputStream in = server.getInputStream();
        OutputStream out = client.getOutputStream();
        Messages messages = new Messages();
        byte[] buffer = new byte[65536];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            messages.read(buffer, read, (type) -> {
            }, (type, body) -> unanswered.addAndGet(type == 'Z' ? -1 : 0));
            out.write(this.answers.apply(new String(buffer, 0, read, StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }
        client.close();
    }

    private void remember(char type, byte[] body) {
        if (type == 'Q') {
            this.statements.add(text(body, 0));
        }
        else if (type == 'P') {
            int name = 0;
            while (body[name] != 0) {
                name++;
            }
            this.statements.add(text(body, name + 1));
        }
    }

    private static String text(byte[] body, int start) {
        int end = start;
        while (body[end] != 0) {
            end++;
        }
        return new String(body, start, end - start, StandardCharsets.UTF_8);
    }

    private static void start(NetworkTask task) {
        Thread thread = new Thread(() -> {
            try {
                task.run();
            }
            catch (IOException ex) {
                // One of the two sides went away, which ends this connection or the
                // proxy.
                Thread.currentThread().interrupt();
            }
        }, "wire-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            this.listener.close();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private interface NetworkTask {

        void run() throws IOException;

    }

    private interface Header {

        void begins(char type);

    }

    private interface Message {

        void ends(char type, byte[] body);

    }

    /**
     * Finds messages in a stream that comes in pieces.
     */
    private static final class Messages {

        private byte[] pending = new byte[0];

        private boolean begun;

        void read(byte[] buffer, int length, Header header, Message message) {
            byte[] all = Arrays.copyOf(this.pending, this.pending.length + length);
            System.arraycopy(buffer, 0, all, this.pending.length, length);
            int start = 0;
            while (start < all.length) {
                if (!this.begun) {
                    header.begins((char) all[start]);
                    this.begun = true;
                }
                int end = start + 5 > all.length ? Integer.MAX_VALUE
                        : start + 1 + ByteBuffer.wrap(all, start + 1, 4).getInt();
                if (end > all.length) {
                    break;
                }
                message.ends((char) all[start], Arrays.copyOfRange(all, start + 5, end));
                this.begun = false;
                start = end;
            }
            this.pending = Arrays.copyOfRange(all, start, all.length);
        }

    }

}
