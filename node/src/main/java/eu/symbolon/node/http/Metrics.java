package eu.symbolon.node.http;

import eu.symbolon.node.Node;
import eu.symbolon.node.store.row.Totals;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Prometheus text format 0.0.4 at {@code /metrics}: how the process does. Counts of the content come besides for those who hold
 * the right to totals.
 */
final class Metrics {
    private final Node node;
    private final Map<Integer, LongAdder> answers = new ConcurrentHashMap<>();
    private final LongAdder nanos = new LongAdder();

    Metrics(Node node) {
        this.node = node;
    }

    void answered(int status, long tookNanos) {
        answers.computeIfAbsent(status, code -> new LongAdder()).increment();
        nanos.add(tookNanos);
    }

    String text(boolean withTotals) {
        StringBuilder out = new StringBuilder();
        if (withTotals) {
            totals(out, node.totals());
        }
        out.append(
                "# HELP symbolon_http_answers_total Answers by status\n# TYPE symbolon_http_answers_total counter\n");
        new TreeMap<>(answers)
                .forEach((status, count) -> out.append("symbolon_http_answers_total{status=\"")
                        .append(status)
                        .append("\"} ")
                        .append(count.sum())
                        .append('\n'));
        out.append(
                "# HELP symbolon_http_seconds_total Time spent answering\n# TYPE symbolon_http_seconds_total counter\n");
        out.append(String.format(Locale.ROOT, "symbolon_http_seconds_total %.6f%n", nanos.sum() / 1e9));
        Runtime runtime = Runtime.getRuntime();
        gauge(out, "symbolon_heap_bytes", "Heap in use", runtime.totalMemory() - runtime.freeMemory());
        return out.toString();
    }

    private static void totals(StringBuilder out, Totals totals) {
        gauge(out, "symbolon_messages", "Messages stored", totals.messages());
        gauge(out, "symbolon_records", "Records stored, positions included", totals.records());
        gauge(out, "symbolon_positions", "Positions stored", totals.positions());
        gauge(out, "symbolon_mentions", "Mentions stored", totals.mentions());
        gauge(out, "symbolon_rejects", "Located rejects that lost something", totals.rejects());
        gauge(out, "symbolon_hits_open", "Hits waiting for a decision", totals.hitsOpen());
        out.append("# HELP symbolon_hits Hits by reviewing area\n# TYPE symbolon_hits gauge\n");
        new TreeMap<>(totals.hitsByArea())
                .forEach((area, count) -> out.append("symbolon_hits{area=\"")
                        .append(area)
                        .append("\"} ")
                        .append(count)
                        .append('\n'));
    }

    private static void gauge(StringBuilder out, String name, String help, long value) {
        out.append("# HELP ")
                .append(name)
                .append(' ')
                .append(help)
                .append("\n# TYPE ")
                .append(name)
                .append(" gauge\n");
        out.append(name).append(' ').append(value).append('\n');
    }
}
