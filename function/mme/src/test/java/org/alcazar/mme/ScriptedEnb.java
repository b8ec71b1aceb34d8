// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.alcazar.ap.element.PlmnIdentity;
import org.alcazar.s1ap.S1ap;
import org.alcazar.s1ap.element.EnbId;
import org.alcazar.s1ap.element.EnbUeS1apId;
import org.alcazar.s1ap.element.EutranCgi;
import org.alcazar.s1ap.element.GlobalEnbId;
import org.alcazar.s1ap.element.PagingDrx;
import org.alcazar.s1ap.element.RrcEstablishmentCause;
import org.alcazar.s1ap.element.SupportedTaItem;
import org.alcazar.s1ap.element.Tai;
import org.alcazar.s1ap.message.InitialUeMessage;
import org.alcazar.s1ap.message.S1SetupRequest;
import org.alcazar.s1ap.message.S1SetupResponse;
import org.alcazar.s1ap.message.S1apMessage;
import org.alcazar.strand.SimulatedWorld;
import org.alcazar.transport.Association;
import org.alcazar.transport.AssociationHandler;
import org.alcazar.transport.MemoryCarrier;
import org.alcazar.wire.Octets;
import org.assertj.core.api.InstanceOfAssertFactories;

/** An eNB that says what a test tells it to. */
final class ScriptedEnb implements AssociationHandler {

    static final PlmnIdentity PLMN = PlmnIdentity.of("999", "70");
    static final Tai HERE = new Tai(PLMN, 1);
    static final EutranCgi CELL = new EutranCgi(PLMN, 0x10);

    private final SimulatedWorld world;
    private final Association association;
    private final Deque<S1apMessage> received = new ArrayDeque<>();

    ScriptedEnb(SimulatedWorld world, MemoryCarrier carrier, InetSocketAddress mme) throws IOException {
        this.world = world;
        this.association = carrier.connect(mme, this);
        pause();
    }

    ScriptedEnb setUp() {
        send(setupRequest(PLMN, 1));
        expect(S1SetupResponse.class);
        return this;
    }

    static S1SetupRequest setupRequest(PlmnIdentity plmn, int tac) {
        return new S1SetupRequest(new GlobalEnbId(plmn, new EnbId.Macro(1)), List.of(new SupportedTaItem(tac, List.of(plmn), null)), PagingDrx.V128);
    }

    InitialUeMessage initial(long id, Octets nas, Tai tai) {
        return InitialUeMessage.builder(new EnbUeS1apId(id), nas, tai, CELL, RrcEstablishmentCause.MO_SIGNALLING).build();
    }

    void send(S1apMessage message) {
        sendRaw(S1ap.encode(message));
    }

    void sendRaw(Octets octets) {
        assertThat(association.send(0, S1ap.PAYLOAD_PROTOCOL_ID, octets)).isTrue();
        pause();
    }

    /** The next message of the MME, which must be of that kind. */
    <M extends S1apMessage> M expect(Class<M> kind) {
        pause();
        assertThat(received).as("messages of the MME").isNotEmpty();
        return assertThat(received.poll()).asInstanceOf(InstanceOfAssertFactories.type(kind)).actual();
    }

    void expectSilence() {
        pause();
        assertThat(received).as("messages of the MME").isEmpty();
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
        received.add(S1ap.decode(payload));
    }

    @Override
    public void down(Association gone, DownReason reason) {
    }
}
