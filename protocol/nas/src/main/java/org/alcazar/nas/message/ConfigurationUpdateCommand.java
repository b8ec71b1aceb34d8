// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.codec.Elements.CONFIGURATION_UPDATE_INDICATION;
import static org.alcazar.nas.codec.Elements.DAYLIGHT_SAVING_TIME;
import static org.alcazar.nas.codec.Elements.FIVE_G_GUTI;
import static org.alcazar.nas.codec.Elements.MICO_INDICATION;
import static org.alcazar.nas.codec.Elements.NETWORK_NAME;
import static org.alcazar.nas.codec.Elements.NETWORK_SLICING_INDICATION;
import static org.alcazar.nas.codec.Elements.NSSAI;
import static org.alcazar.nas.codec.Elements.REGISTRATION_RESULT;
import static org.alcazar.nas.codec.Elements.REJECTED_NSSAI;
import static org.alcazar.nas.codec.Elements.TAI_LIST;
import static org.alcazar.nas.codec.Elements.TIME_ZONE;
import static org.alcazar.nas.codec.Elements.TIME_ZONE_AND_TIME;
import static org.alcazar.nas.codec.Format.TLV;
import static org.alcazar.nas.codec.Format.TLV_E;
import static org.alcazar.nas.codec.Format.TV;
import static org.alcazar.nas.message.FiveGmmMessageType.CONFIGURATION_UPDATE_COMMAND;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.ConfigurationUpdateIndication;
import org.alcazar.nas.element.DaylightSavingTime;
import org.alcazar.nas.element.FiveGGuti;
import org.alcazar.nas.element.MicoIndication;
import org.alcazar.nas.element.NetworkName;
import org.alcazar.nas.element.NetworkSlicingIndication;
import org.alcazar.nas.element.Nssai;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.RegistrationResult;
import org.alcazar.nas.element.RejectedNssai;
import org.alcazar.nas.element.TaiList;
import org.alcazar.nas.element.TimeZone;
import org.alcazar.nas.element.TimeZoneAndTime;
import org.jspecify.annotations.Nullable;

/**
 * The network gives a registered UE new parameters. Network to UE (TS 24.501 §8.2.19).
 */
