// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.context;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alcazar.gtp.v2c.element.FTeid;
import org.alcazar.mme.MmeConfiguration;
import org.alcazar.nas.element.GprsTimer2;
import org.alcazar.nas.element.Tai;
import org.alcazar.nas.element.TaiList;
import org.alcazar.nas.eps.element.EpsGuti;
import org.alcazar.s1ap.element.Gummei;
import org.alcazar.s1ap.element.STmsi;
import org.alcazar.wire.Octets;

/** What follows from the configuration alone and is needed for each UE: put together once. */
public final class ServedNetwork {

    private final EpsGuti guti;
    private final Gummei gummei;
    private final Set<Tai> areas = new HashSet<>();
    private final List<Tai> areasInOrder;
    private final TaiList taiList;
    private final GprsTimer2 t3412;
    private final Octets gtpAddress;

    public ServedNetwork(MmeConfiguration configuration) {
        var identity = configuration.gummei();
        guti = new EpsGuti(Translation.plmn(identity.plmnId()), identity.groupId(), identity.code(), 0);
        gummei = Translation.gummei(identity);
        areasInOrder = configuration.trackingAreas().stream().map(Translation::tai).toList();
        areas.addAll(areasInOrder);
        taiList = TaiList.of(areasInOrder);
        t3412 = GprsTimer2.of(configuration.timers().t3412());
        gtpAddress = Octets.wrap(configuration.gtpAddress().getAddress());
    }

    public Gummei gummei() {
        return gummei;
    }

    /** The tracking areas every UE is registered in: all. */
    public TaiList taiList() {
        return taiList;
    }

    /** The same, one by one. */
    public List<Tai> areas() {
        return areasInOrder;
    }

    /** Whether the tracking area is one of this MME's. */
    public boolean serves(Tai area) {
        return areas.contains(area);
    }

    /** The periodic tracking area update timer that UEs are given. */
    public GprsTimer2 t3412() {
        return t3412;
    }

    /** One of this MME's own ends of GTPv2-C. */
    public FTeid end(int interfaceType, long teid) {
        return FTeid.of(interfaceType, teid, gtpAddress);
    }

    /** This MME's GUTI with that M-TMSI. */
    public EpsGuti guti(int mTmsi) {
        return new EpsGuti(guti.plmn(), guti.mmeGroupId(), guti.mmeCode(), mTmsi);
    }

    /** Whether this MME gave the GUTI. */
    public boolean isOwn(EpsGuti other) {
        return other.mmeGroupId() == guti.mmeGroupId() && other.mmeCode() == guti.mmeCode() && other.plmn().equals(guti.plmn());
    }

    /** Whether this MME gave the S-TMSI. */
    public boolean isOwn(STmsi other) {
        return other.mmec() == guti.mmeCode();
    }
}
