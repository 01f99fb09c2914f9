package eu.symbolon.match.subject;

/** Subjects that are weighed by the same weights. */
public enum Family {
    PERSON,
    ORGANISATION,
    TIE,
    THING;

    static Family of(PreparedSubject a, PreparedSubject b) {
        return of(a.subject.nature(), b.subject.nature());
    }

    private static Family of(Nature a, Nature b) {
        if (a == Nature.PERSON || b == Nature.PERSON) {
            return PERSON;
        }
        if (a == Nature.TIE || b == Nature.TIE) {
            return TIE;
        }
        if (a == Nature.THING || b == Nature.THING) {
            return THING;
        }
        return ORGANISATION;
    }
}
