// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.decode;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import org.alcazar.app.decode.Decoder.Decoded;
import org.alcazar.app.decode.Node.Value;
import org.alcazar.app.decode.pcap.CaptureReader;
import org.alcazar.app.decode.pcap.CapturedMessage;
import org.alcazar.app.decode.pcap.Dissector;
import org.alcazar.app.ladder.CapturedSignalling;
import org.alcazar.app.ladder.Ladder;
import org.alcazar.app.terminal.Terminal;
import org.alcazar.nas.message.NasMessage;
import org.alcazar.ngap.message.NgapMessage;
import org.alcazar.ngap.message.ToAmf;
import org.alcazar.wire.DecodeException;
import org.jspecify.annotations.Nullable;

/** Shows the messages of a capture: as a ladder, or as JSON with a document a line. */
public final class CaptureView {

    private static final String NGAP = "ngap";
    private static final int AMF_PORT = 38_412;

    private final Terminal terminal;
    private final boolean json;
    private final @Nullable NasKeys keys;
    private final Map<String, Decoder> decoders = new HashMap<>();
    private final Ladder columns;
    private final CapturedSignalling ladder;
    private boolean begun;
    private long shown;
    private long failed;

    public CaptureView(Terminal terminal, boolean json, @Nullable NasKeys keys) {
        this.terminal = terminal;
        this.json = json;
        this.keys = keys;
        this.columns = new Ladder(terminal);
        this.ladder = new CapturedSignalling(columns);
    }

    /**
     * Shows all messages of the capture.
     *
     * @return whether it was whole, and every message in it one
     * @throws IOException if it is no capture, or can't be read
     */
    public boolean show(InputStream in) throws IOException {
        var reader = new CaptureReader(in);
        var dissector = new Dissector(this::show);
        for (var packet = reader.next(); packet != null && !terminal.out().checkError(); packet = reader.next()) {
            dissector.packet(packet);
        }
        terminal.flush();
        if (terminal.out().checkError()) {
            return true;
        }
        terminal.err().println("%,d packets, %,d messages%s%s%s".formatted(dissector.packets(), shown,
                failed == 0 ? "" : ", %,d not decoded".formatted(failed),
                dissector.passedOver() == 0 ? "" : ", %,d packets of other protocols passed over".formatted(dissector.passedOver()),
                reader.end() == null ? "" : "; " + reader.end()));
        return reader.end() == null && failed == 0;
    }

    private void show(CapturedMessage message) {
        shown++;
        try {
            var decoded = decoder(message.protocol()).decode(message.octets());
            if (json) {
                document(message, decoded, null);
            } else {
                draw(message, decoded);
            }
        } catch (DecodeException e) {
            failed++;
            if (json) {
                document(message, null, e);
            } else {
                line(message, "not decoded" + (message.protocol() == null ? "" : " (" + message.protocol() + ")") + ": " + e.getMessage());
            }
        }
    }

    /** What ports say is taken for granted only where there is such a protocol here. */
    private Decoder decoder(@Nullable String protocol) {
        var known = protocol == null || Protocols.named(protocol) == null ? "" : protocol;
        return decoders.computeIfAbsent(known, name -> new Decoder(name.isEmpty() ? null : name, keys));
    }

    private void document(CapturedMessage message, @Nullable Decoded decoded, @Nullable DecodeException fault) {
        var text = new StringWriter(1_024);
        try (var out = JsonTree.generator(text, false)) {
            out.writeStartObject();
            out.writeNumberProperty("packet", message.packet());
            out.writeStringProperty("time", message.time().toString());
            out.writeStringProperty("source", message.source().toString());
            out.writeStringProperty("destination", message.destination().toString());
            if (decoded != null) {
                JsonTree.decoded(out, decoded);
            }
            if (fault != null) {
                JsonTree.error(out, fault);
            }
            out.writeEndObject();
        }
        terminal.out().println(text);
    }

    private void draw(CapturedMessage message, Decoded decoded) {
        if (!decoded.protocol().equals(NGAP)) {
            line(message, decoded.title() + ids(decoded, "  "));
            return;
        }
        if (!begun) {
            begun = true;
            columns.begin("NGAP and the NAS within", "UE", "gNB");
        }
        boolean toAmf = message.destination().port() == AMF_PORT || message.source().port() != AMF_PORT
                && decoded.message() instanceof ToAmf;
        ladder.message(toAmf, (NgapMessage) decoded.message(), decoded.innerMessage() instanceof NasMessage nas ? nas : null,
                member(decoded, "nasPdu") != null, ids(decoded, ""));
    }

    private void line(CapturedMessage message, String text) {
        terminal.line("%s  %s -> %s  %s".formatted(message.time(), message.source(), message.destination(), text));
    }

    /** The identifiers that tell whose message it is. */
    private static String ids(Decoded decoded, String before) {
        var text = new StringBuilder();
        for (var name : new String[] {"ranUeNgapId", "amfUeNgapId", "seid", "teid", "sequenceNumber"}) {
            if (member(decoded, name) instanceof Value(var value, _)) {
                text.append(text.isEmpty() ? before : ", ").append(Names.words(name).replace(" UE NGAP ID", " UE")).append(' ').append(value);
            }
        }
        return text.toString();
    }

    private static @Nullable Node member(Decoded decoded, String name) {
        for (var member : decoded.content().members()) {
            if (member.name().equals(name)) {
                return member.node();
            }
        }
        return null;
    }
}
