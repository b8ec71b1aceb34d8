// SPDX-License-Identifier: Apache-2.0
package org.alcazar.enb.s1;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.alcazar.enb.context.ERab;
import org.alcazar.enb.context.UeConnection;
import org.alcazar.s1ap.element.Cause;
import org.alcazar.s1ap.element.CauseRadioNetwork;
import org.alcazar.s1ap.element.CauseTransport;
import org.alcazar.s1ap.element.ERabItem;
import org.alcazar.s1ap.element.ERabModifyItemBearerModRes;
import org.alcazar.s1ap.element.ERabReleaseItemBearerRelComp;
import org.alcazar.s1ap.element.ERabSetupItemBearerSuRes;
import org.alcazar.s1ap.element.ERabSetupItemCtxtSuRes;
import org.alcazar.s1ap.element.ERabToBeModifiedItemBearerModReq;
import org.alcazar.s1ap.element.ERabToBeSetupItemBearerSuReq;
import org.alcazar.s1ap.element.ERabToBeSetupItemCtxtSuReq;
import org.alcazar.station.TunnelEnd;
import org.alcazar.ue.radio.Bearer;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.BitString;
import org.jspecify.annotations.Nullable;

/** The resources of EPS bearers at the eNB: an S1-U tunnel and a bearer on the radio each (TS 36.413 §8.2). */
final class ERabResources {

    /** Identities of EPS bearers that a UE can have (TS 24.007 §11.2.3.1.5). */
    private static final int LEAST = 5;
    private static final int MOST = 15;

    private final @Nullable TunnelEnd<ERab> s1u;

    /** What became of a list of E-RABs. */
    record Done<T>(List<T> succeeded, List<ERabItem> failed) {

        Done() {
            this(new ArrayList<>(2), new ArrayList<>(2));
        }
    }

    /** An E-RAB was not set up or changed. */
    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Cause cause;

        Refused(Cause cause) {
            super(null, null, false, false);
            this.cause = cause;
        }
    }

    /** @param s1u null for an eNB without user plane, which refuses every E-RAB */
    ERabResources(@Nullable TunnelEnd<ERab> s1u) {
        this.s1u = s1u;
    }

    /** Sets up those of a new context; the UE hears of each bearer before the NAS message that comes with it, and of none that failed. */
    Done<ERabSetupItemCtxtSuRes> setUpWithContext(UeConnection ue, List<ERabToBeSetupItemCtxtSuReq> wanted) {
        var done = new Done<ERabSetupItemCtxtSuRes>();
        var seen = new HashSet<Long>();
        for (var one : wanted) {
            try {
                refuseRepeated(ue, one.eRabId(), seen);
                var eRab = setUp(ue, one.eRabId(), one.transportLayerAddress(), one.gtpTeid());
                done.succeeded.add(new ERabSetupItemCtxtSuRes(one.eRabId(), address(), Integer.toUnsignedLong(eRab.teid())));
                deliver(ue, one.nasPdu());
            } catch (Refused e) {
                done.failed.add(new ERabItem(one.eRabId(), e.cause));
            }
        }
        return done;
    }

    /** Sets up those of a UE that has a context; the NAS message of one that failed is not delivered (§8.2.1.2). */
    Done<ERabSetupItemBearerSuRes> setUp(UeConnection ue, List<ERabToBeSetupItemBearerSuReq> wanted) {
        var done = new Done<ERabSetupItemBearerSuRes>();
        var seen = new HashSet<Long>();
        for (var one : wanted) {
            try {
                refuseRepeated(ue, one.eRabId(), seen);
                var eRab = setUp(ue, one.eRabId(), one.transportLayerAddress(), one.gtpTeid());
                done.succeeded.add(new ERabSetupItemBearerSuRes(one.eRabId(), address(), Integer.toUnsignedLong(eRab.teid())));
                deliver(ue, one.nasPdu());
            } catch (Refused e) {
                done.failed.add(new ERabItem(one.eRabId(), e.cause));
            }
        }
        return done;
    }

    private static void refuseRepeated(UeConnection ue, long id, HashSet<Long> seen) {
        if (!seen.add(id) || ue.eRab(id) != null) {
            throw new Refused(CauseRadioNetwork.MULTIPLE_E_RAB_ID_INSTANCES);
        }
    }

    private ERab setUp(UeConnection ue, long id, BitString address, long teid) {
        if (id < LEAST || id > MOST) {
            throw new Refused(CauseRadioNetwork.UNKNOWN_E_RAB_ID);
        }
        var open = s1u;
        var sgw = open == null ? null : Translation.address(address, open.address().length());
        if (open == null || sgw == null) {
            throw new Refused(CauseTransport.TRANSPORT_RESOURCE_UNAVAILABLE);
        }
        var eRab = open.add(own -> new ERab(ue, (int) id, own, TunnelEnd.endpoint(sgw), (int) teid));
        ue.add(eRab);
        // E-UTRA ciphers data bearers, and protects the integrity of none (TS 33.401 §7.3).
        ue.listener().bearerUp(ue, new Bearer(eRab.id(), false, true));
        return eRab;
    }

    /** Changes E-RABs. The UE gets the NAS message of one that is there. */
    Done<ERabModifyItemBearerModRes> modify(UeConnection ue, List<ERabToBeModifiedItemBearerModReq> wanted) {
        var done = new Done<ERabModifyItemBearerModRes>();
        for (var one : wanted) {
            var eRab = ue.eRab(one.eRabId());
            var moved = one.transportInformation();
            var open = s1u;
            var sgw = moved == null || open == null ? null : Translation.address(moved.transportLayerAddress(), open.address().length());
            if (eRab == null) {
                done.failed.add(new ERabItem(one.eRabId(), CauseRadioNetwork.UNKNOWN_E_RAB_ID));
            } else if (moved != null && sgw == null) {
                done.failed.add(new ERabItem(one.eRabId(), CauseTransport.TRANSPORT_RESOURCE_UNAVAILABLE));
            } else {
                if (moved != null && sgw != null) {
                    eRab.move(TunnelEnd.endpoint(sgw), (int) moved.ulGtpTeid());
                }
                done.succeeded.add(new ERabModifyItemBearerModRes(one.eRabId()));
                deliver(ue, one.nasPdu());
            }
        }
        return done;
    }

    /** Releases E-RABs; of one that is not there the core is told so (§8.2.3.2). */
    Done<ERabReleaseItemBearerRelComp> release(UeConnection ue, List<ERabItem> named) {
        var done = new Done<ERabReleaseItemBearerRelComp>();
        for (var one : named) {
            if (release(ue, one.eRabId())) {
                done.succeeded.add(new ERabReleaseItemBearerRelComp(one.eRabId()));
            } else {
                done.failed.add(new ERabItem(one.eRabId(), CauseRadioNetwork.UNKNOWN_E_RAB_ID));
            }
        }
        return done;
    }

    private boolean release(UeConnection ue, long id) {
        var eRab = ue.remove(id);
        var open = s1u;
        if (eRab != null && open != null) {
            open.remove(eRab);
            ue.listener().bearerDown(ue, eRab.id());
        }
        return eRab != null;
    }

    /** The UE's connection ends: its E-RABs go with it. */
    void releaseAll(UeConnection ue) {
        var open = s1u;
        if (open != null) {
            ue.removeAll().forEach(open::remove);
        }
    }

    private static void deliver(UeConnection ue, @Nullable Octets nas) {
        if (nas != null) {
            ue.downlink(nas);
        }
    }

    private BitString address() {
        var open = s1u;
        return BitString.of(open == null ? Octets.EMPTY : open.address());
    }
}
