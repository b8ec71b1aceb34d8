// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.context;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.alcazar.nas.element.Tai;
import org.alcazar.ngap.element.GlobalRanNodeId;
import org.alcazar.transport.Association;
import org.jspecify.annotations.Nullable;

/** The gNBs that are connected, by association. */
public final class Gnbs {

    private final ConcurrentHashMap<Long, Gnb> byAssociation = new ConcurrentHashMap<>();

    public void add(Gnb gnb) {
        byAssociation.put(gnb.association().id(), gnb);
    }

    public @Nullable Gnb of(Association association) {
        return byAssociation.get(association.id());
    }

    public @Nullable Gnb remove(Association association) {
        return byAssociation.remove(association.id());
    }

    public int size() {
        return byAssociation.size();
    }

    /** Those that have set up, in no order. */
    public List<Gnb> setUp() {
        return byAssociation.values().stream().filter(gnb -> gnb.setup() != null).toList();
    }

    /** The one of that global id; null if there is none, or if more than one says it is that: which of these to trust is not known. */
    public @Nullable Gnb of(GlobalRanNodeId id) {
        Gnb found = null;
        for (var gnb : setUp()) {
            var known = gnb.setup();
            if (known != null && known.id().equals(id)) {
                if (found != null) {
                    return null;
                }
                found = gnb;
            }
        }
        return found;
    }

    /** Those of them that serve one of the tracking areas. */
    public List<Gnb> serving(List<Tai> areas) {
        return setUp().stream().filter(gnb -> areas.stream().anyMatch(gnb::serves)).toList();
    }
}
