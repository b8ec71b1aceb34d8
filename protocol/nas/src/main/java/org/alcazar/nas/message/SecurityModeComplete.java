// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.codec.Elements.CONTAINER;
import static org.alcazar.nas.codec.Elements.IMEISV;
import static org.alcazar.nas.codec.Elements.MOBILE_IDENTITY;
import static org.alcazar.nas.codec.Format.TLV_E;
import static org.alcazar.nas.message.FiveGmmMessageType.SECURITY_MODE_COMPLETE;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.Imeisv;
import org.alcazar.nas.element.MobileIdentity;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The UE has taken the security context into use. UE to network (TS 24.501 §8.2.26).
 *
 * @param nasMessageContainer the whole initial message
 * @param nonImeisvPei a MAC address or EUI-64 of equipment without IMEISV
 */
public record SecurityModeComplete(@Nullable Imeisv imeisv, @Nullable Octets nasMessageContainer, @Nullable MobileIdentity nonImeisvPei,
        OtherElements others) implements SecurityModeAnswer {

    static final NasTable<SecurityModeComplete> TABLE = NasTable.of(SECURITY_MODE_COMPLETE.value(), SecurityModeComplete::others, t -> {
        var imeisv = t.optional(0x77, TLV_E, IMEISV, SecurityModeComplete::imeisv);
        var nasMessageContainer = t.optional(0x71, TLV_E, CONTAINER, SecurityModeComplete::nasMessageContainer);
        var nonImeisvPei = t.optional(0x78, TLV_E, MOBILE_IDENTITY, SecurityModeComplete::nonImeisvPei);
        return v -> new SecurityModeComplete(v.get(imeisv), v.get(nasMessageContainer), v.get(nonImeisvPei), v.others());
    });

    /** Begins a message of the mandatory elements. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public FiveGmmMessageType messageType() {
        return SECURITY_MODE_COMPLETE;
    }

    /** Gathers the elements of a message; what is not set is absent. */
    public static final class Builder {

        private @Nullable Imeisv imeisv;
        private @Nullable Octets nasMessageContainer;
        private @Nullable MobileIdentity nonImeisvPei;
        private OtherElements others = OtherElements.NONE;

        private Builder() {
        }

        public Builder imeisv(@Nullable Imeisv value) {
            imeisv = value;
            return this;
        }

        public Builder nasMessageContainer(@Nullable Octets value) {
            nasMessageContainer = value;
            return this;
        }

        public Builder nonImeisvPei(@Nullable MobileIdentity value) {
            nonImeisvPei = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public SecurityModeComplete build() {
            return new SecurityModeComplete(imeisv, nasMessageContainer, nonImeisvPei, others);
        }
    }
}
