package eu.symbolon.node.access.passkey;

import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.client.CollectedClientData;
import eu.symbolon.node.access.Access;
import eu.symbolon.node.access.Account;
import eu.symbolon.node.access.OneTime;
import eu.symbolon.node.access.Refused;
import eu.symbolon.node.access.Session;
import eu.symbolon.node.access.Site;
import eu.symbolon.node.access.StepUpProof;
import eu.symbolon.node.audit.Audit;
import eu.symbolon.node.audit.Event;
import eu.symbolon.node.audit.Operation;
import eu.symbolon.node.store.PasskeyTable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Registers passkeys, signs people in with them, and lets them approve an action by one. Every question is answered once,
 * within two minutes, by the session or browser that asked; the person is verified by the authenticator each time.
 */
public final class Passkeys implements StepUpProof {
    /** How long a question waits. */
    public static final Duration LIFE = Duration.ofMinutes(2);

    static final int MOST = 20;
    private static final int LONGEST_NAME = 60;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Ceremony ceremony = new Ceremony();
    private final PasskeyTable table;
    private final Access access;
    private final Audit audit;
    private final Clock clock;
    private final OneTime<Question.Asked> asked;

    public Passkeys(PasskeyTable table, Access access, Audit audit, Clock clock) {
        this.table = table;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.asked = new OneTime<>(LIFE, clock);
    }

    /** The passkeys of the person, oldest first. */
    public List<Passkey> of(Session session) {
        return rows(session).stream().map(Passkey::of).toList();
    }

    /** Asks the authenticator for a new key of this person. */
    public Question askToRegister(Session session, Site site) {
        List<PasskeyTable.Row> own = rows(session);
        if (own.size() >= MOST) {
            throw new Refused("an account has at most " + MOST + " passkeys. Maybe remove one that is not used");
        }
        byte[] handle = own.isEmpty() ? random() : own.getFirst().handle();
        Account account = session.account();
        String challenge = keep(Question.Kind.REGISTER, OneTime.random(), site, session.token(), handle, "");
        return new Question(
                new Question.Creation(
                        new Question.RelyingParty(site.host(), "Symbolon"),
                        new Question.User(Passkey.text(handle), account.user(), account.name()),
                        challenge,
                        Ceremony.algorithms(),
                        LIFE.toMillis(),
                        descriptors(own),
                        new Question.Selection("required", true, "required"),
                        "none"),
                null,
                null);
    }

    /** Takes the new key, under a name by which the person knows it. */
    public Passkey register(Session session, String name, String credential) {
        Event event = session.event(Operation.ADMINISTRATION, "passkey registered");
        try {
            RegistrationData data = ceremony.readRegistration(credential);
            Question.Asked question = take(Question.Kind.REGISTER, session.token(), data.getCollectedClientData());
            Ceremony.Registered key = ceremony.check(data, question);
            PasskeyTable.Row row = new PasskeyTable.Row(
                    key.id(),
                    session.account().user(),
                    question.handle(),
                    key.key(),
                    key.signCount(),
                    key.backupEligible(),
                    key.backedUp(),
                    key.transports(),
                    shown(name),
                    clock.instant(),
                    null);
            if (table.find(key.id()).isPresent()) {
                throw new Unaccepted(Reason.ALREADY_REGISTERED);
            }
            audit.append(event.items(List.of(digest(key.id()))).count(1));
            if (!table.add(row)) {
                throw new Unaccepted(Reason.ALREADY_REGISTERED);
            }
            return Passkey.of(row);
        } catch (Unaccepted e) {
            throw refuse(session.event(Operation.REFUSAL, "passkey registration"), e);
        }
    }

    /** False when the person has no such passkey. */
    public boolean remove(Session session, String id) {
        byte[] bytes = bytes(id);
        boolean own = rows(session).stream().anyMatch(row -> Arrays.equals(row.id(), bytes));
        if (own) {
            audit.append(session.event(Operation.ADMINISTRATION, "passkey removed")
                    .items(List.of(digest(bytes)))
                    .count(1));
        }
        return own && table.remove(session.account().user(), bytes);
    }

    /** Asks whoever sits at this browser; the authenticator knows the account. */
    public Question askToSignIn(String browser, Site site) {
        String challenge = keep(Question.Kind.SIGN_IN, OneTime.random(), site, browser, new byte[0], "");
        return new Question(request(challenge, site, List.of()), null, null);
    }

    /** Starts a session for the person whose passkey signed. */
    public Session signIn(String browser, String credential) {
        try {
            PasskeyTable.Row row = verified(Question.Kind.SIGN_IN, browser, "", credential);
            return access.admit(row.login(), "passkey").orElseThrow(() -> new Unaccepted(Reason.NO_ACCOUNT));
        } catch (Unaccepted e) {
            throw refuse(Event.of(Operation.REFUSAL, "sign-in by passkey"), e);
        }
    }

