package eu.symbolon.kernel.word;

/** How much a hit matters if it is true, lowest first. */
public enum Severity {
    INFO,
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
