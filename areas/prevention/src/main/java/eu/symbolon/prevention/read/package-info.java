/**
 * The reader of practice forms and the screen that keeps persons out.
 * Enters: a JSON form whose fields stand in {@code practice-form.csv}. Leaves: practices, or rejects that mark the places.
 * What looks like a person is never repeated in a reject: it says where it stands and what to write instead.
 */
@NullMarked
package eu.symbolon.prevention.read;

import org.jspecify.annotations.NullMarked;
