package dev.migrator.benchmarks.peers;

import java.util.List;
import java.util.stream.Stream;

/**
 * Who takes part.
 */
public final class Peers {

    private static final List<Contender> PEERS = List.of(new FlywayPeer(), new LiquibasePeer());

    private Peers() {
    }

    /**
     * The limit, ours and the peers.
     * @return the limit first
     */
    public static List<Contender> all() {
        return Stream.concat(Stream.of(new BareLoop(), new OurScripts(), new OurOperations()), PEERS.stream()).toList();
    }

    /**
     * The limit, ours and the peers, each once.
     * @return the limit first
     */
    public static List<Contender> withScripts() {
        return all().stream().filter((contender) -> !(contender instanceof OurOperations)).toList();
    }

    /**
     * The names of the peers.
     * @return with their versions
     */
    public static List<String> names() {
        return PEERS.stream().map(Contender::name).toList();
    }

}
