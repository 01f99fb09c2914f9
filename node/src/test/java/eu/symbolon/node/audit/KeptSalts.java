package eu.symbolon.node.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Salts in memory, for tests of the log alone; those of a node are in its database. */
public final class KeptSalts implements Salts {
    private final Map<String, Salt> salts = new ConcurrentHashMap<>();

    @Override
    public void keep(List<Salt> more) {
        more.forEach(salt -> salts.put(salt.commitment(), salt));
    }

    @Override
    public Optional<Salt> find(String commitment) {
        return Optional.ofNullable(salts.get(commitment));
    }

    @Override
    public int erase(Collection<String> commitments) {
        return (int)
                commitments.stream().filter(one -> salts.remove(one) != null).count();
    }
}
