package eu.symbolon.node.audit.tlog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The proof that one entry stands in a log, as one file for a court or an authority: {@code .tlog-proof}.
 *
 * <pre>
 * c2sp.org/tlog-proof@v1
 * extra eyJhdCI6...                (the entry itself; nothing vouches for it but the hashes below)
 * index 73894
 * gSKyXoYZUgZ6jduWYrkDOARinOMGJveXjgMkBTcdPlQ=
 *
 * el-piu.example/audit
 * 109482
 * sFodV/vSp5O8n9a8QpW6PRY97tfOSW5bsc2Xl/EQi08=
 *
 * — el-piu.example/audit hI2DJw...
 * </pre>
 */
public record ProofFile(byte[] entry, long index, List<byte[]> proof, Note checkpoint) {
    private static final String FIRST = "c2sp.org/tlog-proof@v1\n";
    private static final int MOST_BYTES = 1 << 20;

    /**
     * Makes the proof of an entry out of the files of a log.
     *
     * @throws IllegalArgumentException when the log has no such entry, or a file is missing
     */
    public static ProofFile of(LogSource source, long index) {
        Note note = Note.parse(file(source, "checkpoint"));
        long size = Checkpoint.parse(note.text()).size();
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("the log has " + size + " entries, none of index " + index);
        }
        Tile bundle = Tile.of(Tile.ENTRIES, index / Tile.FULL, size);
        byte[] entry = Tile.entries(file(source, bundle.path()), bundle.width()).get((int) (index % Tile.FULL));
        Merkle.Nodes nodes = Tile.nodes(
                tile -> file(source, Tile.of(tile.level(), tile.index(), size).path()));
        return new ProofFile(entry, index, Merkle.proof(index, index + 1, size, nodes), note);
    }

    private static byte[] file(LogSource source, String path) {
        return source.file(path).orElseThrow(() -> new IllegalArgumentException("the log has no file " + path));
    }

    /** As it is sent and kept. */
    public byte[] bytes() {
        StringBuilder text = new StringBuilder(FIRST);
        text.append("extra ")
                .append(Merkle.encode(entry))
                .append("\nindex ")
                .append(index)
                .append('\n');
        proof.forEach(hash -> text.append(Merkle.encode(hash)).append('\n'));
        text.append('\n').append(new String(checkpoint.bytes(), StandardCharsets.UTF_8));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads a proof that carries its entry.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static ProofFile parse(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.indexOf("\n\n");
        if (bytes.length > MOST_BYTES || !text.startsWith(FIRST) || end < 0) {
            throw new IllegalArgumentException("this is no proof file: its first line is not " + FIRST.strip());
        }
        List<String> lines = text.substring(FIRST.length(), end).lines().toList();
        if (lines.size() < 2
                || !lines.get(0).startsWith("extra ")
                || !lines.get(1).startsWith("index ")) {
            throw new IllegalArgumentException("the proof file lacks its entry (extra) or its index");
        }
        List<byte[]> proof = new ArrayList<>();
        lines.subList(2, lines.size()).forEach(line -> proof.add(Merkle.decode(line)));
        return new ProofFile(
                Merkle.decode(lines.get(0).substring(6)),
                Checkpoint.number(lines.get(1).substring(6)),
                proof,
                Note.parse(text.substring(end + 2).getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * What is wrong with it for someone who trusts the key of the log and asks for so many of the witnesses; empty when it
     * proves that the entry stands in the log.
     */
    public Optional<String> fault(VerifierKey log, Collection<VerifierKey> witnesses, int quorum) {
        Checkpoint said = Checkpoint.parse(checkpoint.text());
        if (!said.origin().equals(log.name())) {
            return Optional.of("the checkpoint is of the log " + said.origin() + ", not of " + log.name());
        }
        try {
            if (checkpoint.signers(List.of(log)).isEmpty()) {
                return Optional.of("the log " + log.name() + " did not sign the checkpoint");
            }
            long signed = checkpoint.signers(witnesses).stream()
                    .map(VerifierKey::name)
                    .distinct()
                    .count();
            if (signed < quorum) {
                return Optional.of(signed + " of the known witnesses signed, " + quorum + " are asked for");
            }
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
        return Merkle.includes(index, said.size(), Merkle.leaf(entry), said.root(), proof)
                ? Optional.empty()
                : Optional.of(
                        "the hashes do not lead from the entry to the root: the entry, its index or a hash was changed");
    }
}
