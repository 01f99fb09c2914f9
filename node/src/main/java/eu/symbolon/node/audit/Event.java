package eu.symbolon.node.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * What is to be logged, built by steps; each step gives a new event. The log adds index and time.
 *
 * <pre>{@code
 * Event.of(Operation.CONSULTATION, "hit k3j0aq7n2mx5t")
 *         .by("n.papadaki", "EL-PIU", "terrorism", "2026-17")
 *         .count(1)
 * }</pre>
 *
 * <p>Texts given here stand in the log for good, except those of {@link #justified} and {@link #about}: of these the log gets
 * SHA-256(salt || value) only, and the value is gone when the salt is erased. So free text and personal data go there and
 * nowhere else.
 */
public final class Event {
    Operation operation;
    String what;
    List<String> items = List.of();
    String user = "";
    String authority = "";
    String purpose = "";
    String caseNumber = "";
    long count;
    boolean permitted = true;
    String reason = "";
    String rule = "";
    String recipient = "";
    String label = "";
    String detector = "";
    String version = "";
    String justification = "";
    List<String> subjects = List.of();

    private Event(Operation operation, String what) {
        this.operation = operation;
        this.what = what;
    }

    /**
     * Begins an event of the node itself.
     *
     * @param what ids or a digest of the question, never personal data
     */
    public static Event of(Operation operation, String what) {
        return new Event(operation, what);
    }

    private Event with(Consumer<Event> step) {
        Event next = new Event(operation, what);
        next.items = items;
        next.user = user;
        next.authority = authority;
        next.purpose = purpose;
        next.caseNumber = caseNumber;
        next.count = count;
        next.permitted = permitted;
        next.reason = reason;
        next.rule = rule;
        next.recipient = recipient;
        next.label = label;
        next.detector = detector;
        next.version = version;
        next.justification = justification;
        next.subjects = subjects;
        step.accept(next);
        return next;
    }

    /** Who does it, of which authority, for what, in which case. */
    public Event by(String person, String office, String aim, String number) {
        return with(next -> {
            next.user = person;
            next.authority = office;
            next.purpose = aim;
            next.caseNumber = number;
        });
    }

    /** The same as another operation: one act may be two operations of the law. */
    public Event as(Operation other) {
        return with(next -> next.operation = other);
    }

    /** References of what is concerned one by one, when {@code what} is a question: records, hits, messages. */
    public Event items(Collection<String> references) {
        return with(next -> next.items = List.copyOf(references));
    }

    /** How many values left or changed. */
    public Event count(long values) {
        return with(next -> next.count = values);
    }

    /** It was refused, by the reason of this code. */
    public Event deny(String reasonCode) {
        return with(next -> {
            next.permitted = false;
            next.reason = reasonCode;
        });
    }

    /** It was permitted, by a reason out of the ordinary: {@code break-glass}. */
    public Event permit(String reasonCode) {
        return with(next -> {
            next.permitted = true;
            next.reason = reasonCode;
        });
    }

    /** Version of the rule that decided. */
    public Event rule(String ruleVersion) {
        return with(next -> next.rule = ruleVersion);
    }

    /** Who got it, as far as possible by identity. */
    public Event to(String whom) {
        return with(next -> next.recipient = whom);
    }

    /** Text of the label under which it came in or left. */
    public Event label(String text) {
        return with(next -> next.label = text);
    }

    /** It is about a proposal of this detector; its inputs are the {@link #items}. */
    public Event score(String detectorName, String detectorVersion) {
        return with(next -> {
            next.detector = detectorName;
            next.version = detectorVersion;
        });
    }

    /** Free text of the person who does it: committed with a salt. */
    public Event justified(String freeText) {
        return with(next -> next.justification = freeText);
    }

    /** A personal value that it is about, one more at each call: committed with a salt. */
    public Event about(String personalValue) {
        return with(next -> {
            List<String> more = new ArrayList<>(subjects);
            more.add(personalValue);
            next.subjects = List.copyOf(more);
        });
    }

    @Override
    public String toString() {
        return operation.word() + " " + what;
    }
}
