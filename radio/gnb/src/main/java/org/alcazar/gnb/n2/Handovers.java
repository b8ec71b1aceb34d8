// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gnb.n2;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.alcazar.gnb.Gnb;
import org.alcazar.gnb.GnbConfiguration;
import org.alcazar.gnb.GnbObserver;
import org.alcazar.gnb.HandoverEnd;
import org.alcazar.gnb.HandoverWay;
import org.alcazar.gnb.context.AirKeys;
import org.alcazar.gnb.context.Arrival;
import org.alcazar.gnb.context.UeConnection;
import org.alcazar.ngap.element.AssociatedQosFlow;
import org.alcazar.ngap.element.CauseRadioNetwork;
import org.alcazar.ngap.element.DrbStatus;
import org.alcazar.ngap.element.DrbStatusUl;
import org.alcazar.ngap.element.GlobalRanNodeId;
import org.alcazar.ngap.element.HandoverType;
import org.alcazar.ngap.element.PdcpCount;
import org.alcazar.ngap.element.PduSession;
import org.alcazar.ngap.element.TargetId;
import org.alcazar.ngap.element.TargetRanNodeId;
import org.alcazar.ngap.element.UserLocationInformation;
import org.alcazar.ngap.message.HandoverCancel;
import org.alcazar.ngap.message.HandoverCommand;
import org.alcazar.ngap.message.HandoverFailure;
import org.alcazar.ngap.message.HandoverNotify;
import org.alcazar.ngap.message.HandoverRequest;
import org.alcazar.ngap.message.HandoverRequestAcknowledge;
import org.alcazar.ngap.message.HandoverRequired;
import org.alcazar.ngap.message.PathSwitchRequest;
import org.alcazar.ngap.message.PathSwitchRequestAcknowledge;
import org.alcazar.ngap.message.UplinkRanStatusTransfer;
import org.alcazar.ngap.transfer.HandoverRequiredTransfer;
import org.alcazar.strand.World;
import org.alcazar.ue.radio.CellChange;
import org.alcazar.ue.radio.ReleaseReason;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * Hands UEs over to other gNBs of this process, and takes theirs (TS 38.413 §8.4, TS 38.300 §9.2.3.2).
 *
 * <p>By N2 all goes through the core but what RRC containers hold: in their place is a reference, by which each gNB finds the radio that the other has.
 */
final class Handovers {

    private static final int REFERENCE = 8;

    private final Gnb gnb;
    private final GnbConfiguration configuration;
    private final World world;
    private final GnbObserver observer;
    private final NgAssociation association;
    private final UeConnections connections;
    private final SessionResources resources;
    private final UserLocationInformation location;
    private final UeConnection.Owner owner;
    private final ConcurrentMap<Octets, Coming> coming = new ConcurrentHashMap<>();

    /** A UE of which another gNB said that it comes by N2, until it is sent on its way. */
    private static final class Coming {

        private final UeConnection from;
        private final Handovers source;
        private volatile @Nullable UeConnection here;

        Coming(UeConnection from, Handovers source) {
            this.from = from;
            this.source = source;
        }
    }

    Handovers(Gnb gnb, World world, GnbObserver observer, NgAssociation association, UeConnections connections, SessionResources resources,
            UserLocationInformation location, UeConnection.Owner owner) {
        this.gnb = gnb;
        this.configuration = gnb.configuration();
        this.world = world;
        this.observer = observer;
        this.association = association;
        this.connections = connections;
        this.resources = resources;
        this.location = location;
        this.owner = owner;
    }

    // The source

