package eu.symbolon.kernel.identifier;

/** What a subject can be. */
public enum SubjectType {
    PERSON,
    ORGANISATION,
    VESSEL,
    AIRCRAFT,
    VEHICLE,
    ACCOUNT,
    DOCUMENT,
    DEVICE,
    PLACE,
    CONSIGNMENT,
    EVENT
}
