package eu.symbolon.kernel.track;

/** Where a {@link Segmenter} puts its verdicts. A position is known by the number its caller gave it. */
public interface SegmentSink {

    /** The position begins or goes on the segment. Segments are numbered from 0 in the order in which they begin. */
    void assigned(long position, int segment);

    /** The position is of no segment; it may have been {@link #assigned} before, when a later one shows that it was noise. */
    void rejected(long position, Rejection why);
}
