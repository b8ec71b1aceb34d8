// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.codec.Format.REST;
import static org.alcazar.nas.codec.SecurityServiceElements.CONTENT;
import static org.alcazar.nas.message.FiveGmmMessageType.SECURITY_SERVICE_DOWNLINK;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.wire.Octets;

/**
 * What an AMF says to a UE about on-demand security services ({@code docs/extension-encoding.md} §5).
 *
 * @param content from the enterprise number on
 */
public record SecurityServiceDownlink(Octets content) implements FiveGmmMessage {

    static final NasTable<SecurityServiceDownlink> TABLE = NasTable.of(SECURITY_SERVICE_DOWNLINK.value(), SecurityServiceDownlink::others, t -> {
        var content = t.mandatory(REST, CONTENT, SecurityServiceDownlink::content);
        return v -> new SecurityServiceDownlink(v.get(content));
    });

    /** @throws IllegalArgumentException if the content is not of this extension and version */
    public SecurityServiceDownlink {
        SecurityServiceContent.require(content);
    }

    @Override
    public FiveGmmMessageType messageType() {
        return SECURITY_SERVICE_DOWNLINK;
    }

    @Override
    public OtherElements others() {
        return OtherElements.NONE;
    }
}
