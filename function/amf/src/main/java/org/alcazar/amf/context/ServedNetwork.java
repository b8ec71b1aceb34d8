// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.context;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alcazar.amf.AmfConfiguration;
import org.alcazar.nas.element.FiveGGuti;
import org.alcazar.nas.element.FiveGSTmsi;
import org.alcazar.nas.element.GprsTimer3;
import org.alcazar.nas.element.Tai;
import org.alcazar.nas.element.TaiList;
import org.alcazar.ngap.element.Guami;

/** What follows from the configuration alone and is needed for each UE: put together once. */
public final class ServedNetwork {

    private final String servingNetworkName;
    private final Guami guami;
    private final FiveGGuti guti;
    private final Set<Tai> areas = new HashSet<>();
    private final List<Tai> areasInOrder;
    private final TaiList taiList;
    private final GprsTimer3 t3512;

    public ServedNetwork(AmfConfiguration configuration) {
        servingNetworkName = configuration.servingNetworkName();
        guami = Translation.guami(configuration.guami());
        guti = Translation.guti(configuration.guami(), 0);
        areasInOrder = configuration.trackingAreas().stream().map(Translation::tai).toList();
        areas.addAll(areasInOrder);
        taiList = TaiList.of(areasInOrder);
        t3512 = GprsTimer3.of(configuration.timers().t3512());
    }

    /** What keys are bound to (TS 24.501 §9.12.1). */
    public String servingNetworkName() {
        return servingNetworkName;
    }

    public Guami guami() {
        return guami;
    }

    /** The registration area of every UE: all tracking areas. */
    public TaiList taiList() {
        return taiList;
    }

    /** The same, one by one. */
    public List<Tai> areas() {
        return areasInOrder;
    }

    /** Whether the tracking area is one of this AMF's. */
    public boolean serves(Tai area) {
        return areas.contains(area);
    }

    /** The periodic registration timer that UEs are given. */
    public GprsTimer3 t3512() {
        return t3512;
    }

    /** This AMF's 5G-GUTI with that 5G-TMSI. */
    public FiveGGuti guti(int tmsi) {
        return new FiveGGuti(guti.plmn(), guti.amfRegion(), guti.amfSet(), guti.amfPointer(), tmsi);
    }

    /** Whether this AMF gave the 5G-GUTI. */
    public boolean isOwn(FiveGGuti other) {
        return other.amfIdentifier() == guti.amfIdentifier() && other.plmn().equals(guti.plmn());
    }

    /** Whether this AMF gave the 5G-S-TMSI. */
    public boolean isOwn(FiveGSTmsi other) {
        return isOwn(other.amfSet(), other.amfPointer());
    }

    /** Whether a 5G-S-TMSI with that AMF set and pointer is this AMF's. */
    public boolean isOwn(int amfSet, int amfPointer) {
        return amfSet == guti.amfSet() && amfPointer == guti.amfPointer();
    }
}
