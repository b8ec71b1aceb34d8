// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.alcazar.ap.element.PlmnIdentity;
import org.alcazar.ngap.Ngap;
import org.alcazar.ngap.element.BroadcastPlmnItem;
import org.alcazar.ngap.element.GlobalRanNodeId;
import org.alcazar.ngap.element.NrCgi;
import org.alcazar.ngap.element.PagingDrx;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.ngap.element.RrcEstablishmentCause;
import org.alcazar.ngap.element.SNssai;
import org.alcazar.ngap.element.SupportedTaItem;
import org.alcazar.ngap.element.Tai;
import org.alcazar.ngap.element.UserLocationInformation;
import org.alcazar.ngap.message.InitialUeMessage;
import org.alcazar.ngap.message.NgSetupRequest;
import org.alcazar.ngap.message.NgSetupResponse;
import org.alcazar.ngap.message.NgapMessage;
import org.alcazar.strand.SimulatedWorld;
import org.alcazar.transport.Association;
import org.alcazar.transport.AssociationHandler;
import org.alcazar.transport.MemoryCarrier;
import org.alcazar.wire.Octets;
import org.assertj.core.api.InstanceOfAssertFactories;

/** A gNB that says what a test tells it to. */
final class ScriptedGnb implements AssociationHandler {

    static final PlmnIdentity PLMN = PlmnIdentity.of("999", "70");
    static final UserLocationInformation HERE = new UserLocationInformation.Nr(new NrCgi(PLMN, 0x10), new Tai(PLMN, 1), null);

    private final SimulatedWorld world;
    private final Association association;
    private final Deque<NgapMessage> received = new ArrayDeque<>();
    boolean down;

    ScriptedGnb(SimulatedWorld world, MemoryCarrier carrier, InetSocketAddress amf) throws IOException {
        this.world = world;
        this.association = carrier.connect(amf, this);
        pause();
    }

    ScriptedGnb setUp() {
        return setUp(1);
    }

    ScriptedGnb setUp(int id) {
        send(setupRequest(id, PLMN, 1, new SNssai(1, null)));
        expect(NgSetupResponse.class);
        return this;
    }

    static NgSetupRequest setupRequest(PlmnIdentity plmn, int tac, SNssai slice) {
        return setupRequest(1, plmn, tac, slice);
    }

    private static NgSetupRequest setupRequest(int id, PlmnIdentity plmn, int tac, SNssai slice) {
        return new NgSetupRequest(GlobalRanNodeId.Gnb.of(plmn, id, 24),
                List.of(new SupportedTaItem(tac, List.of(new BroadcastPlmnItem(plmn, List.of(slice))))), PagingDrx.values()[0]);
    }

    InitialUeMessage initial(long ranUeNgapId, Octets nas) {
        return InitialUeMessage.builder(new RanUeNgapId(ranUeNgapId), nas, HERE, RrcEstablishmentCause.MO_SIGNALLING).ueContextRequest()
                .build();
    }

    void send(NgapMessage message) {
        sendRaw(Ngap.encode(message));
    }

    /** Sends messages in one go, before the AMF has had a turn. */
    void sendTogether(NgapMessage... messages) {
        for (var message : messages) {
            assertThat(association.send(0, Ngap.PAYLOAD_PROTOCOL_ID, Ngap.encode(message))).isTrue();
        }
        pause();
    }

    /** Sends messages, lets the AMF take them from the wire, and ends the association before its UEs have had a turn. */
    void sendTogetherAndAbort(NgapMessage... messages) {
        for (var message : messages) {
            assertThat(association.send(0, Ngap.PAYLOAD_PROTOCOL_ID, Ngap.encode(message))).isTrue();
        }
        association.abort();
        pause();
    }

    void sendRaw(Octets octets) {
        assertThat(association.send(0, Ngap.PAYLOAD_PROTOCOL_ID, octets)).isTrue();
        pause();
    }

    /** The next message of the AMF, which must be of that kind. */
    <M extends NgapMessage> M expect(Class<M> kind) {
        pause();
        assertThat(received).as("messages of the AMF").isNotEmpty();
        return assertThat(received.poll()).asInstanceOf(InstanceOfAssertFactories.type(kind)).actual();
    }

    void expectSilence() {
        pause();
        assertThat(received).as("messages of the AMF").isEmpty();
    }

    /** All that has come since it was last looked. */
    List<NgapMessage> takeReceived() {
        var all = List.copyOf(received);
        received.clear();
        return all;
    }

    void forgetReceived() {
        received.clear();
    }

    void abort() {
        association.abort();
        pause();
    }

    /** Lets what is under way arrive, without letting a timer expire. */
    private void pause() {
        world.run(Duration.ofMillis(100));
    }

    @Override
    public void up(Association up) {
    }

    @Override
    public void message(Association from, int stream, int payloadProtocolId, Octets payload) {
        received.add(Ngap.decode(payload));
    }

    @Override
    public void down(Association gone, DownReason reason) {
        down = true;
    }
}
