/**
 * OpenID Connect Core 1.0, the part of a relying party: authorization code with PKCE (RFC 7636) and the issuer in the answer
 * (RFC 9207). Configuration enters from {@code oidc.json} of the data folder; out goes a session of an account that exists
 * already: a provider says who somebody is, never what that person may do.
 */
@NullMarked
package eu.symbolon.node.access.oidc;

import org.jspecify.annotations.NullMarked;
