// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.context;

import java.util.List;
import java.util.TreeMap;
import org.alcazar.nas.eps.element.EpsBearerSet;
import org.jspecify.annotations.Nullable;

/** The PDN connections of one UE, in the order of their default bearers. */
public final class PdnConnections {

    private final TreeMap<Integer, PdnConnectionContext> byEbi = new TreeMap<>();

    public @Nullable PdnConnectionContext get(int ebi) {
        return byEbi.get(ebi);
    }

    public void put(PdnConnectionContext connection) {
        byEbi.put(connection.ebi(), connection);
    }

    public void remove(PdnConnectionContext connection) {
        byEbi.remove(connection.ebi(), connection);
    }

    public void clear() {
        byEbi.clear();
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
            if (!byEbi.containsKey(ebi)) {
                return ebi;
            }
        }
        return 0;
    }

    /** The bearers, as UE and network compare them. */
    public EpsBearerSet status() {
        return EpsBearerSet.of(byEbi.keySet().stream().mapToInt(ebi -> ebi).toArray());
    }
}
