/**
 * Passkeys: W3C Web Authentication, level 3. Questions leave as the JSON that browsers take
 * ({@code PublicKeyCredential.parseRequestOptionsFromJSON}), answers enter as {@code credential.toJSON()}. Each answer is
 * checked against one question that was asked of the same browser or session; what is refused is in the log with its reason.
 */
@NullMarked
package eu.symbolon.node.access.passkey;

import org.jspecify.annotations.NullMarked;
