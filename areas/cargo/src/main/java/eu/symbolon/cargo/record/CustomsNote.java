package eu.symbolon.cargo.record;

/**
 * One line of other customs, security and regulatory control information (OCI; {@code IncludedCustomsNote} in Cargo-XML).
 *
 * @param country ISO 3166-1 alpha-2
 * @param subject whom or what it is about: {@code SHP}, {@code CNE}, {@code AGT}, {@code ISS}, {@code IMP}, {@code DNR}
 * @param code control information: {@code T} trader number, {@code CP} contact person, {@code CT} contact telephone,
 *     {@code RA} regulated agent, {@code KC} known consignor, {@code AC} account consignor, {@code ED} expiry,
 *     {@code SM} screening method, {@code SN} name of the screener, {@code SD} date of the status, {@code ST} statement
 */
public record CustomsNote(String country, String subject, String code, String content) {

    /** The line as it stands in Cargo-IMP: {@code GB/ISS/RA/001-011}. */
    @Override
    public String toString() {
        return country + "/" + subject + "/" + code + "/" + content;
    }
}
