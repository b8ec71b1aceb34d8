// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.codec.Format.REST;
import static org.alcazar.nas.codec.SecurityServiceElements.CONTENT;
import static org.alcazar.nas.message.FiveGsmHeader.FIVE_GSM;
import static org.alcazar.nas.message.FiveGsmHeader.PSI;
import static org.alcazar.nas.message.FiveGsmHeader.PTI;
import static org.alcazar.nas.message.FiveGsmMessageType.SM_SECURITY_SERVICE_UPLINK;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.wire.Octets;

/**
 * What a UE says to an SMF about on-demand security services ({@code docs/extension-encoding.md} §5).
 *
 * @param content from the enterprise number on
 */
public record SmSecurityServiceUplink(int pduSessionId, int procedureTransactionId, Octets content) implements FiveGsmMessage {

    static final NasTable<SmSecurityServiceUplink> TABLE = NasTable.of(FIVE_GSM, SM_SECURITY_SERVICE_UPLINK.value(),
            SmSecurityServiceUplink::others, t -> {
        var content = t.mandatory(REST, CONTENT, SmSecurityServiceUplink::content);
        return v -> new SmSecurityServiceUplink(v.header(PSI), v.header(PTI), v.get(content));
    });

    /** @throws IllegalArgumentException if the content is not of this extension and version */
    public SmSecurityServiceUplink {
        SecurityServiceContent.require(content);
    }

    @Override
    public FiveGsmMessageType messageType() {
        return SM_SECURITY_SERVICE_UPLINK;
    }

    @Override
    public OtherElements others() {
        return OtherElements.NONE;
    }
}
