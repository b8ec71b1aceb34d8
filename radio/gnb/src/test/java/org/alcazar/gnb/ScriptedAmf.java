// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gnb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.alcazar.ap.element.PlmnIdentity;
import org.alcazar.ngap.Ngap;
import org.alcazar.ngap.element.Guami;
import org.alcazar.ngap.element.PlmnSupportItem;
import org.alcazar.ngap.element.SNssai;
import org.alcazar.ngap.element.ServedGuamiItem;
import org.alcazar.ngap.message.NgSetupRequest;
import org.alcazar.ngap.message.NgSetupResponse;
import org.alcazar.ngap.message.NgapMessage;
import org.alcazar.transport.Association;
import org.alcazar.transport.AssociationHandler;
import org.alcazar.transport.Carrier;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** An AMF that answers as a test tells it. */
final class ScriptedAmf implements AssociationHandler {

    static final PlmnIdentity PLMN = PlmnIdentity.of("999", "70");
    static final Guami GUAMI = new Guami(PLMN, 2, 1, 0);
    static final SNssai SLICE = new SNssai(1, null);
    static final NgSetupResponse ACCEPTANCE = new NgSetupResponse("amf-1", List.of(new ServedGuamiItem(GUAMI)), 255,
            List.of(new PlmnSupportItem(PLMN, List.of(SLICE))));

    final List<NgapMessage> received = new ArrayList<>();
    final List<Integer> streams = new ArrayList<>();
    final InetSocketAddress address;
    private @Nullable Association association;
    private BiConsumer<ScriptedAmf, NgapMessage> script;
    int associations;

    /** One that accepts every NG Setup and then does as {@code script} says for each message. */
    ScriptedAmf(Carrier carrier, BiConsumer<ScriptedAmf, NgapMessage> script) {
        this.script = script;
        try {
            address = carrier.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), Ngap.PORT), this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Accepts NG Setup and nothing else. */
    static BiConsumer<ScriptedAmf, NgapMessage> accepting() {
        return (amf, message) -> {
            if (message instanceof NgSetupRequest) {
                amf.send(ACCEPTANCE);
            }
        };
    }

    void script(BiConsumer<ScriptedAmf, NgapMessage> next) {
        script = next;
    }

    void send(NgapMessage message) {
        sendRaw(Ngap.encode(message));
    }

    void sendRaw(Octets pdu) {
        Objects.requireNonNull(association).send(0, Ngap.PAYLOAD_PROTOCOL_ID, pdu);
    }

    void abort() {
        Objects.requireNonNull(association).abort();
    }

    <M extends NgapMessage> M last(Class<M> type) {
        return type.cast(received.stream().filter(type::isInstance).reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("no " + type.getSimpleName() + " was received, but " + received)));
    }

    long count(Class<? extends NgapMessage> type) {
        return received.stream().filter(type::isInstance).count();
    }

    @Override
    public void up(Association opened) {
        association = opened;
        associations++;
    }

    @Override
    public void message(Association by, int stream, int payloadProtocolId, Octets payload) {
        var message = Ngap.decode(payload);
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
