package eu.symbolon.node.cli;

/** Exit codes: 0 to 2 by habit, the rest as in sysexits.h. */
final class Exit {
    static final int DONE = 0;
    static final int SOME_REJECTED = 1;
    static final int USAGE = 2;
    static final int NOTHING_READABLE = 65;
    static final int UNAVAILABLE = 69;
    static final int REFUSED = 77;

    private Exit() {}
}
