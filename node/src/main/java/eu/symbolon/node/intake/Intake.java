package eu.symbolon.node.intake;

/** Takes messages in. */
public final class Intake {

    /**
     * Reads, screens and stores one message; returns after the commit. Called by many threads at once: waiting messages share
     * one transaction.
     *
     * @throws Overloaded when too many messages wait
     */
    public Receipt receive(String source, byte[] bytes) {
        throw new UnsupportedOperationException();
    }
}