    /** Begins to hand a UE over; false if it cannot be. */
    boolean begin(UeConnection ue, Handovers target, HandoverWay way) {
        var amf = ue.amfUeNgapId();
        var keys = ue.airKeys();
        if (amf == null || keys == null || !connections.isOpen(ue) || ue.isLeaving()) {
            return false;
        }
        return switch (way) {
            case XN -> {
                var there = target.admit(ue, this, keys);
                if (there == null) {
                    observer.handover(gnb, ue.listener().label(), HandoverEnd.NOT_ADMITTED);
                } else {
                    send(ue, there, target, CauseRadioNetwork.XN_HANDOVER_TRIGGERED);
                }
                yield there != null;
            }
            case N2 -> {
                var reference = target.expect(ue, this);
                var tai = Translation.tai(target.configuration.tai());
                var node = GlobalRanNodeId.Gnb.of(Translation.plmn(target.configuration.tai().plmn()), target.configuration.gnbId(),
                        target.configuration.gnbIdLength());
                ue.preparing(command -> commanded(ue, command, target));
                var sessions = ue.tunnels().stream()
                        .map(tunnel -> new PduSession.Transfer(tunnel.pduSessionId(), new HandoverRequiredTransfer(false).encode())).toList();
                yield !sessions.isEmpty() && association.send(ue, new HandoverRequired(amf, ue.ranUeNgapId(), HandoverType.INTRA_5GS,
                        CauseRadioNetwork.HANDOVER_DESIRABLE_FOR_RADIO_REASON, new TargetId.RanNode(new TargetRanNodeId(node, tai, null)), sessions,
                        reference));
            }
        };
    }

    /** The core and the target are ready. */
    private void commanded(UeConnection ue, HandoverCommand command, Handovers target) {
        var waiting = target.coming.remove(command.targetToSourceTransparentContainer());
        var there = waiting == null ? null : waiting.here;
        if (there == null) {
            association.send(ue, new HandoverCancel(command.amfUeNgapId(), ue.ranUeNgapId(), CauseRadioNetwork.HANDOVER_CANCELLED));
            return;
        }
        var status = ue.tunnels().stream().map(tunnel -> new DrbStatus(tunnel.pduSessionId(), new DrbStatusUl.Sn12(new PdcpCount.Sn12(0, 0), null),
                new PdcpCount.Sn12(0, 0), List.<AssociatedQosFlow>of())).toList();
        if (!status.isEmpty()) {
            association.send(ue, new UplinkRanStatusTransfer(command.amfUeNgapId(), ue.ranUeNgapId(), status));
        }
        send(ue, there, target, CauseRadioNetwork.NG_INTRA_SYSTEM_HANDOVER_TRIGGERED);
    }

    /** The core did not have the target prepared. */
    void unprepared(UeConnection ue) {
        ue.staying();
        observer.handover(gnb, ue.listener().label(), HandoverEnd.NOT_PREPARED);
    }

    private void send(UeConnection ue, UeConnection there, Handovers target, CauseRadioNetwork why) {
        var keys = there.airKeys();
        if (keys != null) {
            ue.leaving(why);
            ue.listener().handover(ue, there, new CellChange(target.gnb, target.configuration.pci(), target.configuration.arfcnDl(),
                    keys.nextHopChainingCount(), keys.key().copy(), there.tunnels().stream().map(resources::bearer).toList()));
        }
    }

    /** The UE has not gone. */
    private void stayed(UeConnection ue, HandoverWay way) {
        ue.staying();
        var amf = ue.amfUeNgapId();
        if (way == HandoverWay.N2 && amf != null && connections.isOpen(ue)) {
            association.send(ue, new HandoverCancel(amf, ue.ranUeNgapId(), CauseRadioNetwork.HANDOVER_CANCELLED));
        }
    }

    // The target

    /** Room for a UE that comes over Xn; null if there is none. */
    private @Nullable UeConnection admit(UeConnection from, Handovers source, AirKeys keys) {
        var amf = from.amfUeNgapId();
        if (amf == null || !association.isUp()) {
            return null;
        }
        var ue = connections.add(id -> new UeConnection(owner, world, id, from.listener()));
        ue.accept(amf);
        ue.capabilities(from.capabilities());
        ue.airKeys(keys.inCell(configuration.pci(), configuration.arfcnDl()));
        ue.arriving(new Arrival(HandoverWay.XN, from, () -> source.stayed(from, HandoverWay.XN), () -> source.connections.end(from, ReleaseReason.RELEASED)));
        if (!resources.takeOver(ue, from.tunnels())) {
            connections.remove(ue);
            return null;
        }
        return ue;
    }

    /** Another gNB says which UE comes by N2. */
    private Octets expect(UeConnection from, Handovers source) {
        var bytes = new byte[REFERENCE];
        world.random().nextBytes(bytes);
        var reference = Octets.wrap(bytes);
        coming.put(reference, new Coming(from, source));
        return reference;
    }

