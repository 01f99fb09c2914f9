package eu.symbolon.bench;

import eu.symbolon.demo.Sample;
import eu.symbolon.node.Node;
import eu.symbolon.node.intake.Receipt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Bytes to committed records with screening against 20,000 list entries, on all cores, embedded PostgreSQL with fsync. */
final class EndToEnd {
    private static final int LIST_ENTRIES = 20_000;
    private static final int SENDERS = 32;

    private EndToEnd() {}

    static void run() throws IOException, InterruptedException, ExecutionException {
        Path folder = Files.createTempDirectory("symbolon-bench");
        try (Node node = Node.start(new Node.Options(folder, null))) {
            node.intake().receive("bench", Inputs.list(LIST_ENTRIES));
            // The first messages warm the code up and are not counted: the figure is a sustained rate.
            List<Sample> flights = Inputs.flights(800);
            send(node, flights.subList(0, 300));
            System.out.printf(
                    Locale.ROOT,
                    "%-34s %,12.0f PNR/s%n",
                    "pnrgov to committed hits",
                    send(node, flights.subList(300, 800)));
            List<Sample> ais = Inputs.ais(600);
            send(node, ais.subList(0, 6));
            System.out.printf(
                    Locale.ROOT,
                    "%-34s %,12.0f messages/s%n",
                    "ais to committed positions",
                    send(node, ais.subList(6, 24)));
        } finally {
            try (var files = Files.walk(folder)) {
                for (Path file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static double send(Node node, List<Sample> samples) throws InterruptedException, ExecutionException {
        long started = System.nanoTime();
        long records = 0;
        try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
            List<Future<Receipt>> receipts = new ArrayList<>();
            for (Sample sample : samples) {
                receipts.add(senders.submit(() -> node.intake().receive(sample.source(), sample.bytes())));
            }
            for (Future<Receipt> receipt : receipts) {
                records += receipt.get().records();
            }
        }
        return records / ((System.nanoTime() - started) / 1e9);
    }
}
