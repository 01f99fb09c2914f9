package eu.symbolon.passengers.read;

import eu.symbolon.kernel.area.Sink;
import eu.symbolon.kernel.word.Where;

/**
 * Service segments of an interchange (ISO 9735-1: UNB UNG UNH UNT UNE UNZ) with their counts. Wrong counts are remarked and
 * never cost a message.
 *
 * <p>{@code UNH+00102181551362+PNRGOV:11:1:IA+TZ0006/280513/2225+01:F'}: message reference, type and version, common access
 * reference, part number and C (continuation) or F (final).
 */
final class Envelope {
    private final Sink out;
    private int messages;
    private int groups;
    private int segments;
    private boolean open;
    private String sender = "";
    private String application = "";
    private String reference = "";
    private String type = "";
    private String version = "";
    private String commonReference = "";
    private String part = "";
    private boolean finalPart = true;

    Envelope(Sink out) {
        this.out = out;
    }

    /** Takes the segment if it is a service segment. */
    boolean take(Segments s) {
        segments++;
        switch (s.tag()) {
            case Tag.UNB -> interchange(s);
            case Tag.UNG -> groups++;
            case Tag.UNE -> {}
            case Tag.UNH -> message(s);
            case Tag.UNT -> {
                if (!open) {
                    remark(s, "UNT without a UNH before it");
                } else if (Numbers.of(s.code(1, 0)) != segments) {
                    remark(s, "UNT announces " + s.code(1, 0) + " segments, " + segments + " found");
                }
                open = false;
            }
            case Tag.UNZ -> {
                int found = groups > 0 ? groups : messages;
                if (Numbers.of(s.code(1, 0)) != found) {
                    remark(
                            s,
                            "UNZ announces " + s.code(1, 0) + (groups > 0 ? " groups, " : " messages, ") + found
                                    + " found");
                }
                open = false;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Whether a UNH is open. */
    boolean open() {
        return open;
    }

    String sender() {
        return sender;
    }

    /** Application reference of UNB: {@code IAPI} in interactive traffic. */
    String application() {
        return application;
    }

    String reference() {
        return reference;
    }

    /** Message type: {@code PNRGOV}. */
    String type() {
        return type;
    }

    /** Version and release: {@code 11.1}, {@code D.05B}. */
    String version() {
        return version;
    }

    String commonReference() {
        return commonReference;
    }

    /** Part number of a message sent in parts, else empty. */
    String part() {
        return part;
    }

    boolean finalPart() {
        return finalPart;
    }

    private void interchange(Segments s) {
        messages = 0;
        groups = 0;
        sender = s.code(2, 0);
        application = s.code(7, 0);
    }

    private void message(Segments s) {
        if (open) {
            remark(s, "message " + reference + " has no UNT");
        }
        open = true;
        messages++;
        segments = 1;
        reference = s.code(1, 0);
        type = s.code(2, 0);
        version = s.code(2, 1) + "." + s.code(2, 2);
        commonReference = s.code(3, 0);
        part = s.code(4, 0);
        finalPart = !s.is(4, 1, "C");
    }

    private void remark(Segments s, String reason) {
        out.remark(Where.offset(s.start()), s.raw(), reason);
    }
}
