/**
 * The program one authority runs: takes messages in, joins what belongs together as far as the reader may see it, proposes
 * hits, lets people decide, and lets nothing leave without label check and audit entry. Areas are found by ServiceLoader.
 */
module eu.symbolon.node {
    requires static org.jspecify;
    requires static org.checkerframework.checker.qual;
    requires transitive eu.symbolon.kernel;
    requires eu.symbolon.wire;
    requires eu.symbolon.demo;
    requires eu.symbolon.match;
    requires com.fasterxml.jackson.annotation;
    requires java.logging;
    requires java.sql;
    requires com.zaxxer.hikari;
    requires org.postgresql.jdbc;
    requires java.net.http;
    requires org.bouncycastle.provider;
    requires org.bouncycastle.pkix;
    requires com.webauthn4j.core;
    requires com.nimbusds.jose.jwt;
    requires org.tukaani.xz;
    requires io.helidon.webserver;
    requires io.helidon.webserver.sse;
    requires info.picocli;

    uses eu.symbolon.kernel.area.Area;

    opens eu.symbolon.node.cli to
            info.picocli;
    opens eu.symbolon.node.access.oidc to
            tools.jackson.databind;
    opens eu.symbolon.node.access.passkey to
            tools.jackson.databind;
    opens eu.symbolon.node.audit to
            tools.jackson.databind;
    opens eu.symbolon.node.desk to
            tools.jackson.databind;
    opens eu.symbolon.node.fuse to
            tools.jackson.databind;
    opens eu.symbolon.node.http to
            tools.jackson.databind;
    opens eu.symbolon.node.intake to
            tools.jackson.databind;
    opens eu.symbolon.node.store.row to
            tools.jackson.databind;
}
