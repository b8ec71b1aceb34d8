// SPDX-License-Identifier: Apache-2.0
package org.alcazar.enb.s1;

import java.util.List;
import org.alcazar.enb.EnbConfiguration;
import org.alcazar.enb.S1Setup;
import org.alcazar.enb.context.UeConnection;
import org.alcazar.s1ap.element.CauseMisc;
import org.alcazar.s1ap.element.CauseRadioNetwork;
import org.alcazar.s1ap.element.EnbId;
import org.alcazar.s1ap.element.GlobalEnbId;
import org.alcazar.s1ap.element.PagingDrx;
import org.alcazar.s1ap.element.ResetType;
import org.alcazar.s1ap.element.SupportedTaItem;
import org.alcazar.s1ap.element.UeAssociatedLogicalS1ConnectionItem;
import org.alcazar.s1ap.message.EnbConfigurationUpdate;
import org.alcazar.s1ap.message.ErrorIndication;
import org.alcazar.s1ap.message.MmeConfigurationUpdate;
import org.alcazar.s1ap.message.MmeConfigurationUpdateAcknowledge;
import org.alcazar.s1ap.message.OverloadStart;
import org.alcazar.s1ap.message.Reset;
import org.alcazar.s1ap.message.ResetAcknowledge;
import org.alcazar.s1ap.message.S1SetupRequest;
import org.alcazar.strand.World;
import org.alcazar.ue.radio.InitialAccess;
import org.alcazar.ue.radio.ReleaseReason;
import org.alcazar.ue.radio.STmsi;
import org.jspecify.annotations.Nullable;

/** What eNB and MME settle about the interface itself (TS 36.413 §8.7), and what the eNB knows of its core by it. */
final class InterfaceManagement {

    private final EnbConfiguration configuration;
    private final World world;
    private final S1Association association;
    private final UeConnections connections;
    private volatile S1Setup.@Nullable Accepted core;
    private volatile @Nullable Overload overload;

    InterfaceManagement(EnbConfiguration configuration, World world, S1Association association, UeConnections connections) {
        this.configuration = configuration;
        this.world = world;
        this.association = association;
        this.connections = connections;
    }

    /** What the core said of itself; null while there is none. */
    S1Setup.@Nullable Accepted core() {
        return core;
    }

    void core(S1Setup.@Nullable Accepted value) {
        core = value;
    }

    /** The core is gone, and what it asked for with it. */
    void forget() {
        overload = null;
        core = null;
    }

    /** Whether a UE may come in now. */
    boolean admits(InitialAccess<STmsi> access) {
        var held = overload;
        return core != null && (held == null || !held.holdsBack(access.cause(), world.random()));
    }

    /** Introduces the eNB (§8.7.3). */
    boolean requestSetup() {
        var id = new GlobalEnbId(Translation.plmn(configuration.tai().plmn()), new EnbId.Macro(configuration.enbId()));
        return association.send(null, new S1SetupRequest(id, configuration.name(), List.of(area()), PagingDrx.V128, List.of(), null));
    }

    /** Says again what the eNB is, as after a change on its site (§8.7.4). */
    void updateConfiguration() {
        association.send(null, new EnbConfigurationUpdate(configuration.name(), List.of(area()), List.of(), PagingDrx.V128, null));
    }

    private SupportedTaItem area() {
        return new SupportedTaItem(configuration.tai().tac(), List.of(Translation.plmn(configuration.tai().plmn())), null);
    }

    /** Takes over what the MME now says of itself (§8.7.5). */
    void update(MmeConfigurationUpdate update) {
        var known = core;
        if (known == null) {
            return;
        }
        core = new S1Setup.Accepted(update.mmeName() == null ? known.mmeName() : update.mmeName(),
                update.servedGummeis().isEmpty() ? known.servedGummeis() : update.servedGummeis(),
                update.relativeMmeCapacity() == null ? known.capacity() : update.relativeMmeCapacity());
        association.send(null, new MmeConfigurationUpdateAcknowledge(null));
    }

    /** Resets the interface from this side: all UEs' connections end (§8.7.1.2.2). */
    void reset() {
        association.send(null, new Reset(CauseMisc.OM_INTERVENTION, new ResetType.All()));
        connections.endAll();
    }

    /** The MME resets the interface, or some UEs' connections (§8.7.1.2.1). */
    void reset(Reset reset) {
        List<UeAssociatedLogicalS1ConnectionItem> named = switch (reset.resetType()) {
            case ResetType.All all -> {
                connections.endAll();
                yield List.of();
            }
            case ResetType.Part part -> {
                part.connections().forEach(this::reset);
                yield part.connections();
            }
        };
        association.send(null, new ResetAcknowledge(named, null));
    }

    private void reset(UeAssociatedLogicalS1ConnectionItem named) {
        var ue = connections.of(named);
        if (ue != null) {
            connections.end(ue, ReleaseReason.CORE_LOST);
        }
    }

    /** The MME knows nothing of the UE: there is nothing left to connect it to (§10.6). */
    void errorIndicated(ErrorIndication indication, @Nullable UeConnection ue) {
        var cause = indication.cause();
        boolean ids = cause == CauseRadioNetwork.UNKNOWN_MME_UE_S1_AP_ID || cause == CauseRadioNetwork.UNKNOWN_ENB_UE_S1_AP_ID
                || cause == CauseRadioNetwork.UNKNOWN_PAIR_UE_S1_AP_ID;
        if (ue != null && ids) {
            connections.end(ue, ReleaseReason.UNKNOWN_TO_CORE);
        }
    }

    /** The MME wants less (§8.7.6). */
    void overload(OverloadStart start) {
        overload = Overload.of(start);
    }

    /** The MME can do as much as before (§8.7.7). */
    void overloadEnds() {
        overload = null;
    }
}
