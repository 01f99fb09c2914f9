package eu.symbolon.node.audit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where values that the log only commits to are kept with their salts, outside the log: erased there, they are gone. */
public interface Salts {
    /**
     * One committed value.
     *
     * @param commitment SHA-256(salt || value) in hexadecimal
     */
    record Salt(String commitment, byte[] salt, String value) {
        @Override
        public String toString() {
            return "Salt[" + commitment + "]";
        }
    }

    /** Keeps them; returns when they are durable. */
    void keep(List<Salt> salts);

    /** The value of a commitment, unless it was erased. */
    Optional<Salt> find(String commitment);

    /** Erases values with their salts; returns how many there were. */
    int erase(Collection<String> commitments);
}
