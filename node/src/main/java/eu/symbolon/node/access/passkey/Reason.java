package eu.symbolon.node.access.passkey;

import com.webauthn4j.verifier.exception.BadAlgorithmException;
import com.webauthn4j.verifier.exception.BadOriginException;
import com.webauthn4j.verifier.exception.BadRpIdException;
import com.webauthn4j.verifier.exception.BadSignatureException;
import com.webauthn4j.verifier.exception.BadTopOriginException;
import com.webauthn4j.verifier.exception.CrossOriginException;
import com.webauthn4j.verifier.exception.InconsistentClientDataTypeException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.NotAllowedAlgorithmException;
import com.webauthn4j.verifier.exception.NotAllowedCredentialIdException;
import com.webauthn4j.verifier.exception.UserNotPresentException;
import com.webauthn4j.verifier.exception.UserNotVerifiedException;
import java.util.Locale;

/** Why a passkey's answer was not accepted: for the log. The person is told less, and always the same. */
enum Reason {
    /** The challenge is none that waits: answered already, too old, or never asked. */
    REPLAYED,
    /** The question was asked of another session or browser, or for another purpose. */
    ASKED_OF_ANOTHER,
    WRONG_ORIGIN,
    /** Answered inside a frame of another site. */
    CROSS_ORIGIN,
    WRONG_RELYING_PARTY,
    USER_NOT_PRESENT,
    USER_NOT_VERIFIED,
    UNKNOWN_CREDENTIAL,
    /** The handle in the answer is not that of the account. */
    WRONG_HANDLE,
    WRONG_SIGNATURE,
    /** A registration where a signature was asked, or the other way round. */
    WRONG_TYPE,
    WRONG_ALGORITHM,
    /** The counter did not go on: maybe the key was copied. */
    COUNTER_WENT_BACK,
    ALREADY_REGISTERED,
    /** There is no such account, or it is locked. */
    NO_ACCOUNT,
    MALFORMED;

    /** As the log writes it: {@code wrong-origin}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whatever else the library throws at an answer means that it cannot be read. */
    static Reason of(RuntimeException failure) {
        return switch (failure) {
            case BadOriginException e -> WRONG_ORIGIN;
            case CrossOriginException e -> CROSS_ORIGIN;
            case BadTopOriginException e -> CROSS_ORIGIN;
            case BadRpIdException e -> WRONG_RELYING_PARTY;
            case UserNotPresentException e -> USER_NOT_PRESENT;
            case UserNotVerifiedException e -> USER_NOT_VERIFIED;
            case BadSignatureException e -> WRONG_SIGNATURE;
            case MaliciousCounterValueException e -> COUNTER_WENT_BACK;
            case InconsistentClientDataTypeException e -> WRONG_TYPE;
            case NotAllowedCredentialIdException e -> UNKNOWN_CREDENTIAL;
            case BadAlgorithmException e -> WRONG_ALGORITHM;
            case NotAllowedAlgorithmException e -> WRONG_ALGORITHM;
            default -> MALFORMED;
        };
    }
}
