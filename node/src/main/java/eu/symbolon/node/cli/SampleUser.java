package eu.symbolon.node.cli;

import eu.symbolon.kernel.area.Area;
import eu.symbolon.kernel.label.Level;
import eu.symbolon.node.Node;
import eu.symbolon.node.access.Account;
import eu.symbolon.node.access.Accounts;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A user of the demonstration.
 *
 * @param sees what the same data look like to this user, in words
 */
record SampleUser(String user, String secret, String sees) {

    /** Makes them all, the analyst of every purpose first. */
    static List<SampleUser> create(Node node) {
        Set<String> all = node.areas().stream()
                .flatMap(area -> area.purposes().stream())
                .map(Area.Purpose::code)
                .collect(Collectors.toSet());
        return List.of(
                make(
                        node,
                        new Account(
                                "demo",
                                "Sample analyst",
                                "EL-NODE",
                                Level.LIMITE,
                                Set.of("analyst", "decider", "duty-officer"),
                                all),
                        "every area, for the purpose that is chosen: terrorism joins most"),
                make(
                        node,
                        new Account(
                                "piu",
                                "Sample officer of the passenger unit",
                                "EL-PIU",
                                Level.LIMITE,
                                Set.of("analyst"),
                                Set.of("terrorism", "serious-crime")),
                        "passengers and what terrorism or serious-crime join to them; no other purpose"),
                make(
                        node,
                        new Account(
                                "csirt",
                                "Sample officer of the incident team",
                                "EL-CSIRT",
                                Level.LIMITE,
                                Set.of("analyst"),
                                Set.of("cybersecurity")),
                        "incidents and indicators; no passenger, no payment, no cargo"),
                make(
                        node,
                        new Account(
                                "dpo",
                                "Sample data protection officer",
                                "EL-DPO",
                                Level.LIMITE,
                                Set.of("data-protection-officer"),
                                all),
                        "who read what and why, holds and requests of persons; decides no hit"),
                administrator(node));
    }

    private static SampleUser make(Node node, Account account, String sees) {
        String secret = Accounts.newSecret();
        node.accounts().create(account, secret);
        return new SampleUser(account.user(), secret, sees);
    }

    private static SampleUser administrator(Node node) {
        Accounts.Made made = node.accounts().administrator("admin");
        return new SampleUser(
                "admin", made.secret(), "accounts and nothing else; changes this secret at the first sign-in");
    }

    @Override
    public String toString() {
        return "SampleUser[" + user + "]";
    }
}
