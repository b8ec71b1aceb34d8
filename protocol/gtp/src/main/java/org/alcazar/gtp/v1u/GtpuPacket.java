// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v1u;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A GTP-U message with its header (TS 29.281 §5.1).
 *
 * @param teid the receiver's tunnel endpoint, 32 bits unsigned; 0 for messages of the path
 * @param sequenceNumber 16 bits; null where it is not used
 * @param nPduNumber 8 bits; null where it is not used
 * @param extensions extension headers, in their order
 */
public record GtpuPacket(long teid, @Nullable Integer sequenceNumber, @Nullable Integer nPduNumber, List<ExtensionHeader> extensions,
        GtpuMessage message) {

    public GtpuPacket {
        extensions = List.copyOf(extensions);
    }

    /** Of a tunnel, such as an End Marker. */
    public static GtpuPacket of(long teid, GtpuMessage message) {
        return new GtpuPacket(teid, null, null, List.of(), message);
    }

    /** Of the path, with the sequence number that pairs request and response. */
    public static GtpuPacket ofPath(int sequenceNumber, GtpuMessage message) {
        return new GtpuPacket(0, sequenceNumber, null, List.of(), message);
    }

    /** The PDU session information that came along, or null. */
    public @Nullable PduSessionInformation pduSession() {
        for (var extension : extensions) {
            if (extension.type() == ExtensionHeader.PDU_SESSION_CONTAINER) {
                return PduSessionInformation.read(extension.content());
            }
        }
        return null;
    }
}
