// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.context;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.alcazar.nas.element.Tai;
import org.alcazar.transport.Association;
import org.jspecify.annotations.Nullable;

/** The eNBs that are connected, by association. */
public final class Enbs {

    private final ConcurrentHashMap<Long, Enb> byAssociation = new ConcurrentHashMap<>();

    public void add(Enb enb) {
        byAssociation.put(enb.association().id(), enb);
    }

    public @Nullable Enb of(Association association) {
        return byAssociation.get(association.id());
    }

    public @Nullable Enb remove(Association association) {
        return byAssociation.remove(association.id());
    }

    public int size() {
        return byAssociation.size();
    }

    /** Those that have set up, in no order. */
    public List<Enb> setUp() {
        return byAssociation.values().stream().filter(enb -> enb.setup() != null).toList();
    }

    /** Those of them that serve one of the tracking areas. */
    public List<Enb> serving(List<Tai> areas) {
        return setUp().stream().filter(enb -> areas.stream().anyMatch(enb::serves)).toList();
    }
}
