package eu.symbolon.node;

import eu.symbolon.node.intake.Receipt;
import java.io.PrintStream;
import java.nio.file.Path;

/** Takes messages in until it is killed, and says which ones are acknowledged. */
final class KilledIntake {
    private KilledIntake() {}

    public static void main(String[] args) {
        PrintStream out = System.out;
        Node node = Trial.start(Path.of(args[0]));
        for (int thread = 0; thread < 4; thread++) {
            String name = args[1] + "-" + thread;
            Thread.ofPlatform().start(() -> {
                for (int i = 0; ; i++) {
                    Receipt receipt = Trial.receive(
                            node,
                            "alpha",
                            "note|2010-10-29T10:00:00Z|sender|PERSON|Killed " + name + "-" + i + "|PASSPORT=K" + i % 50,
                            "move|2010-10-29T10:00:00Z|211378120|5.1|52.2");
                    synchronized (out) {
                        out.println(receipt.message());
                        out.flush();
                    }
                }
            });
        }
    }
}
