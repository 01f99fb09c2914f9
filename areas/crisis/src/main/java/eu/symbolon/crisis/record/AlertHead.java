package eu.symbolon.crisis.record;

import java.time.Instant;
import java.util.List;

/**
 * The alert element of CAP without its info blocks.
 *
 * @param version {@code 1.0}, {@code 1.1} or {@code 1.2}
 * @param sent time as read, or when the message was received if it can not be read
 * @param sentText time as written: part of the alert's name
 * @param status {@code Actual}, {@code Exercise}, {@code System}, {@code Test}, {@code Draft}
 * @param messageType {@code Alert}, {@code Update}, {@code Cancel}, {@code Ack}, {@code Error}
 * @param scope {@code Public}, {@code Restricted}, {@code Private}, or empty
 * @param references triples {@code sender,identifier,sent} of earlier alerts
 */
public record AlertHead(
        String version,
        String identifier,
        String sender,
        Instant sent,
        String sentText,
        String status,
        String messageType,
        String source,
        String scope,
        String restriction,
        String addresses,
        List<String> codes,
        String note,
        List<String> references,
        String incidents) {

    /** The name of the alert: its identifier alone is not unique. */
    public String triple() {
        return sender + "," + identifier + "," + sentText;
    }
}
