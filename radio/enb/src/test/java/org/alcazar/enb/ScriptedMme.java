// SPDX-License-Identifier: Apache-2.0
package org.alcazar.enb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.alcazar.ap.element.PlmnIdentity;
import org.alcazar.s1ap.S1ap;
import org.alcazar.s1ap.element.ServedGummeisItem;
import org.alcazar.s1ap.message.S1SetupRequest;
import org.alcazar.s1ap.message.S1SetupResponse;
import org.alcazar.s1ap.message.S1apMessage;
import org.alcazar.transport.Association;
import org.alcazar.transport.AssociationHandler;
import org.alcazar.transport.Carrier;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** An MME that answers as a test tells it. */
final class ScriptedMme implements AssociationHandler {

    static final PlmnIdentity PLMN = PlmnIdentity.of("999", "70");
    static final S1SetupResponse ACCEPTANCE = new S1SetupResponse("mme-1", List.of(new ServedGummeisItem(List.of(PLMN), List.of(2), List.of(1), null)),
            255, null);

    final List<S1apMessage> received = new ArrayList<>();
    final List<Integer> streams = new ArrayList<>();
    final InetSocketAddress address;
    private @Nullable Association association;
    private BiConsumer<ScriptedMme, S1apMessage> script;
    int associations;

    /** One that accepts every S1 Setup and then does as {@code script} says for each message. */
    ScriptedMme(Carrier carrier, BiConsumer<ScriptedMme, S1apMessage> script) {
        this.script = script;
        try {
            address = carrier.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), S1ap.PORT), this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Accepts S1 Setup and nothing else. */
    static BiConsumer<ScriptedMme, S1apMessage> accepting() {
        return (mme, message) -> {
            if (message instanceof S1SetupRequest) {
                mme.send(ACCEPTANCE);
            }
        };
    }

    void script(BiConsumer<ScriptedMme, S1apMessage> next) {
        script = next;
    }

    void send(S1apMessage message) {
        sendRaw(S1ap.encode(message));
    }

    void sendRaw(Octets pdu) {
        Objects.requireNonNull(association).send(0, S1ap.PAYLOAD_PROTOCOL_ID, pdu);
    }

    void abort() {
        Objects.requireNonNull(association).abort();
    }

    <M extends S1apMessage> M last(Class<M> type) {
        return type.cast(received.stream().filter(type::isInstance).reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("no " + type.getSimpleName() + " was received, but " + received)));
    }

    long count(Class<? extends S1apMessage> type) {
        return received.stream().filter(type::isInstance).count();
    }

    @Override
    public void up(Association opened) {
        association = opened;
        associations++;
    }

    @Override
    public void message(Association by, int stream, int payloadProtocolId, Octets payload) {
        var message = S1ap.decode(payload);
        received.add(message);
        streams.add(stream);
        script.accept(this, message);
    }

    @Override
    public void down(Association ended, DownReason reason) {
        if (ended.equals(association)) {
            association = null;
        }
    }
}
