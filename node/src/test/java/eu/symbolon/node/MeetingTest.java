package eu.symbolon.node;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.symbolon.kernel.area.Labelling;
import eu.symbolon.kernel.label.Level;
import eu.symbolon.node.access.Context;
import eu.symbolon.node.desk.Question;
import eu.symbolon.node.read.Readers;
import eu.symbolon.node.store.Everything;
import eu.symbolon.node.store.row.HitRow;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Areas meet, and craft are told, once for each reader. */
class MeetingTest {

    @Test
    void threeAreasUnderLabelsOfWhichNoneCoversAnotherMeetOnceForWhoMayReadAll() {
        Path data = Trial.folder();
        try (Node node = Node.start(
                new Node.Options(data, null),
                new Readers(List.of(new MazeArea("north"), new MazeArea("south"), new MazeArea("west"))),
                Labelling.BY_KIND,
                Clock.systemUTC())) {
            for (String sent : List.of("north p-open", "south q-open", "west pq-secret")) {
                String[] part = sent.split(" ");
                String text = "maze " + part[0] + "\n" + part[1] + "|2026-11-20T10:00:00Z|Maria Example|AB7654321\n";
                node.intake().receive("test", text.getBytes(StandardCharsets.UTF_8));
            }
            assertEquals(List.of("north, south, west"), areas(node, "all", Level.SECRET));
            assertEquals(List.of("north, south"), areas(node, "all", Level.UNCLASSIFIED));
            assertEquals(List.of("north, west"), areas(node, "p", Level.SECRET));
            assertEquals(List.of("south, west"), areas(node, "q", Level.SECRET));
            assertEquals(List.of(), areas(node, "q", Level.UNCLASSIFIED));
        } finally {
            Trial.delete(data);
        }
    }

    private static List<String> areas(Node node, String purpose, Level clearance) {
        Context context = Trial.context(node, clearance, purpose, "analyst");
        Question meetings = new Question("all", "", "subject-in-several-areas", null, "AB7654321");
        return node.desk().queue(context, meetings, "", 50).items().stream()
                .map(HitRow::areas)
                .map(areas -> String.join(", ", areas))
                .toList();
    }

    @Test
    void aCraftOnAListIsToldOnceAlsoAfterARestart() {
        Path data = Trial.folder();
        try {
            try (Node node = Trial.start(data)) {
                Trial.receive(
                        node,
                        "beta",
                        "listed|2026-11-20T10:00:00Z|listed|VESSEL|Example Star|LIST_REFERENCE=V1@UN MMSI=211378120");
                move(node, 1);
                move(node, 2);
                assertEquals(List.of("1"), told(node));
            }
            try (Node node = Trial.start(data)) {
                move(node, 3);
                assertEquals(List.of("1"), told(node), "the stored hit says that it was told");
            }
        } finally {
            Trial.delete(data);
        }
    }

    private static void move(Node node, int minute) {
        Trial.receive(node, "alpha", "move|2026-11-20T10:0" + minute + ":00Z|211378120|5.1|52.2");
    }

    private static List<String> told(Node node) {
        return Everything.of(node)
                .ask("select count(*) from finding f join hit h on h.id = f.hit where h.detector = 'list-screening'");
    }
}
