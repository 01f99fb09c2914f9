package eu.symbolon.node.rights;

import eu.symbolon.kernel.identifier.Identifier;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Name;
import eu.symbolon.kernel.word.PartialDate;
import java.util.List;
import java.util.StringJoiner;

/** The report of access as a page that a person can read and print: no script, nothing from elsewhere, all text inert. */
public final class ReportPage {
    private static final String STYLE =
            "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;"
                    + "color:#1a1a1a;background:#fff}h1{font-size:1.5rem}h2{font-size:1.1rem;margin-top:2rem}table{border-collapse:"
                    + "collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid #ccc}"
                    + ".mark{font-weight:600}@media print{body{margin:0}}";

    private ReportPage() {}

    /** The page under this marking. */
    public static String of(PersonReport report, String marking) {
        StringBuilder out = new StringBuilder(4_096);
        out.append("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>What is held of you</title><style>")
                .append(STYLE)
                .append("</style><p class=\"mark\">")
                .append(text(marking))
                .append("</p><h1>What is held of you</h1><p>Answer ")
                .append(text(report.order()))
                .append(" of ")
                .append(report.at())
                .append(report.complete() ? "" : ". There is more than one answer can hold: ask for the rest")
                .append(".</p>");
        table(
                out,
                "Records",
                List.of("Reference", "When", "What it says of you", "Received from", "Used for", "Law", "Kept until"),
                report.records().stream()
                        .map(line -> List.of(
                                line.record() + " " + line.area() + ", " + line.kind(),
                                line.at().toString(),
                                said(line),
                                line.source(),
                                String.join(", ", line.purposes()),
                                line.basis(),
                                line.eraseAt() == null
                                        ? "its review"
                                        : line.eraseAt().toString()))
                        .toList());
        table(
                out,
                "Automatic proposals, and what people decided",
                List.of("Reference", "Kind", "State", "When"),
                report.hits().stream()
                        .map(hit -> List.of(
                                hit.hit(), hit.detector(), hit.state(), hit.at().toString()))
                        .toList());
        table(
                out,
                "Who received it",
                List.of("Recipient", "When", "What", "Told of a correction"),
                report.recipients().stream()
                        .map(one -> List.of(
                                one.recipient(),
                                one.at().toString(),
                                one.what(),
                                one.notifiedAt() == null ? "" : one.notifiedAt().toString()))
                        .toList());
        table(
                out,
                "What this answer leaves out",
                List.of("Ground", "Because", "Records", "Proposals"),
                report.restrictions().stream()
                        .map(one -> List.of(
                                one.ground(), one.title(), Long.toString(one.records()), Long.toString(one.hits())))
                        .toList());
        return out.append("<p>")
                .append(text(report.neutral()))
                .append("</p></html>\n")
                .toString();
    }

    private static void table(StringBuilder out, String title, List<String> head, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        out.append("<h2>").append(text(title)).append("</h2><table><tr>");
        head.forEach(cell -> out.append("<th scope=\"col\">").append(text(cell)).append("</th>"));
        out.append("</tr>");
        for (List<String> row : rows) {
            out.append("<tr>");
            row.forEach(cell -> out.append("<td>").append(text(cell)).append("</td>"));
            out.append("</tr>");
        }
        out.append("</table>");
    }

    private static String said(PersonReport.Line line) {
        StringJoiner said = new StringJoiner("; ");
        for (Mention mention : line.said()) {
            StringJoiner one = new StringJoiner(", ", mention.role() + ": ", "");
            mention.names().stream().map(Name::full).forEach(one::add);
            mention.births().stream().map(PartialDate::toString).forEach(birth -> one.add("born " + birth));
            if (!mention.sex().isEmpty()) {
                one.add("sex " + mention.sex());
            }
            mention.countries().forEach(one::add);
            mention.identifiers().stream().map(Identifier::toString).forEach(one::add);
            mention.addresses().forEach(one::add);
            said.add(one.toString());
        }
        if (line.body() != null && !line.body().isEmpty()) {
            said.add(line.body().toString());
        }
        return said.toString();
    }

    private static String text(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
