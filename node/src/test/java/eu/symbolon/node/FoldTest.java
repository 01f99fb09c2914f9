package eu.symbolon.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.area.Labelling;
import eu.symbolon.kernel.kit.Proves;
import eu.symbolon.kernel.label.Label;
import eu.symbolon.node.read.Readers;
import eu.symbolon.node.store.Everything;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a hit says is a function of the set of its findings, and they of the records that are left. */
class FoldTest {
    private static final String ROWS = "select concat_ws('|', id, title, reasons, severity, score, at, found, deadline,"
            + " areas, label, version) from hit order by id";
    private static final String LABELS =
            "select concat_ws('|', f.hit, f.number, fl.text, coalesce(cl.text, '-'), (select"
                    + " string_agg(rl.text, '|') from record r join label rl on rl.id = r.label where r.id = any (f.records)))"
                    + " from finding f join label fl on fl.id = f.label left join label cl on cl.id = f.context order by 1";

    @Test
    @Proves({"MONEY-LABEL", "ERASE-1", "PNR-12-5"})
    void theOrderOfFindingsChangesNothingAndWhatFollowsAnErasureIsWhatWouldBeComputedAnew() {
        Path data = Trial.folder();
        try (Node node = Node.start(
                new Node.Options(data, null),
                new Readers(List.of(new MazeArea("north"), new MazeArea("south"), new MazeArea("west"))),
                Labelling.BY_KIND,
                Clock.systemUTC())) {
            Random random = new Random(20101122);
            for (int i = 0; i < 120; i++) {
                String text = "maze " + List.of("north", "south", "west").get(random.nextInt(3)) + "\n"
                        + MazeArea.KINDS.get(random.nextInt(MazeArea.KINDS.size()))
                        + "|2026-11-20T10:00:00Z|Maria Example|"
                        + "AB10000" + (10 + random.nextInt(6)) + "\n" + " ".repeat(i);
                node.intake().receive("test", text.getBytes(StandardCharsets.UTF_8));
            }
            Everything everything = Everything.of(node);
            assertTrue(
                    Integer.parseInt(everything
                                    .ask("select max(n) from (select count(*) as n from finding group by hit) c")
                                    .getFirst())
                            > 3,
                    "hits of one finding have no order");
            foldsTheSame(everything);
            for (int round = 0; round < 4; round++) {
                List<Long> gone = new ArrayList<>();
                for (String id : everything.ask("select id::text from record")) {
                    if (random.nextInt(6) == 0) {
                        gone.add(Long.valueOf(id));
                    }
                }
                node.retention().erase(gone, "order " + round);
                assertEquals(
                        List.of("0"),
                        everything.ask("select count(*) from finding f where exists (select from unnest(f.records) r"
                                + " where not exists (select from record where id = r))"),
                        "no finding rests on what is gone");
                everything.ask(LABELS).forEach(FoldTest::isTheJoinOfItsEvidence);
                foldsTheSame(everything);
            }
        } finally {
            Trial.delete(data);
        }
    }

    private static void foldsTheSame(Everything everything) {
        List<String> rows = everything.ask(ROWS);
        assertTrue(rows.size() > 2, "too few hits to say anything: " + rows);
        for (String order : List.of("number", "number desc", "hit desc, md5(number::text)", "score, found desc")) {
            everything.foldAnewInTheOrderOf(order);
            assertEquals(rows, everything.ask(ROWS), order);
        }
    }

    /** {@code hit|number|label|context or -|labels of the records...} */
    private static void isTheJoinOfItsEvidence(String row) {
        String[] part = row.split("\\|");
        Label join = part[3].equals("-") ? Label.ANYONE : Label.parse(part[3]);
        for (int i = 4; i < part.length; i++) {
            join = join.join(Label.parse(part[i]));
        }
        assertEquals(join, Label.parse(part[2]), row);
    }
}
