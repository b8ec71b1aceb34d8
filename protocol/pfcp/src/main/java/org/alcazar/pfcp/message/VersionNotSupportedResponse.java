// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

import org.alcazar.pfcp.codec.IeTable;
import org.alcazar.pfcp.element.OtherElements;

/** Says that the peer's version of PFCP is not known here (TS 29.244 §7.4.4.7). */
public record VersionNotSupportedResponse(OtherElements others) implements NodeMessage {

    static final IeTable<VersionNotSupportedResponse> TABLE = IeTable.of(VersionNotSupportedResponse::others,
            t -> v -> new VersionNotSupportedResponse(v.others()));

    /** Nothing beyond the components. */
    public VersionNotSupportedResponse() {
        this(OtherElements.NONE);
    }

    @Override
    public PfcpMessageType messageType() {
        return PfcpMessageType.VERSION_NOT_SUPPORTED_RESPONSE;
    }
}
