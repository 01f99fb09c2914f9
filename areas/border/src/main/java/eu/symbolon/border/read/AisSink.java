package eu.symbolon.border.read;

/** Where the stream puts what it hears. The frame is reused: take what you need before returning. */
interface AisSink {

    /**
     * One whole radio message.
     *
     * @param frame decoded values, valid until this call returns
     * @param envelope time, station and channel, valid until this call returns
     * @param line line of its first sentence
     */
    void frame(AisFrame frame, AisEnvelope envelope, int line);

    /** Bytes {@code from} to {@code to} of the line are lost. */
    void reject(int line, int from, int to, String reason);

    /** Dirt that was tolerated. */
    void remark(int line, int from, int to, String reason);
}
