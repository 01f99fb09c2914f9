package eu.symbolon.node.http;

import eu.symbolon.node.Node;
import eu.symbolon.node.access.Context;
import eu.symbolon.node.audit.Operation;
import eu.symbolon.node.desk.Feed;
import io.helidon.http.sse.SseEvent;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.sse.SseSink;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Live events as Server-Sent Events (WHATWG HTML, 9.2): {@code hit}, {@code message}, {@code decision}, and {@code reload}
 * when a listener missed more than is kept.
 */
final class LiveEvents {
    private static final int WAITING = 1_000;
    private static final int HEARTBEAT_SECONDS = 15;
    private static final SseEvent RELOAD =
            SseEvent.builder().name("reload").data("{}").build();

    private final Node node;

    LiveEvents(Node node) {
        this.node = node;
    }

    /** Holds the line until the listener goes. */
    void serve(Call call, ServerResponse response) {
        Context context = call.context();
        call.release(Operation.CONSULTATION, "live events", () -> true);
        BlockingQueue<SseEvent> waiting = new LinkedBlockingQueue<>(WAITING);
        response.header("Cache-Control", "no-store");
        response.header(Server.MARKING, call.marking());
        try (SseSink sink = response.sink(SseSink.TYPE);
                Feed.Line _ = node.feed().listen(context, call.lastEventId(), event -> queue(waiting, event), () -> {
                    waiting.clear();
                    waiting.offer(RELOAD);
                })) {
            sink.emit(SseEvent.builder().comment("listening").build());
            while (!context.isOver()) {
                SseEvent event = waiting.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
                sink.emit(event == null ? SseEvent.builder().comment("alive").build() : event);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException gone) {
            // The listener closed its line: the ordinary end of this call.
        }
    }

    /** A listener that is too slow loses its backlog and is told to load anew. */
    private static void queue(BlockingQueue<SseEvent> waiting, Feed.Event event) {
        SseEvent out = SseEvent.builder()
                .id(event.id())
                .name(event.name())
                .data(new String(Answers.bytes(event.values()), StandardCharsets.UTF_8))
                .build();
        if (!waiting.offer(out)) {
            waiting.clear();
            waiting.offer(RELOAD);
        }
    }
}