public record ConfigurationUpdateCommand(@Nullable ConfigurationUpdateIndication configurationUpdateIndication, @Nullable FiveGGuti guti,
        @Nullable TaiList taiList, @Nullable Nssai allowedNssai, @Nullable NetworkName fullNetworkName,
        @Nullable NetworkName shortNetworkName, @Nullable TimeZone localTimeZone, @Nullable TimeZoneAndTime universalTime,
        @Nullable DaylightSavingTime daylightSavingTime, @Nullable MicoIndication micoIndication,
        @Nullable NetworkSlicingIndication networkSlicingIndication, @Nullable Nssai configuredNssai, @Nullable RejectedNssai rejectedNssai,
        @Nullable RegistrationResult registrationResult, OtherElements others) implements FiveGmmMessage {

    // Elements that are not looked into, for OtherElements
    public static final int SERVICE_AREA_LIST = 0x27;
    public static final int LADN_INFORMATION = 0x79;
    public static final int OPERATOR_DEFINED_ACCESS_CATEGORIES = 0x76;
    public static final int SMS_INDICATION = 0xf0;
    public static final int T3447 = 0x6c;
    public static final int CAG_INFORMATION_LIST = 0x75;
    public static final int UE_RADIO_CAPABILITY_ID = 0x67;
    public static final int UE_RADIO_CAPABILITY_ID_DELETION = 0xa0;
    public static final int TRUNCATED_5G_S_TMSI_CONFIGURATION = 0x1b;
    public static final int ADDITIONAL_CONFIGURATION_INDICATION = 0xc0;
    public static final int EXTENDED_REJECTED_NSSAI = 0x68;
    public static final int SERVICE_LEVEL_AA_CONTAINER = 0x72;
    public static final int NSSRG_INFORMATION = 0x70;
    public static final int DISASTER_ROAMING_WAIT_RANGE = 0x14;
    public static final int DISASTER_RETURN_WAIT_RANGE = 0x2c;
    public static final int PLMNS_FOR_DISASTER_CONDITION = 0x13;
    public static final int EXTENDED_CAG_INFORMATION_LIST = 0x71;
    public static final int UPDATED_PEIPS_ASSISTANCE = 0x1f;
    public static final int NSAG_INFORMATION = 0x73;
    public static final int PRIORITY_INDICATOR = 0xe0;

    static final NasTable<ConfigurationUpdateCommand> TABLE =
            NasTable.of(CONFIGURATION_UPDATE_COMMAND.value(), ConfigurationUpdateCommand::others, t -> {
        var configurationUpdateIndication = t.optional(0xd0, CONFIGURATION_UPDATE_INDICATION,
                ConfigurationUpdateCommand::configurationUpdateIndication);
        var guti = t.optional(0x77, TLV_E, FIVE_G_GUTI, ConfigurationUpdateCommand::guti);
        var taiList = t.optional(0x54, TLV, TAI_LIST, ConfigurationUpdateCommand::taiList);
        var allowedNssai = t.optional(0x15, TLV, NSSAI, ConfigurationUpdateCommand::allowedNssai);
        t.other(SERVICE_AREA_LIST, TLV, 4, 112);
        var fullNetworkName = t.optional(0x43, TLV, NETWORK_NAME, ConfigurationUpdateCommand::fullNetworkName);
        var shortNetworkName = t.optional(0x45, TLV, NETWORK_NAME, ConfigurationUpdateCommand::shortNetworkName);
        var localTimeZone = t.optional(0x46, TV, TIME_ZONE, ConfigurationUpdateCommand::localTimeZone);
        var universalTime = t.optional(0x47, TV, TIME_ZONE_AND_TIME, ConfigurationUpdateCommand::universalTime);
        var daylightSavingTime = t.optional(0x49, TLV, DAYLIGHT_SAVING_TIME, ConfigurationUpdateCommand::daylightSavingTime);
        t.other(LADN_INFORMATION, TLV_E, 0, 1712);
        var micoIndication = t.optional(0xb0, MICO_INDICATION, ConfigurationUpdateCommand::micoIndication);
        var networkSlicingIndication = t.optional(0x90, NETWORK_SLICING_INDICATION, ConfigurationUpdateCommand::networkSlicingIndication);
        var configuredNssai = t.optional(0x31, TLV, NSSAI, ConfigurationUpdateCommand::configuredNssai);
        var rejectedNssai = t.optional(0x11, TLV, REJECTED_NSSAI, ConfigurationUpdateCommand::rejectedNssai);
        t.other(OPERATOR_DEFINED_ACCESS_CATEGORIES, TLV_E, 0, 8320);
        t.other(SMS_INDICATION);
        t.other(T3447, TLV, 1, 1);
        t.other(CAG_INFORMATION_LIST, TLV_E, 0, 65535);
        t.other(UE_RADIO_CAPABILITY_ID, TLV, 1, 255);
        t.other(UE_RADIO_CAPABILITY_ID_DELETION);
        var registrationResult = t.optional(0x44, TLV, REGISTRATION_RESULT, ConfigurationUpdateCommand::registrationResult);
        t.other(TRUNCATED_5G_S_TMSI_CONFIGURATION, TLV, 1, 1);
        t.other(ADDITIONAL_CONFIGURATION_INDICATION);
        t.other(EXTENDED_REJECTED_NSSAI, TLV, 3, 88);
        t.other(SERVICE_LEVEL_AA_CONTAINER, TLV_E, 3, 65535);
        t.other(NSSRG_INFORMATION, TLV_E, 4, 4096);
        t.other(DISASTER_ROAMING_WAIT_RANGE, TLV, 2, 2);
        t.other(DISASTER_RETURN_WAIT_RANGE, TLV, 2, 2);
        t.other(PLMNS_FOR_DISASTER_CONDITION, TLV, 0, 255);
        t.other(EXTENDED_CAG_INFORMATION_LIST, TLV_E, 0, 65535);
        t.other(UPDATED_PEIPS_ASSISTANCE, TLV, 1, 255);
        t.other(NSAG_INFORMATION, TLV_E, 6, 3140);
        t.other(PRIORITY_INDICATOR);
        return v -> new ConfigurationUpdateCommand(v.get(configurationUpdateIndication), v.get(guti), v.get(taiList), v.get(allowedNssai),
                v.get(fullNetworkName), v.get(shortNetworkName), v.get(localTimeZone), v.get(universalTime), v.get(daylightSavingTime),
                v.get(micoIndication), v.get(networkSlicingIndication), v.get(configuredNssai), v.get(rejectedNssai),
                v.get(registrationResult), v.others());
    });

    /** Begins a message of the mandatory elements. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public FiveGmmMessageType messageType() {
        return CONFIGURATION_UPDATE_COMMAND;
    }

    /** Gathers the elements of a message; what is not set is absent. */
    public static final class Builder {

        private @Nullable ConfigurationUpdateIndication configurationUpdateIndication;
        private @Nullable FiveGGuti guti;
        private @Nullable TaiList taiList;
        private @Nullable Nssai allowedNssai;
        private @Nullable NetworkName fullNetworkName;
        private @Nullable NetworkName shortNetworkName;
        private @Nullable TimeZone localTimeZone;
        private @Nullable TimeZoneAndTime universalTime;
        private @Nullable DaylightSavingTime daylightSavingTime;
        private @Nullable MicoIndication micoIndication;
        private @Nullable NetworkSlicingIndication networkSlicingIndication;
        private @Nullable Nssai configuredNssai;
        private @Nullable RejectedNssai rejectedNssai;
        private @Nullable RegistrationResult registrationResult;
        private OtherElements others = OtherElements.NONE;

        private Builder() {
        }

        public Builder configurationUpdateIndication(@Nullable ConfigurationUpdateIndication value) {
            configurationUpdateIndication = value;
            return this;
        }

        public Builder guti(@Nullable FiveGGuti value) {
            guti = value;
            return this;
        }

        public Builder taiList(@Nullable TaiList value) {
            taiList = value;
            return this;
        }

        public Builder allowedNssai(@Nullable Nssai value) {
            allowedNssai = value;
            return this;
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

        public Builder micoIndication(@Nullable MicoIndication value) {
            micoIndication = value;
            return this;
        }

        public Builder networkSlicingIndication(@Nullable NetworkSlicingIndication value) {
            networkSlicingIndication = value;
            return this;
        }

        public Builder configuredNssai(@Nullable Nssai value) {
            configuredNssai = value;
            return this;
        }

        public Builder rejectedNssai(@Nullable RejectedNssai value) {
            rejectedNssai = value;
            return this;
        }

        public Builder registrationResult(@Nullable RegistrationResult value) {
            registrationResult = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public ConfigurationUpdateCommand build() {
            return new ConfigurationUpdateCommand(configurationUpdateIndication, guti, taiList, allowedNssai, fullNetworkName,
                    shortNetworkName, localTimeZone, universalTime, daylightSavingTime, micoIndication, networkSlicingIndication,
                    configuredNssai, rejectedNssai, registrationResult, others);
        }
    }
}
