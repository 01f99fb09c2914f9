/** Strategy: what was promised, by whom, until when, and what came of it. */
module eu.symbolon.strategy {
    requires eu.symbolon.kernel;
    requires eu.symbolon.wire;
    requires static org.jspecify;

    provides eu.symbolon.kernel.area.Area with
            eu.symbolon.strategy.Strategy;
}
