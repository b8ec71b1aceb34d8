// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.codec.Elements.IDENTITY_TYPE;
import static org.alcazar.nas.message.FiveGmmMessageType.IDENTITY_REQUEST;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.IdentityType;
import org.alcazar.nas.element.OtherElements;

/**
 * The network asks the UE who it is. Network to UE (TS 24.501 §8.2.21).
 */
public record IdentityRequest(IdentityType identityType, OtherElements others) implements FiveGmmMessage {

    static final NasTable<IdentityRequest> TABLE = NasTable.of(IDENTITY_REQUEST.value(), IdentityRequest::others, t -> {
        var identityType = t.lowHalf(IDENTITY_TYPE, IdentityRequest::identityType);
        return v -> new IdentityRequest(v.get(identityType), v.others());
    });

    public IdentityRequest(IdentityType identityType) {
        this(identityType, OtherElements.NONE);
    }

    @Override
    public FiveGmmMessageType messageType() {
        return IDENTITY_REQUEST;
    }
}
