// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.decode;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alcazar.app.decode.Decoder.Decoded;
import org.alcazar.app.decode.Decoder.Within;
import org.alcazar.app.decode.pcap.CaptureReader;
import org.alcazar.app.decode.pcap.CapturedMessage;
import org.alcazar.app.decode.pcap.Dissector;
import org.alcazar.app.ladder.CapturedSignalling;
import org.alcazar.app.ladder.Ladder;
import org.alcazar.app.terminal.Terminal;
import org.alcazar.nas.eps.message.EpsMessage;
import org.alcazar.nas.message.NasMessage;
import org.alcazar.ngap.message.NgapMessage;
import org.alcazar.ngap.message.ToAmf;
import org.alcazar.s1ap.S1ap;
import org.alcazar.s1ap.message.S1apMessage;
import org.alcazar.s1ap.message.ToMme;
import org.alcazar.wire.DecodeException;
import org.jspecify.annotations.Nullable;

/** Shows the messages of a capture: as a ladder, or as JSON with a document a line. */
public final class CaptureView {

    private static final int AMF_PORT = 38_412;

    private final Terminal terminal;
    private final boolean json;
    private final @Nullable NasKeys keys;
    private final Map<String, Decoder> decoders = new HashMap<>();
    private final Ladder columns;
    private final CapturedSignalling ladder;
    private @Nullable Protocol drawn;
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
        var ids = Summary.ids(decoded);
        switch (decoded.message()) {
            case NgapMessage signalling -> {
                columns(Protocols.NGAP);
                ladder.message(isInwards(message, AMF_PORT, signalling instanceof ToAmf), signalling, nas(decoded, NasMessage.class), ids);
            }
            case S1apMessage signalling -> {
                columns(Protocols.S1AP);
                ladder.message(isInwards(message, S1ap.PORT, signalling instanceof ToMme), signalling, nas(decoded, EpsMessage.class), ids);
            }
            default -> line(message, decoded.title() + (ids.isEmpty() ? "" : "  " + ids));
        }
    }

    /** The NAS messages it carries; empty for one that can't be read. */
    private static <T> List<Optional<T>> nas(Decoded decoded, Class<T> kind) {
        return decoded.carried().stream().map(carried -> Optional.ofNullable(carried.message()).map(Within::message).filter(kind::isInstance)
                .map(kind::cast)).toList();
    }

    /** Whether the message goes into the core: by the ports, else by which way such messages go. */
    private static boolean isInwards(CapturedMessage message, int port, boolean usually) {
        return message.destination().port() == port || message.source().port() != port && usually;
    }

    /** Names the columns, where they are other than before. */
    private void columns(Protocol protocol) {
        if (protocol.equals(drawn)) {
            return;
        }
        drawn = protocol;
        if (protocol.equals(Protocols.NGAP)) {
            columns.begin("NGAP and the NAS within", "UE", "gNB", "AMF");
        } else {
            columns.begin("S1AP and the NAS within", "UE", "eNB", "MME");
        }
    }

    private void line(CapturedMessage message, String text) {
        terminal.line("%s  %s -> %s  %s".formatted(message.time(), message.source(), message.destination(), text));
    }
}
