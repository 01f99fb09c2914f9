package eu.symbolon.node;

import eu.symbolon.kernel.kit.StoppedClock;
import java.io.PrintStream;
import java.nio.file.Path;

/** A node whose clock stands at the second argument; takes in as many messages as the third says, and says when it is ready. */
final class KilledRetention {
    private KilledRetention() {}

    public static void main(String[] args) {
        PrintStream out = System.out;
        out.println("starting");
        out.flush();
        Node node = Trial.start(Path.of(args[0]), new StoppedClock(args[1]));
        for (int i = 0; i < Integer.parseInt(args[2]); i++) {
            StringBuilder lines = new StringBuilder();
            for (int j = 0; j < 200; j++) {
                lines.append("note|2026-01-15T10:00:00Z|sender|PERSON|Killedplanted ")
                        .append(i)
                        .append("|PASSPORT=K")
                        .append(j)
                        .append('\n');
            }
            Trial.receive(node, i % 2 == 0 ? "alpha" : "beta", lines.toString());
        }
        out.println("ready");
        out.flush();
        node.close();
    }
}
