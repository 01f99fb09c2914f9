package eu.symbolon.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.identifier.SubjectType;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameScoreTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Muhammad Karimi | Mohamed Karimi",
                "Abdelkader Benali | Abdul Qadir Ben Ali",
                "Ivan Petroff | Petrov, Ivan",
                "Jürgen Weiß | Juergen Weiss",
                "Хаким Сафаров | Khakim Safarov",
                "محمد كريم | Mohammed Karim",
                "كريم محمود | Mahmoud Karim",
                "Bill Harmon | William Harmon",
                "J. Harmon | Jonas Harmon",
                "Al Masri Nadim | Nadim Almasri",
                "Dr Nadim Masri | Nadim Masri",
                "Nadim Tarek Masri | Nadim Masri",
                "김정호 | Kim Jong Ho",
                "Nadimm Asri | Nadim Masri",
                "Nadim Masri | Nadim Msari",
                "ליאוניד ברז'נייב | Leonid Brezhnev",
                "习近平 | Xi Jinping",
                "이민호 | Lee Min Ho",
                "블라디미르 푸틴 | Vladimir Putin",
                "ミハイル・ゴルバチョフ | Mikhail Gorbachev",
                "Владимир Путин | فلاديمير بوتين",
                "ولادیمیر پوتین | Владимир Путин",
                "خالد القاسمي | Khaled Al Qasimi",
                "사담 후세인 | Саддам Хусейн",
            })
    void writingsOfOnePersonReachTheReview(String a, String b) {
        double score = NameScore.of(a, b, SubjectType.PERSON);
        assertTrue(score >= 0.80, () -> a + " and " + b + ": " + score);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Karim Al-Tikriti | Karim Al-Mosuli",
                "George Bush | George Habbash",
                "Karim | Karim Mohammed Ali",
                "Anna Berg | Otto Berg",
                "Sergey Viktorovich Markov | Sergey Ivanovich Markov",
                "Daniel Stern | Donald Stern",
                "Владимир Путин | فلاديمير سميرنوف",
                "习近平 | Xi Zhongxun",
                "김민호 | Park Ji Sung",
                "최정훈 | Choe Chun Yong",
            })
    void partsInCommonAreNotEnough(String a, String b) {
        double score = NameScore.of(a, b, SubjectType.PERSON);
        assertTrue(score < 0.80, () -> a + " and " + b + ": " + score);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Orlax Aktiengesellschaft | Orlax AG",
                "OOO Zarya | Zarya LLC",
                "Zarya Sp. z o.o. | ZARYA SP ZOO",
                "A.B.X. Company | ABX Co.",
                "Brigade Forty-Four | Brigade 44",
                "Orlax & Sons Ltd | Orlax and Sons Limited",
                "The Dune Bank | Dune Bank",
            })
    void legalFormsAndSpellingsOfOneCompanyReachTheReview(String a, String b) {
        double score = NameScore.of(a, b, SubjectType.ORGANISATION);
        assertTrue(score >= 0.80, () -> a + " and " + b + ": " + score);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Orlax International Corporation | Zarya International Corporation",
                "Management Company | Westford Management Company",
                "Orlax Gas Company | Orlax Oil Company",
            })
    void legalFormsAndGenericWordsAloneAreNotEnough(String a, String b) {
        double score = NameScore.of(a, b, SubjectType.ORGANISATION);
        assertTrue(score < 0.80, () -> a + " and " + b + ": " + score);
    }

    @Test
    void equalNamesScoreOneAndNothingScoresMore() {
        assertEquals(1, NameScore.of("Nadim Masri", "nadim masri", SubjectType.PERSON));
        assertEquals(0, NameScore.of("", "Nadim Masri", SubjectType.PERSON));
        assertEquals(0, NameScore.of("?!", "", SubjectType.ORGANISATION));
    }

    @Test
    void scoresAreSymmetricOnForeignNames() {
        List<Map<String, String>> rows = ForeignLists.table("money/name-pairs/name_bench.csv");
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            String a = rows.get(random.nextInt(rows.size())).get("name1");
            String b = rows.get(random.nextInt(rows.size())).get(i % 2 == 0 ? "name2" : "name1");
            SubjectType type = i % 3 == 0 ? SubjectType.ORGANISATION : SubjectType.PERSON;
            assertEquals(NameScore.of(a, b, type), NameScore.of(b, a, type), () -> a + " | " + b);
        }
    }
}