    /** The core wants a UE taken. */
    void requested(HandoverRequest request) {
        var expected = coming.get(request.sourceToTargetTransparentContainer());
        if (expected == null || expected.here != null) {
            request.securityContext().nextHop().secret().close();
            association.send(null, new HandoverFailure(request.amfUeNgapId(), CauseRadioNetwork.HO_TARGET_NOT_ALLOWED));
            return;
        }
        var from = expected.from;
        var ue = connections.add(id -> new UeConnection(owner, world, id, from.listener()));
        ue.accept(request.amfUeNgapId());
        ue.capabilities(request.ueSecurityCapabilities());
        ue.airKeys(AirKeys.of(request.securityContext(), configuration.pci(), configuration.arfcnDl()));
        ue.arriving(new Arrival(HandoverWay.N2, from, () -> expected.source.stayed(from, HandoverWay.N2), () -> { }));
        var done = resources.prepare(ue, request.pduSessionResourceSetupList());
        if (done.succeeded().isEmpty()) {
            connections.remove(ue);
            coming.remove(request.sourceToTargetTransparentContainer());
            association.send(null, new HandoverFailure(request.amfUeNgapId(), CauseRadioNetwork.NO_RADIO_RESOURCES_AVAILABLE_IN_TARGET_CELL));
            return;
        }
        expected.here = ue;
        association.send(ue, new HandoverRequestAcknowledge(request.amfUeNgapId(), ue.ranUeNgapId(), done.succeeded(), done.failed(),
                request.sourceToTargetTransparentContainer(), null, null, false));
    }

    /** The UE is here. */
    void arrived(UeConnection ue, Arrival arrival) {
        var amf = ue.amfUeNgapId();
        if (amf == null || !connections.isOpen(ue)) {
            return;
        }
        switch (arrival.way()) {
            case N2 -> {
                ue.arrived();
                association.send(ue, new HandoverNotify(amf, ue.ranUeNgapId(), location));
                observer.handover(gnb, ue.listener().label(), HandoverEnd.DONE);
            }
            case XN -> {
                var capabilities = ue.capabilities();
                var failed = new ArrayList<PduSession.Transfer>();
                arrival.from().tunnels().stream().filter(tunnel -> ue.tunnel(tunnel.pduSessionId()) == null)
                        .forEach(tunnel -> failed.add(SessionResources.notTakenOver(tunnel)));
                if (capabilities != null) {
                    association.send(ue, new PathSwitchRequest(ue.ranUeNgapId(), amf, location, capabilities,
                            ue.tunnels().stream().map(resources::toBeSwitched).toList(), failed, null, false));
                }
            }
        }
    }

    /** The UE has not come. */
    void notArrived(UeConnection ue, Arrival arrival) {
        if (arrival.way() == HandoverWay.XN) {
            connections.end(ue, ReleaseReason.RELEASED);
        }
        observer.handover(gnb, ue.listener().label(), HandoverEnd.REFUSED_BY_UE);
        arrival.failed().run();
    }

    /** The core sends here from now on. What it gives is for the next cell, and what it says of the UE counts (TS 33.501 §6.7.3.1). */
    void switched(UeConnection ue, PathSwitchRequestAcknowledge acknowledge) {
        ue.keepNext(acknowledge.securityContext());
        if (acknowledge.ueSecurityCapabilities() != null) {
            ue.capabilities(acknowledge.ueSecurityCapabilities());
        }
        acknowledge.pduSessionResourceReleasedList().forEach(session -> resources.release(ue, List.of(session)));
        var arrival = ue.arrived();
        if (arrival != null) {
            arrival.come().run();
            observer.handover(gnb, ue.listener().label(), HandoverEnd.DONE);
        }
    }

    /** The core does not: the UE is nowhere. */
    void notSwitched(UeConnection ue) {
        var arrival = ue.arrived();
        connections.end(ue, ReleaseReason.CORE_LOST);
        observer.handover(gnb, ue.listener().label(), HandoverEnd.NOT_SWITCHED);
        if (arrival != null) {
            arrival.from().staying();
            arrival.from().drop();
        }
    }

    /** All that was expected is not. */
    void forget() {
        coming.clear();
    }
}
