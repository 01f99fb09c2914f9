/**
 * Are two subjects one? Enters: two {@link eu.symbolon.match.subject.Subject}s. Leaves: a probability with reasons for and
 * against, and whether something beyond the name agrees.
 * The evidence is a fixed list of observations; what each weighs is fitted on labelled pairs and kept in a readable file
 * (logistic regression, one set of weights for each nature of subject).
 */
@NullMarked
package eu.symbolon.match.subject;

import org.jspecify.annotations.NullMarked;
