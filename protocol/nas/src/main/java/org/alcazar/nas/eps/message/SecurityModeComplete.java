// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

import static org.alcazar.nas.codec.Elements.CONTAINER;
import static org.alcazar.nas.codec.EpsElements.IMEISV;
import static org.alcazar.nas.codec.Format.TLV;
import static org.alcazar.nas.codec.Format.TLV_E;
import static org.alcazar.nas.eps.message.EmmMessageType.SECURITY_MODE_COMPLETE;
import static org.alcazar.nas.eps.message.EpsHeaders.EMM;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.Imeisv;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The security context is in use. UE to network (TS 24.301 §8.2.21).
 *
 * @param replayedNasMessage the initial message, plain, where its hash was not the network's
 */
public record SecurityModeComplete(@Nullable Imeisv imeisv, @Nullable Octets replayedNasMessage, OtherElements others)
        implements SecurityModeAnswer {

    // Elements that are not looked into, for OtherElements
    public static final int UE_RADIO_CAPABILITY_ID = 0x66;
    public static final int UE_COARSE_LOCATION_INFORMATION = 0x67;

    static final NasTable<SecurityModeComplete> TABLE =
            NasTable.of(EMM, SECURITY_MODE_COMPLETE.value(), SecurityModeComplete::others, t -> {
        var imeisv = t.optional(0x23, TLV, IMEISV, SecurityModeComplete::imeisv);
        var replayedNasMessage = t.optional(0x79, TLV_E, CONTAINER, SecurityModeComplete::replayedNasMessage);
        t.other(UE_RADIO_CAPABILITY_ID, TLV, 1, 255);
        t.other(UE_COARSE_LOCATION_INFORMATION, TLV, 6, 6);
        return v -> new SecurityModeComplete(v.get(imeisv), v.get(replayedNasMessage), v.others());
    });

    /** Begins a message of the mandatory elements. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public EmmMessageType messageType() {
        return SECURITY_MODE_COMPLETE;
    }

    /** Gathers the elements of a message; what is not set is absent. */
    public static final class Builder {

        private @Nullable Imeisv imeisv;
        private @Nullable Octets replayedNasMessage;
        private OtherElements others = OtherElements.NONE;

        private Builder() {
        }

        public Builder imeisv(@Nullable Imeisv value) {
            imeisv = value;
            return this;
        }

        public Builder replayedNasMessage(@Nullable Octets value) {
            replayedNasMessage = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public SecurityModeComplete build() {
            return new SecurityModeComplete(imeisv, replayedNasMessage, others);
        }
    }
}
