package eu.symbolon.kernel.word;

/** How the law lets a kind of record be joined. */
public enum Regime {
    /** Indexed, joined, screened. */
    FUSED,
    /** Exact look-up inside an approved search only; never joined, never scored. */
    SEALED,
    /** No natural person may be mentioned: such a mention is refused when it is read. */
    PERSON_FREE,
    /** Entries of a watch list: mentions of other records are screened against them, they are not screened themselves. */
    LISTED
}
