package eu.symbolon.match.subject;

import eu.symbolon.kernel.identifier.SubjectType;

/** What a subject is, as far as it decides how it is compared. */
public enum Nature {
    PERSON,
    ORGANISATION,
    /** A person or an organisation: the source does not say. */
    EITHER,
    /** A vessel, an aircraft, a vehicle. */
    CRAFT,
    /** A tie between two subjects: an office held, a share owned, kinship. */
    TIE,
    /** Everything else with a name: positions, securities, places. */
    THING;

    public static Nature of(SubjectType type) {
        return switch (type) {
            case PERSON -> PERSON;
            case ORGANISATION -> ORGANISATION;
            case VESSEL, AIRCRAFT, VEHICLE -> CRAFT;
            case ACCOUNT, DOCUMENT, DEVICE, PLACE, CONSIGNMENT, EVENT -> THING;
        };
    }

    boolean canBe(Nature other) {
        return this == other || this == EITHER && other.isLegal() || other == EITHER && isLegal();
    }

    private boolean isLegal() {
        return this == PERSON || this == ORGANISATION || this == EITHER;
    }
}
