// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.codec.Elements.ADDITIONAL_REQUEST_RESULT;
import static org.alcazar.nas.codec.Elements.EAP_MESSAGE;
import static org.alcazar.nas.codec.Elements.GPRS_TIMER_2;
import static org.alcazar.nas.codec.Elements.PDU_SESSION_SET;
import static org.alcazar.nas.codec.Elements.REACTIVATION_ERRORS;
import static org.alcazar.nas.codec.Format.TLV;
import static org.alcazar.nas.codec.Format.TLV_E;
import static org.alcazar.nas.message.FiveGmmMessageType.SERVICE_ACCEPT;

import java.util.List;
import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.AdditionalRequestResult;
import org.alcazar.nas.element.GprsTimer2;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.PduSessionSet;
import org.alcazar.nas.element.ReactivationError;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The network connects the UE. Network to UE (TS 24.501 §8.2.17).
 *
 * @param t3448 back-off for control plane data
 */
public record ServiceAccept(@Nullable PduSessionSet pduSessionStatus, @Nullable PduSessionSet reactivationResult,
        @Nullable List<ReactivationError> reactivationErrors, @Nullable Octets eapMessage, @Nullable GprsTimer2 t3448,
        @Nullable AdditionalRequestResult additionalRequestResult, OtherElements others) implements FiveGmmMessage {

    // Elements that are not looked into, for OtherElements
    public static final int FORBIDDEN_TAIS_FOR_ROAMING = 0x1d;
    public static final int FORBIDDEN_TAIS_FOR_REGIONAL_SERVICE = 0x1e;

    static final NasTable<ServiceAccept> TABLE = NasTable.of(SERVICE_ACCEPT.value(), ServiceAccept::others, t -> {
        var pduSessionStatus = t.optional(0x50, TLV, PDU_SESSION_SET, ServiceAccept::pduSessionStatus);
        var reactivationResult = t.optional(0x26, TLV, PDU_SESSION_SET, ServiceAccept::reactivationResult);
        var reactivationErrors = t.optional(0x72, TLV_E, REACTIVATION_ERRORS, ServiceAccept::reactivationErrors);
        var eapMessage = t.optional(0x78, TLV_E, EAP_MESSAGE, ServiceAccept::eapMessage);
        var t3448 = t.optional(0x6b, TLV, GPRS_TIMER_2, ServiceAccept::t3448);
        var additionalRequestResult = t.optional(0x34, TLV, ADDITIONAL_REQUEST_RESULT, ServiceAccept::additionalRequestResult);
        t.other(FORBIDDEN_TAIS_FOR_ROAMING, TLV, 7, 112);
        t.other(FORBIDDEN_TAIS_FOR_REGIONAL_SERVICE, TLV, 7, 112);
        return v -> new ServiceAccept(v.get(pduSessionStatus), v.get(reactivationResult), v.get(reactivationErrors), v.get(eapMessage),
                v.get(t3448), v.get(additionalRequestResult), v.others());
    });

    public ServiceAccept {
        reactivationErrors = reactivationErrors == null ? null : List.copyOf(reactivationErrors);
    }

    /** Begins a message of the mandatory elements. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public FiveGmmMessageType messageType() {
        return SERVICE_ACCEPT;
    }

    /** Gathers the elements of a message; what is not set is absent. */
    public static final class Builder {

        private @Nullable PduSessionSet pduSessionStatus;
        private @Nullable PduSessionSet reactivationResult;
        private @Nullable List<ReactivationError> reactivationErrors;
        private @Nullable Octets eapMessage;
        private @Nullable GprsTimer2 t3448;
        private @Nullable AdditionalRequestResult additionalRequestResult;
        private OtherElements others = OtherElements.NONE;

        private Builder() {
        }

        public Builder pduSessionStatus(@Nullable PduSessionSet value) {
            pduSessionStatus = value;
            return this;
        }

        public Builder reactivationResult(@Nullable PduSessionSet value) {
            reactivationResult = value;
            return this;
        }

        public Builder reactivationErrors(@Nullable List<ReactivationError> value) {
            reactivationErrors = value;
            return this;
        }

        public Builder eapMessage(@Nullable Octets value) {
            eapMessage = value;
            return this;
        }

        public Builder t3448(@Nullable GprsTimer2 value) {
            t3448 = value;
            return this;
        }

        public Builder additionalRequestResult(@Nullable AdditionalRequestResult value) {
            additionalRequestResult = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public ServiceAccept build() {
            return new ServiceAccept(pduSessionStatus, reactivationResult, reactivationErrors, eapMessage, t3448, additionalRequestResult,
                    others);
        }
    }
}
