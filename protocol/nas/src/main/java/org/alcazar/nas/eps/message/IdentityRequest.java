// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

import static org.alcazar.nas.codec.EpsElements.MS_IDENTITY_TYPE;
import static org.alcazar.nas.eps.message.EmmMessageType.IDENTITY_REQUEST;
import static org.alcazar.nas.eps.message.EpsHeaders.EMM;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.eps.element.MsIdentityType;

/**
 * The network asks the UE who it is. Network to UE (TS 24.301 §8.2.18).
 */
public record IdentityRequest(MsIdentityType identityType, OtherElements others) implements EmmMessage {

    static final NasTable<IdentityRequest> TABLE = NasTable.of(EMM, IDENTITY_REQUEST.value(), IdentityRequest::others, t -> {
        var identityType = t.lowHalf(MS_IDENTITY_TYPE, IdentityRequest::identityType);
        return v -> new IdentityRequest(v.get(identityType), v.others());
    });

    public IdentityRequest(MsIdentityType identityType) {
        this(identityType, OtherElements.NONE);
    }

    @Override
    public EmmMessageType messageType() {
        return IDENTITY_REQUEST;
    }
}
