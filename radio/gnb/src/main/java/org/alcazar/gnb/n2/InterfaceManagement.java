// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gnb.n2;

import java.util.List;
import org.alcazar.gnb.GnbConfiguration;
import org.alcazar.gnb.NgSetup;
import org.alcazar.gnb.context.UeConnection;
import org.alcazar.nas.element.FiveGSTmsi;
import org.alcazar.ngap.element.BroadcastPlmnItem;
import org.alcazar.ngap.element.CauseMisc;
import org.alcazar.ngap.element.CauseRadioNetwork;
import org.alcazar.ngap.element.GlobalRanNodeId;
import org.alcazar.ngap.element.PagingDrx;
import org.alcazar.ngap.element.ResetType;
import org.alcazar.ngap.element.SupportedTaItem;
import org.alcazar.ngap.element.UeNgConnection;
import org.alcazar.ngap.message.AmfConfigurationUpdate;
import org.alcazar.ngap.message.ErrorIndication;
import org.alcazar.ngap.message.NgReset;
import org.alcazar.ngap.message.NgResetAcknowledge;
import org.alcazar.ngap.message.NgSetupRequest;
import org.alcazar.ngap.message.OverloadStart;
import org.alcazar.strand.World;
import org.alcazar.ue.radio.InitialAccess;
import org.alcazar.ue.radio.ReleaseReason;
import org.jspecify.annotations.Nullable;

/** What gNB and AMF settle about the interface itself (TS 38.413 §8.7), and what the gNB knows of its core by it. */
final class InterfaceManagement {

    private final GnbConfiguration configuration;
    private final World world;
    private final NgAssociation association;
    private final UeConnections connections;
    private volatile NgSetup.@Nullable Accepted core;
    private volatile @Nullable Overload overload;

    InterfaceManagement(GnbConfiguration configuration, World world, NgAssociation association, UeConnections connections) {
        this.configuration = configuration;
        this.world = world;
        this.association = association;
        this.connections = connections;
    }

    /** What the core said of itself; null while there is none. */
    NgSetup.@Nullable Accepted core() {
        return core;
    }

    void core(NgSetup.@Nullable Accepted value) {
        core = value;
    }

    /** The core is gone, and what it asked for with it. */
    void forget() {
        overload = null;
        core = null;
    }

    /** Whether a UE may come in now. */
    boolean admits(InitialAccess<FiveGSTmsi> access) {
        var held = overload;
        return core != null && (held == null || !held.holdsBack(access.cause(), world.random()));
    }

    /** Introduces the gNB (§8.7.1). */
    boolean requestSetup() {
        var plmn = Translation.plmn(configuration.tai().plmn());
        var slices = configuration.slices().stream().map(Translation::slice).toList();
        return association.send(null, new NgSetupRequest(GlobalRanNodeId.Gnb.of(plmn, configuration.gnbId(), configuration.gnbIdLength()),
                configuration.name(), List.of(new SupportedTaItem(configuration.tai().tac(), List.of(new BroadcastPlmnItem(plmn, slices)))),
                PagingDrx.V128, false, null, null));
    }

    /** Takes over what the AMF now says of itself (§8.7.3). */
    void update(AmfConfigurationUpdate update) {
        var known = core;
        if (known == null) {
            return;
        }
        var name = update.amfName();
        core = new NgSetup.Accepted(name == null ? known.amfName() : name,
                update.servedGuamiList().isEmpty() ? known.servedGuamis() : update.servedGuamiList(),
                update.plmnSupportList().isEmpty() ? known.plmnSupport() : update.plmnSupportList());
        association.send(null, Acknowledgement.of(update));
    }

    /** Resets the interface from this side: all UEs' connections end (§8.7.4.2.2). */
    void reset() {
        association.send(null, new NgReset(CauseMisc.OM_INTERVENTION, new ResetType.All()));
        connections.endAll();
    }

    /** The AMF resets the interface, or some UEs' connections (§8.7.4.2.1). */
    void reset(NgReset reset) {
        List<UeNgConnection> named = switch (reset.resetType()) {
            case ResetType.All all -> {
                connections.endAll();
                yield List.of();
            }
            case ResetType.Part part -> {
                part.connections().forEach(this::reset);
                yield part.connections();
            }
        };
        association.send(null, new NgResetAcknowledge(named, null));
    }

    private void reset(UeNgConnection named) {
        var ue = connections.of(named);
        if (ue != null) {
            connections.end(ue, ReleaseReason.CORE_LOST);
        }
    }

    /** The AMF knows nothing of the UE: there is nothing left to connect it to (§10.6). */
    void errorIndicated(ErrorIndication indication, @Nullable UeConnection ue) {
        boolean ids = indication.cause() == CauseRadioNetwork.UNKNOWN_LOCAL_UE_NGAP_ID
                || indication.cause() == CauseRadioNetwork.INCONSISTENT_REMOTE_UE_NGAP_ID;
        if (ue != null && ids) {
            connections.end(ue, ReleaseReason.UNKNOWN_TO_CORE);
        }
    }

    /** The AMF wants less (§8.7.7). */
    void overload(OverloadStart start) {
        overload = Overload.of(start);
    }

    /** The AMF can do as much as before (§8.7.8). */
    void overloadEnds() {
        overload = null;
    }
}
