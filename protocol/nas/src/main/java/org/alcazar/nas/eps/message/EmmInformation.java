// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

import static org.alcazar.nas.codec.Elements.DAYLIGHT_SAVING_TIME;
import static org.alcazar.nas.codec.Elements.NETWORK_NAME;
import static org.alcazar.nas.codec.Elements.TIME_ZONE;
import static org.alcazar.nas.codec.Elements.TIME_ZONE_AND_TIME;
import static org.alcazar.nas.codec.Format.TLV;
import static org.alcazar.nas.codec.Format.TV;
import static org.alcazar.nas.eps.message.EmmMessageType.EMM_INFORMATION;
import static org.alcazar.nas.eps.message.EpsHeaders.EMM;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.DaylightSavingTime;
import org.alcazar.nas.element.NetworkName;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.TimeZone;
import org.alcazar.nas.element.TimeZoneAndTime;
import org.jspecify.annotations.Nullable;

/**
 * The network tells its name and the time. Network to UE (TS 24.301 §8.2.13).
 */
public record EmmInformation(@Nullable NetworkName fullNetworkName, @Nullable NetworkName shortNetworkName,
        @Nullable TimeZone localTimeZone, @Nullable TimeZoneAndTime universalTime, @Nullable DaylightSavingTime daylightSavingTime,
        OtherElements others) implements EmmMessage {

    static final NasTable<EmmInformation> TABLE = NasTable.of(EMM, EMM_INFORMATION.value(), EmmInformation::others, t -> {
        var fullNetworkName = t.optional(0x43, TLV, NETWORK_NAME, EmmInformation::fullNetworkName);
        var shortNetworkName = t.optional(0x45, TLV, NETWORK_NAME, EmmInformation::shortNetworkName);
        var localTimeZone = t.optional(0x46, TV, TIME_ZONE, EmmInformation::localTimeZone);
        var universalTime = t.optional(0x47, TV, TIME_ZONE_AND_TIME, EmmInformation::universalTime);
        var daylightSavingTime = t.optional(0x49, TLV, DAYLIGHT_SAVING_TIME, EmmInformation::daylightSavingTime);
        return v -> new EmmInformation(v.get(fullNetworkName), v.get(shortNetworkName), v.get(localTimeZone), v.get(universalTime),
                v.get(daylightSavingTime), v.others());
    });

    /** Begins a message of the mandatory elements. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public EmmMessageType messageType() {
        return EMM_INFORMATION;
    }

    /** Gathers the elements of a message; what is not set is absent. */
    public static final class Builder {

        private @Nullable NetworkName fullNetworkName;
        private @Nullable NetworkName shortNetworkName;
        private @Nullable TimeZone localTimeZone;
        private @Nullable TimeZoneAndTime universalTime;
        private @Nullable DaylightSavingTime daylightSavingTime;
        private OtherElements others = OtherElements.NONE;

        private Builder() {
        }

        public Builder fullNetworkName(@Nullable NetworkName value) {
            fullNetworkName = value;
            return this;
        }

        public Builder shortNetworkName(@Nullable NetworkName value) {
            shortNetworkName = value;
            return this;
        }

        public Builder localTimeZone(@Nullable TimeZone value) {
            localTimeZone = value;
            return this;
        }

        public Builder universalTime(@Nullable TimeZoneAndTime value) {
            universalTime = value;
            return this;
        }

        public Builder daylightSavingTime(@Nullable DaylightSavingTime value) {
            daylightSavingTime = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public EmmInformation build() {
            return new EmmInformation(fullNetworkName, shortNetworkName, localTimeZone, universalTime, daylightSavingTime, others);
        }
    }
}
