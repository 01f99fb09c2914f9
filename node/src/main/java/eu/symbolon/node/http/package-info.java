/**
 * The HTTP interface: one table of routes that serves, documents itself as OpenAPI 3.1 and answers errors as RFC 9457 problems.
 * Enters: requests of signed-in people. Leaves: what release lets out, as JSON; live events as Server-Sent Events; the page.
 * Only this package knows the web server.
 */
@NullMarked
package eu.symbolon.node.http;

import org.jspecify.annotations.NullMarked;
