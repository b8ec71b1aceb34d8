// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.codec.Format.REST;
import static org.alcazar.nas.codec.SecurityServiceElements.CONTENT;
import static org.alcazar.nas.message.FiveGmmMessageType.SECURITY_SERVICE_UPLINK;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.wire.Octets;

/**
 * What a UE says to an AMF about on-demand security services ({@code docs/extension-encoding.md} §5).
 *
 * @param content from the enterprise number on
 */
public record SecurityServiceUplink(Octets content) implements FiveGmmMessage {

    static final NasTable<SecurityServiceUplink> TABLE = NasTable.of(SECURITY_SERVICE_UPLINK.value(), SecurityServiceUplink::others, t -> {
        var content = t.mandatory(REST, CONTENT, SecurityServiceUplink::content);
        return v -> new SecurityServiceUplink(v.get(content));
    });

    /** @throws IllegalArgumentException if the content is not of this extension and version */
    public SecurityServiceUplink {
        SecurityServiceContent.require(content);
    }

    @Override
    public FiveGmmMessageType messageType() {
        return SECURITY_SERVICE_UPLINK;
    }

    @Override
    public OtherElements others() {
        return OtherElements.NONE;
    }
}
