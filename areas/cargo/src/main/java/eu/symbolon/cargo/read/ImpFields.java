package eu.symbolon.cargo.read;

import eu.symbolon.cargo.record.AirWaybillNumber;
import eu.symbolon.cargo.record.Load;
import eu.symbolon.kernel.area.Sink;
import eu.symbolon.kernel.word.Where;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Small fields of Cargo-IMP: numbers, quantities, dates. */
final class ImpFields {
    private static final List<String> MONTHS =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");

    /** Volume in cubic centimetres, metres, feet, inches; density group. */
    private static final Set<String> MEASURES = Set.of("CC", "MC", "CF", "CI", "DG");

    private ImpFields() {}

    /**
     * The head of a master: {@code 618-40000085FRAORD/T12K340.5MC1.2}.
     *
     * @param volume volume or density as written, or empty
     */
    record Master(AirWaybillNumber number, String origin, String destination, Load load, String volume) {}

    /** Reads the head of a master; null after a reject when the number itself is unreadable. */
    static @Nullable Master master(String text, Where where, Sink out) {
        int slash = text.indexOf('/');
        String head = (slash < 0 ? text : text.substring(0, slash)).strip();
        AirWaybillNumber number = head.length() < 12
                ? null
                : AirWaybillNumber.parse(head.substring(0, 12)).orElse(null);
        if (number == null) {
            out.reject(
                    where,
                    text,
                    "no air waybill number: prefix, hyphen and 8 digits expected, as in 618-40000085FRAORD/T1K2.5");
            return null;
        }
        checkDigit(number, where, out);
        String route = head.substring(12);
        if (route.length() != 6 || !route.chars().allMatch(c -> c >= 'A' && c <= 'Z')) {
            out.reject(where, route, "route is not two airport codes of three letters, as in FRAORD");
            route = "";
        }
        String quantity = slash < 0 ? "" : text.substring(slash + 1).strip();
        int rest = endOfLoad(quantity);
        return new Master(
                number,
                route.isEmpty() ? "" : route.substring(0, 3),
                route.isEmpty() ? "" : route.substring(3),
                load(quantity.substring(0, rest), where, out),
                quantity.substring(rest));
    }

    /** A wrong check digit is remarked, not refused: such waybills fly. */
    static void checkDigit(AirWaybillNumber number, Where where, Sink out) {
        if (!number.checkDigitFits()) {
            out.remark(
                    where,
                    number.toString(),
                    "check digit of the air waybill number is "
                            + number.serial().charAt(7) + ", the rest by seven is " + number.expectedCheckDigit());
        }
    }

    /** Reads {@code T12K340.5}: shipment code, pieces, unit, weight. Missing parts are unknown, wrong ones are rejected. */
    static Load load(String quantity, Where where, Sink out) {
        int unit = unitAt(quantity);
        String pieces = unit < 0 ? quantity : quantity.substring(0, unit);
        if (!pieces.isEmpty() && Character.isLetter(pieces.charAt(0))) {
            pieces = pieces.substring(1);
        }
        BigDecimal weight = null;
        String weightUnit = "";
        if (unit >= 0) {
            weight = decimal(quantity.substring(unit + 1));
            weightUnit = weight == null ? "" : quantity.charAt(unit) == 'L' ? "LB" : "KG";
        }
        int count = count(pieces).orElse(-1);
        if (count < 0 || weight == null) {
            out.reject(where, quantity, "pieces and weight are not of the form T12K340.5 (K kilograms, L pounds)");
        }
        return new Load(count, weight, weightUnit);
    }

    /** A weight with its unit in front: {@code K340.5}; unknown when it is none. */
    static Load weight(int pieces, String text) {
        BigDecimal weight = text.length() > 1 ? decimal(text.substring(1)) : null;
        return new Load(pieces, weight, weight == null ? "" : text.charAt(0) == 'L' ? "LB" : "KG");
    }

    static OptionalInt count(String digits) {
        boolean good =
                !digits.isEmpty() && digits.length() < 8 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return good ? OptionalInt.of(Integer.parseInt(digits)) : OptionalInt.empty();
    }

    /** Digits with at most one point, as many as a waybill can hold; else null. */
    static @Nullable BigDecimal decimal(String text) {
        if (text.isEmpty() || text.length() > 15 || !text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.')) {
            return null;
        }
        boolean number = text.indexOf('.') == text.lastIndexOf('.') && !text.equals(".");
        return number ? new BigDecimal(text) : null;
    }

    /** Reads {@code 24NOV26}; the century is 2000. Null when it is no day. */
    static @Nullable LocalDate date(String text) {
        if (text.length() != 7) {
            return null;
        }
        int day = count(text.substring(0, 2)).orElse(0);
        int month = MONTHS.indexOf(text.substring(2, 5).toUpperCase(Locale.ROOT)) + 1;
        int year = count(text.substring(5)).orElse(-1);
        if (month == 0 || year < 0) {
            return null;
        }
        try {
            return LocalDate.of(2000 + year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int unitAt(String quantity) {
        for (int i = 1; i < quantity.length(); i++) {
            char c = quantity.charAt(i);
            if (c == 'K' || c == 'L') {
                return i;
            }
        }
        return -1;
    }

    /** Where pieces and weight end and volume ({@code MC0.16}) or density ({@code DG6}) begins. */
    private static int endOfLoad(String quantity) {
        for (int at = unitAt(quantity) + 1; at > 0 && at + 1 < quantity.length(); at++) {
            if (MEASURES.contains(quantity.substring(at, at + 2))) {
                return at;
            }
        }
        return quantity.length();
    }
}
