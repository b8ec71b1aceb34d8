// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.context;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.alcazar.nas.eps.element.EpsBearerSet;
import org.jspecify.annotations.Nullable;

/** The PDN connections of one UE, in the order of their default bearers, and the dedicated bearers of each. */
public final class PdnConnections {

    private final TreeMap<Integer, PdnConnectionContext> byEbi = new TreeMap<>();

    private final TreeMap<Integer, DedicatedBearer> dedicated = new TreeMap<>();

    /** The one whose default bearer this is. */
    public @Nullable PdnConnectionContext get(int ebi) {
        return byEbi.get(ebi);
    }

    public void put(PdnConnectionContext connection) {
        byEbi.put(connection.ebi(), connection);
    }

    public void remove(PdnConnectionContext connection) {
        if (byEbi.remove(connection.ebi(), connection)) {
            dedicated.values().removeIf(bearer -> bearer.linkedEbi() == connection.ebi());
        }
    }

    public @Nullable DedicatedBearer dedicated(int ebi) {
        return dedicated.get(ebi);
    }

    public void put(DedicatedBearer bearer) {
        dedicated.put(bearer.ebi(), bearer);
    }

    public void remove(DedicatedBearer bearer) {
        dedicated.remove(bearer.ebi());
    }

    /** All dedicated bearers. */
    public List<DedicatedBearer> dedicated() {
        return List.copyOf(dedicated.values());
    }

    /** The PDN connection that a bearer is of, its default or a dedicated one. */
    public @Nullable PdnConnectionContext owning(int ebi) {
        var bearer = dedicated.get(ebi);
        return byEbi.get(bearer == null ? ebi : bearer.linkedEbi());
    }

    /** The bearers of a PDN connection, the default one first. */
    public List<Integer> bearers(PdnConnectionContext connection) {
        return Stream.concat(Stream.of(connection.ebi()),
                dedicated.values().stream().filter(bearer -> bearer.linkedEbi() == connection.ebi()).map(DedicatedBearer::ebi)).toList();
    }

    public void clear() {
        byEbi.clear();
        dedicated.clear();
    }

    public List<PdnConnectionContext> all() {
        return List.copyOf(byEbi.values());
    }

    public boolean isEmpty() {
        return byEbi.isEmpty();
    }

    public int size() {
        return byEbi.size();
    }

    /** An EPS bearer identity that no bearer has; 0 if all are taken. */
    public int freeEbi() {
        for (int ebi = PdnConnectionContext.FIRST_EBI; ebi <= PdnConnectionContext.LAST_EBI; ebi++) {
            if (!byEbi.containsKey(ebi) && !dedicated.containsKey(ebi)) {
                return ebi;
            }
        }
        return 0;
    }

    /** The bearers, as UE and network compare them. */
    public EpsBearerSet status() {
        return EpsBearerSet.of(Stream.concat(byEbi.keySet().stream(), dedicated.keySet().stream()).mapToInt(ebi -> ebi).toArray());
    }
}