    /** Asks the person of the session to approve an action by a passkey of theirs. */
    public Question askToStepUp(Session session, Site site, String action) {
        List<PasskeyTable.Row> own = rows(session);
        if (own.isEmpty()) {
            throw new Refused("you have no passkey yet. Maybe approve with your secret, or register a passkey first");
        }
        String random = OneTime.random();
        String challenge =
                keep(Question.Kind.STEP_UP, challenge(random, action), site, session.token(), new byte[0], action);
        return new Question(request(challenge, site, descriptors(own)), action, random);
    }

    /** What is signed to approve an action: SHA-256(random || action in UTF-8), base64url. */
    public static String challenge(String random, String action) {
        MessageDigest sha256 = sha256();
        sha256.update(bytes(random));
        return Passkey.text(sha256.digest(action.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String member() {
        return "passkey";
    }

    @Override
    public boolean holds(Session session, String action, String proof) {
        try {
            PasskeyTable.Row row = verified(Question.Kind.STEP_UP, session.token(), action, proof);
            if (!row.login().equals(session.account().user())) {
                throw new Unaccepted(Reason.UNKNOWN_CREDENTIAL);
            }
            return true;
        } catch (Unaccepted e) {
            refuse(session.event(Operation.REFUSAL, "step-up by passkey"), e);
            return false;
        }
    }

    /** The passkey that signed this question; its counter is moved on. */
    private PasskeyTable.Row verified(Question.Kind kind, String asker, String action, String credential)
            throws Unaccepted {
        AuthenticationData data = ceremony.readSignature(credential);
        Question.Asked question = take(kind, asker, data.getCollectedClientData());
        if (!question.action().equals(action)) {
            throw new Unaccepted(Reason.ASKED_OF_ANOTHER);
        }
        PasskeyTable.Row row =
                table.find(data.getCredentialId()).orElseThrow(() -> new Unaccepted(Reason.UNKNOWN_CREDENTIAL));
        byte[] handle = data.getUserHandle();
        boolean named = handle != null && handle.length > 0;
        if (named ? !MessageDigest.isEqual(handle, row.handle()) : kind == Question.Kind.SIGN_IN) {
            throw new Unaccepted(Reason.WRONG_HANDLE);
        }
        try {
            Ceremony.Signed signed = ceremony.check(data, question, row);
            if (!table.used(row.id(), row.signCount(), signed.signCount(), signed.backedUp(), clock.instant())) {
                throw new Unaccepted(Reason.COUNTER_WENT_BACK);
            }
        } catch (Unaccepted e) {
            if (e.reason() == Reason.COUNTER_WENT_BACK) {
                access.accounts().account(row.login()).ifPresent(access.notices()::copiedPasskey);
            }
            throw e;
        }
        return row;
    }

    private String keep(Question.Kind kind, String challenge, Site site, String asker, byte[] handle, String action) {
        asked.keep(challenge, new Question.Asked(kind, challenge, site, asker, handle, action));
        return challenge;
    }

    private Question.Asked take(Question.Kind kind, String asker, @Nullable CollectedClientData client)
            throws Unaccepted {
        if (client == null || client.getChallenge() == null) {
            throw new Unaccepted(Reason.MALFORMED);
        }
        Question.Asked question = asked.take(Passkey.text(client.getChallenge().getValue()))
                .orElseThrow(() -> new Unaccepted(Reason.REPLAYED));
        boolean same = MessageDigest.isEqual(
                asker.getBytes(StandardCharsets.UTF_8), question.asker().getBytes(StandardCharsets.UTF_8));
        if (question.kind() != kind || !same) {
            throw new Unaccepted(Reason.ASKED_OF_ANOTHER);
        }
        return question;
    }

    private Refused refuse(Event event, Unaccepted why) {
        audit.append(event.deny("passkey-" + why.reason().word()));
        return new Refused("the passkey was not accepted. Maybe try once more; otherwise sign in with your secret");
    }

    private List<PasskeyTable.Row> rows(Session session) {
        return table.of(session.account().user());
    }

    private static Question.Request request(String challenge, Site site, List<Question.Descriptor> allowed) {
        return new Question.Request(challenge, LIFE.toMillis(), site.host(), allowed, "required");
    }

    private static List<Question.Descriptor> descriptors(List<PasskeyTable.Row> rows) {
        return rows.stream()
                .map(row -> new Question.Descriptor("public-key", Passkey.text(row.id()), row.transports()))
                .toList();
    }

    private static String shown(String name) {
        String stripped = name.strip();
        return stripped.length() > LONGEST_NAME ? stripped.substring(0, LONGEST_NAME) : stripped;
    }

    private static byte[] random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static byte[] bytes(String base64url) {
        try {
            return Base64.getUrlDecoder().decode(base64url);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /** How the log names a passkey: the first 8 bytes of the SHA-256 of its id. */
    private static String digest(byte[] id) {
        return HexFormat.of().formatHex(sha256().digest(id), 0, 8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
