package eu.symbolon.node.cli;

import eu.symbolon.demo.Day;
import eu.symbolon.demo.Sample;
import eu.symbolon.kernel.word.Message;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.node.read.Readers;
import eu.symbolon.node.release.RecordJson;
import java.io.OutputStream;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The training run of the ahead-of-time cache: loads what a start needs, reads the sample story once, prints nothing. */
@Command(name = "warm-up", hidden = true, description = "Loads what a start needs, for the ahead-of-time cache.")
final class WarmUp implements Runnable {

    @Override
    public void run() {
        new CommandLine(new ReadCommand()).getUsageMessage();
        Readers readers = Readers.installed();
        for (Sample sample : Day.story()) {
            Message message = Message.of(sample.source(), Clock.systemUTC().instant(), sample.bytes());
            readers.read(message).ifPresent(reading -> {
                for (Record record : reading.records()) {
                    RecordJson.write(record, OutputStream.nullOutputStream());
                }
            });
        }
    }
}
