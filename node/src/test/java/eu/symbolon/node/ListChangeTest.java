package eu.symbolon.node;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.symbolon.node.access.Context;
import eu.symbolon.node.desk.Bulk;
import eu.symbolon.node.desk.Decision;
import eu.symbolon.node.desk.Question;
import eu.symbolon.node.read.Readers;
import eu.symbolon.node.store.row.HitRow;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A list that comes is asked against what is stored; what it changes or withdraws follows. */
class ListChangeTest {
    private static final String NOTE = "note|2010-10-29T10:00:00Z|payer|PERSON|";
    private static Path data = Path.of("");
    private static Node node;

    @BeforeAll
    static void start() {
        data = Trial.folder();
        node = open();
    }

    @AfterAll
    static void stop() {
        node.close();
        Trial.delete(data);
    }

    private static Node open() {
        return Node.start(
                new Node.Options(data, null),
                new Readers(List.of(new TrialArea("alpha"), new TrialArea("whole"))),
                Clock.systemUTC());
    }

    private static String entry(String name, String list, String reference) {
        return "listed|2010-01-01T00:00:00Z|listed|PERSON|" + name + "|LIST_REFERENCE=" + reference + "@" + list;
    }

    private static List<HitRow> hits(String text) {
        return node.desk()
                .queue(Trial.analyst(node), new Question("all", "", "list-screening", null, text), "", 200)
                .items();
    }

    @Test
    void anEntryThatComesLaterFindsWhatIsStored() {
        Trial.receive(node, "alpha", NOTE + "QORVANITSYN ZUBAYDAH|", NOTE + "Somebody Else|");
        assertEquals(0, hits("Qorvanitsyn").size());
        assertEquals(
                1,
                Trial.receive(node, "alpha", entry("Zubayda Korvanitsin", "UN", "QDi.901"))
                        .hits());
        assertEquals(1, hits("Korvanitsin").size());
    }

    @Test
    void aRepeatedEntryFindsNothingAnew() {
        Trial.receive(node, "alpha", NOTE + "Tirsande Velmakora|");
        String line = entry("Tirsande Velmakora", "UN", "QDi.902");
        assertEquals(1, Trial.receive(node, "alpha", line).hits());
        assertEquals(
                0,
                Trial.receive(node, "alpha", line, entry("Another Oddfellow", "UN", "QDi.903"))
                        .hits());
        assertEquals(1, hits("Velmakora").size());
    }

    @Test
    void aChangedEntryKeepsNoHitThatItsOldNameMade() {
        Trial.receive(node, "alpha", NOTE + "Pelgrin Ostavari|", NOTE + "Hamzet Durrokani|");
        Trial.receive(node, "alpha", entry("Pelgrin Ostavari", "UN", "QDi.904"));
        assertEquals(1, hits("Ostavari").size());
        Trial.receive(node, "alpha", entry("Hamzet Durrokani", "UN", "QDi.904"));
        assertEquals(0, hits("Ostavari").size());
        assertEquals(1, hits("Durrokani").size());
        assertEquals(0, Trial.receive(node, "alpha", NOTE + "Pelgrin OSTAVARI|").hits());
    }

    @Test
    void whatAWholeListNoLongerNamesIsWithdrawnButNotWhatAPersonDecided() {
        Trial.receive(node, "alpha", NOTE + "Mirzal Quendoray|", NOTE + "Basko Treviranov|");
        String stays = entry("Unrelated Person", "W", "3");
        Trial.receive(
                node,
                "whole",
                entry("Mirzal Quendoray", "W", "1"),
                entry("Basko Treviranov", "W", "2"),
                stays,
                entry("Fourth Bystander", "W", "4"));
        Context context = Trial.analyst(node);
        HitRow decided = hits("Treviranov").get(0);
        node.desk()
                .decide(
                        context,
                        new Bulk.Seen(decided.id(), decided.version()),
                        Decision.ACCEPT,
                        "the photograph agrees");
        assertEquals(1, hits("Quendoray").size());
        Trial.receive(node, "whole", stays, entry("Fourth Bystander", "W", "4"));
        assertEquals(0, hits("Quendoray").size());
        assertEquals(1, hits("Treviranov").size());
        assertEquals(0, Trial.receive(node, "alpha", NOTE + "MIRZAL Quendoray|").hits());
        node.close();
        node = open();
        assertEquals(0, Trial.receive(node, "alpha", NOTE + "mirzal quendoray|").hits());
        assertEquals(1, Trial.receive(node, "alpha", NOTE + "UNRELATED Person|").hits());
    }

    @Test
    void aCutOrBrokenListWithdrawsNothing() {
        String[] all = new String[6];
        for (int i = 0; i < all.length; i++) {
            all[i] = entry("Gorvath" + (char) ('a' + i) + " Numerov", "X", "" + i);
        }
        Trial.receive(node, "whole", all);
        int listed = node.listed();
        Trial.receive(node, "whole", all[0], all[1]);
        assertEquals(listed, node.listed(), "most of the list is missing");
        Trial.receive(node, "whole", all[0], all[1], all[2], all[3], all[4], "listed|cut");
        assertEquals(listed, node.listed(), "a line could not be read");
        Trial.receive(node, "whole", all[0], all[1], all[2], all[3]);
        assertEquals(listed - 2, node.listed());
    }
}
