// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.codec.Format.REST;
import static org.alcazar.nas.codec.SecurityServiceElements.CONTENT;
import static org.alcazar.nas.message.FiveGsmHeader.FIVE_GSM;
import static org.alcazar.nas.message.FiveGsmHeader.PSI;
import static org.alcazar.nas.message.FiveGsmHeader.PTI;
import static org.alcazar.nas.message.FiveGsmMessageType.SM_SECURITY_SERVICE_DOWNLINK;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.wire.Octets;

/**
 * What an SMF says to a UE about on-demand security services ({@code docs/extension-encoding.md} §5).
 *
 * @param content from the enterprise number on
 */
public record SmSecurityServiceDownlink(int pduSessionId, int procedureTransactionId, Octets content) implements FiveGsmMessage {

    static final NasTable<SmSecurityServiceDownlink> TABLE = NasTable.of(FIVE_GSM, SM_SECURITY_SERVICE_DOWNLINK.value(),
            SmSecurityServiceDownlink::others, t -> {
        var content = t.mandatory(REST, CONTENT, SmSecurityServiceDownlink::content);
        return v -> new SmSecurityServiceDownlink(v.header(PSI), v.header(PTI), v.get(content));
    });

    /** @throws IllegalArgumentException if the content is not of this extension and version */
    public SmSecurityServiceDownlink {
        SecurityServiceContent.require(content);
    }

    @Override
    public FiveGsmMessageType messageType() {
        return SM_SECURITY_SERVICE_DOWNLINK;
    }

    @Override
    public OtherElements others() {
        return OtherElements.NONE;
    }
}
