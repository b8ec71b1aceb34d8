// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ap.codec;

import java.util.function.Function;
import org.alcazar.ap.element.UeId;
import org.alcazar.wire.aper.AperType;

/**
 * What there is to know of one application protocol, to read its messages and to say what is wrong with them.
 *
 * @param coreUeId names a UE on the core network's side
 * @param radioUeId names a UE on the radio network's side
 * @param errorIndication procedure code of the Error Indication
 * @param exception makes the protocol's own exception
 */
public record ApProtocol(UeIdElement coreUeId, UeIdElement radioUeId, int errorIndication,
        Function<Refusal, ? extends ApDecodeException> exception) {

    /**
     * An element that names a UE, wherever a message has it.
     *
     * @param id protocol IE identifier
     */
    public record UeIdElement(int id, AperType<? extends UeId> type) {
    }

    ApDecodeException refuse(Refusal refusal) {
        return exception.apply(refusal);
    }
}
