package eu.symbolon.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.kit.Proves;
import eu.symbolon.wire.Json;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One partner sends more than the node can hold: he is told to wait, others are not touched, nothing acknowledged is lost. */
class OverloadTest {
    private static final int GREATEST = 64 << 20;

    @Test
    @Proves("INPUT-LOAD")
    void whoSendsTooMuchAtOnceIsToldWhenToComeBackAndNothingAcknowledgedIsLost() throws Exception {
        List<Socket> held = new ArrayList<>();
        try (SampleNode node = new SampleNode(false)) {
            Caller flood = new Caller(node, SampleNode.USER, node.secret());
            Caller other = new Caller(node, "other", node.add("other"));
            List<String> acknowledged = new ArrayList<>();
            acknowledged.add(sha(flood.send(message("before"))));
            String refusal = "";
            for (int i = 0; refusal.isEmpty() && i < 400; i++) {
                Socket socket = slow(node, flood, GREATEST);
                held.add(socket);
                refusal = answer(socket);
            }
            assertTrue(refusal.startsWith("HTTP/1.1 503"), refusal);
            assertTrue(refusal.contains("Retry-After: 1"), refusal);
            assertTrue(refusal.contains("/problems/overloaded"), refusal);
            assertTrue(refusal.contains("Send this one again"), refusal);

            acknowledged.add(sha(other.send(message("of another partner"))));
            for (Socket socket : held) {
                socket.close();
            }
            refusal = "HTTP/1.1 503";
            for (int i = 0; refusal.startsWith("HTTP/1.1 503") && i < 50; i++) {
                try (Socket again = slow(node, flood, GREATEST)) {
                    refusal = answer(again);
                }
            }
            assertEquals("", refusal, "room again");
            acknowledged.add(sha(flood.send(message("after"))));
            flood.choose();
            for (String sha256 : acknowledged) {
                assertEquals(200, flood.get("/api/messages/" + sha256).statusCode(), sha256);
            }
        }
    }

    /** What the node says before it has the body: a refusal, or nothing while it waits. */
    private static String answer(Socket socket) throws IOException {
        socket.setSoTimeout(500);
        byte[] start = new byte[4096];
        int length = 0;
        try {
            for (int n = 0; n >= 0; n = socket.getInputStream().read(start, length, start.length - length)) {
                length += n;
            }
        } catch (SocketTimeoutException e) {
            // Nothing more for now: that is the answer, too.
        }
        return new String(start, 0, length, StandardCharsets.UTF_8);
    }

    /** Says that so many bytes follow, sends one and keeps the line open. */
    private static Socket slow(SampleNode node, Caller caller, int bytes) throws IOException {
        URI at = URI.create(node.url("/api/messages"));
        Socket socket = new Socket(at.getHost(), at.getPort());
        socket.getOutputStream()
                .write(("POST /api/messages HTTP/1.1\r\nHost: " + at.getAuthority() + "\r\nCookie: " + caller.cookie()
                                + "\r\nX-Symbolon: 1\r\nContent-Length: " + bytes + "\r\n\r\n<")
                        .getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    private static byte[] message(String text) {
        return ("{\"type\":\"bundle\",\"id\":\"bundle--8c1b1a5e-0000-4000-8000-000000000000\",\"objects\":[{\"type\":\"identity\","
                        + "\"spec_version\":\"2.1\",\"id\":\"identity--8c1b1a5e-0000-4000-8000-000000000001\",\"created\":\"2026-11-22T10:00:00Z\","
                        + "\"modified\":\"2026-11-22T10:00:00Z\",\"identity_class\":\"organization\",\"name\":\"" + text
                        + "\"}]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String sha(HttpResponse<String> answer) {
        assertEquals(201, answer.statusCode(), answer.body());
        return Json.tree(answer.body().getBytes(StandardCharsets.UTF_8))
                .path("message")
                .asString();
    }
}
