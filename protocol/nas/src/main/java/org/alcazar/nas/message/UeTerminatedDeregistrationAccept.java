// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.message.FiveGmmMessageType.UE_TERMINATED_DEREGISTRATION_ACCEPT;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;

/**
 * The UE goes as it was told. UE to network (TS 24.501 §8.2.15).
 */
public record UeTerminatedDeregistrationAccept(OtherElements others) implements FiveGmmMessage {

    static final NasTable<UeTerminatedDeregistrationAccept> TABLE =
            NasTable.of(UE_TERMINATED_DEREGISTRATION_ACCEPT.value(), UeTerminatedDeregistrationAccept::others, t -> {
        return v -> new UeTerminatedDeregistrationAccept(v.others());
    });

    public UeTerminatedDeregistrationAccept() {
        this(OtherElements.NONE);
    }

    @Override
    public FiveGmmMessageType messageType() {
        return UE_TERMINATED_DEREGISTRATION_ACCEPT;
    }
}
