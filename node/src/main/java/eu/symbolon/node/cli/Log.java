package eu.symbolon.node.cli;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The program's log: one JSON object a line on stderr; libraries speak from warnings on. */
final class Log {
    private Log() {}

    static void start() {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        ConsoleHandler console = new ConsoleHandler();
        console.setFormatter(new Line());
        console.setLevel(Level.ALL);
        root.addHandler(console);
        root.setLevel(Level.WARNING);
        // The pool asks for a driver that the DriverManager does not know yet: it is given one, so the warning says
        // nothing.
        Logger.getLogger("com.zaxxer.hikari.util.DriverDataSource").setLevel(Level.SEVERE);
    }

    private static final class Line extends Formatter {
        @Override
        public String format(LogRecord record) {
            StringBuilder line = new StringBuilder("{\"at\":\"");
            line.append(Instant.ofEpochMilli(record.getMillis()).atOffset(ZoneOffset.UTC))
                    .append("\",\"level\":\"");
            line.append(record.getLevel().getName()).append("\",\"logger\":\"").append(escaped(record.getLoggerName()));
            line.append("\",\"message\":\"")
                    .append(escaped(formatMessage(record)))
                    .append('"');
            Throwable thrown = record.getThrown();
            if (thrown != null) {
                line.append(",\"thrown\":\"").append(escaped(thrown.toString())).append("\",\"where\":\"");
                line.append(thrown.getStackTrace().length == 0 ? "" : escaped(thrown.getStackTrace()[0].toString()))
                        .append('"');
            }
            return line.append("}\n").toString();
        }

        private static String escaped(String text) {
            StringBuilder out = new StringBuilder();
            for (int i = 0; text != null && i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '"' || c == '\\') {
                    out.append('\\').append(c);
                } else {
                    out.append(c < ' ' ? ' ' : c);
                }
            }
            return out.toString();
        }
    }
}
