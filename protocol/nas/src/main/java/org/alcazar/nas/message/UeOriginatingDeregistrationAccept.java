// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.message.FiveGmmMessageType.UE_ORIGINATING_DEREGISTRATION_ACCEPT;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;

/**
 * The network lets a UE go that asked to. Network to UE (TS 24.501 §8.2.13).
 */
public record UeOriginatingDeregistrationAccept(OtherElements others) implements FiveGmmMessage {

    static final NasTable<UeOriginatingDeregistrationAccept> TABLE =
            NasTable.of(UE_ORIGINATING_DEREGISTRATION_ACCEPT.value(), UeOriginatingDeregistrationAccept::others, t -> {
        return v -> new UeOriginatingDeregistrationAccept(v.others());
    });

    public UeOriginatingDeregistrationAccept() {
        this(OtherElements.NONE);
    }

    @Override
    public FiveGmmMessageType messageType() {
        return UE_ORIGINATING_DEREGISTRATION_ACCEPT;
    }
}
