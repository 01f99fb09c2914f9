package eu.symbolon.prevention.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.kit.Proves;
import java.util.List;
import org.junit.jupiter.api.Test;

class PersonScreenTest {

    @Test
    @Proves("PREV-1")
    void signsOfPersonsAreFound() {
        for (String text : List.of(
                "Write to anna.lindqvist@brugwacht.example",
                "Write to anna.lindqvist(at)brugwacht.example",
                "a.l@brugwacht.example",
                "Ask Mr Verhoeven at the desk",
                "Ask Mrs. Verhoeven at the desk",
                "led by Prof. Dr. Haverkamp",
                "Ansprechpartnerin: Jutta",
                "Herr Haverkamp leitet das Projekt",
                "Mme Delorme, psychologue",
                "ο κ. Παπαδόπουλος",
                "call +32 2 555 01 23",
                "call 0049 30 1234567",
                "tel. 030/1234567",
                "(030) 123 45 67 8",
                "follow @annalind on the net",
                "see https://www.facebook.com/anna.lindqvist",
                "see https://video.example/@annalind")) {
            assertFalse(PersonScreen.find(text).isEmpty(), text);
        }
    }

    @Test
    void ordinaryTextsPass() {
        for (String text : List.of(
                "Since 2014-2018 we trained 1,200 teachers in 12 Länder.",
                "Write to info@brugwacht.example or prevention-desk@stad.example",
                "exit@exit-nord.example",
                "MS Germany and MS France take part (COM(2010) 673)",
                "Workshops on 01-02-2024 and 2024-03-05, from 09:00 to 17:30",
                "Effect size 0.12345678 (p < 0.05)",
                "DOI 10.1177/0022343320943920, see https://brugwacht.example/report/0123456789",
                "Frau und Mann, Jung und Alt",
                "Dr.",
                "")) {
            assertEquals(List.of(), PersonScreen.find(text), text);
        }
    }

    @Test
    void findingMarksThePlace() {
        PersonScreen.Finding finding =
                PersonScreen.find("call +32 2 555 01 23 now").get(0);
        assertEquals(6, finding.from());
        assertEquals(20, finding.to());
    }

    @Test
    void personFieldsAreKnownInAnySpelling() {
        for (String name :
                List.of("firstName", "first_name", "First name", "contactPerson", "PHONE", "date-of-birth")) {
            assertTrue(PersonScreen.isPersonField(name), name);
        }
        assertFalse(PersonScreen.isPersonField("title"));
    }
}
