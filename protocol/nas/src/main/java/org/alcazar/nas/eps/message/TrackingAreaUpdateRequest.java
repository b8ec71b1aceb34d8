// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

import static org.alcazar.nas.codec.Elements.GPRS_TIMER_2;
import static org.alcazar.nas.codec.Elements.GPRS_TIMER_3;
import static org.alcazar.nas.codec.Elements.NAS_KEY_SET_IDENTIFIER;
import static org.alcazar.nas.codec.Elements.S1_UE_NETWORK_CAPABILITY;
import static org.alcazar.nas.codec.Elements.UE_STATUS;
import static org.alcazar.nas.codec.EpsElements.ADDITIONAL_UPDATE_TYPE;
import static org.alcazar.nas.codec.EpsElements.EPS_BEARER_SET;
import static org.alcazar.nas.codec.EpsElements.FLAG;
import static org.alcazar.nas.codec.EpsElements.GUTI;
import static org.alcazar.nas.codec.EpsElements.GUTI_TYPE;
import static org.alcazar.nas.codec.EpsElements.MS_NETWORK_CAPABILITY;
import static org.alcazar.nas.codec.EpsElements.N1_UE_NETWORK_CAPABILITY;
import static org.alcazar.nas.codec.EpsElements.NONCE;
import static org.alcazar.nas.codec.EpsElements.TAI;
import static org.alcazar.nas.codec.EpsElements.UE_ADDITIONAL_SECURITY_CAPABILITY;
import static org.alcazar.nas.codec.EpsElements.UPDATE_TYPE;
import static org.alcazar.nas.codec.Format.LV;
import static org.alcazar.nas.codec.Format.TLV;
import static org.alcazar.nas.codec.Format.TV;
import static org.alcazar.nas.eps.message.EmmMessageType.TRACKING_AREA_UPDATE_REQUEST;
import static org.alcazar.nas.eps.message.EpsHeaders.EMM;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.GprsTimer2;
import org.alcazar.nas.element.GprsTimer3;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.S1UeNetworkCapability;
import org.alcazar.nas.element.Tai;
import org.alcazar.nas.element.UeStatus;
import org.alcazar.nas.eps.element.AdditionalUpdateType;
import org.alcazar.nas.eps.element.EpsBearerSet;
import org.alcazar.nas.eps.element.EpsGuti;
import org.alcazar.nas.eps.element.EpsUpdateType;
import org.alcazar.nas.eps.element.GutiType;
import org.alcazar.nas.eps.element.N1UeNetworkCapability;
import org.alcazar.nas.eps.element.UeAdditionalSecurityCapability;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * A UE tells where it is. UE to network (TS 24.301 §8.2.29).
 *
 * @param nonCurrentKsi of the native context that is not in use
 * @param nonceUe 4 octets
 * @param ueRadioCapabilityUpdateNeeded what the UE can by radio has changed
 * @param msNetworkCapability what the UE can in GERAN and UTRAN, not looked into
 * @param additionalGuti native, where the old one is mapped
 */
public record TrackingAreaUpdateRequest(EpsUpdateType updateType, NasKeySetIdentifier ksi, EpsGuti oldGuti,
        @Nullable NasKeySetIdentifier nonCurrentKsi, @Nullable EpsGuti additionalGuti, @Nullable Octets nonceUe,
        @Nullable S1UeNetworkCapability ueNetworkCapability, @Nullable Tai lastVisitedRegisteredTai,
        @Nullable Boolean ueRadioCapabilityUpdateNeeded, @Nullable EpsBearerSet epsBearerContextStatus,
        @Nullable Octets msNetworkCapability, @Nullable AdditionalUpdateType additionalUpdateType, @Nullable GutiType oldGutiType,
        @Nullable GprsTimer2 t3324, @Nullable GprsTimer3 t3412Extended,
        @Nullable UeAdditionalSecurityCapability ueAdditionalSecurityCapability, @Nullable UeStatus ueStatus,
        @Nullable N1UeNetworkCapability n1UeNetworkCapability, OtherElements others) implements EmmMessage {

    // Elements that are not looked into, for OtherElements
    public static final int GPRS_CIPHERING_KEY_SEQUENCE_NUMBER = 0x80;
    public static final int OLD_P_TMSI_SIGNATURE = 0x19;
    public static final int DRX_PARAMETER = 0x5c;
    public static final int OLD_LOCATION_AREA_IDENTIFICATION = 0x13;
    public static final int TMSI_STATUS = 0x90;
    public static final int MOBILE_STATION_CLASSMARK_2 = 0x11;
    public static final int MOBILE_STATION_CLASSMARK_3 = 0x20;
    public static final int SUPPORTED_CODECS = 0x40;
    public static final int VOICE_DOMAIN_PREFERENCE = 0x5d;
    public static final int DEVICE_PROPERTIES = 0xd0;
    public static final int MS_NETWORK_FEATURE_SUPPORT = 0xc0;
    public static final int TMSI_BASED_NRI_CONTAINER = 0x10;
    public static final int EXTENDED_DRX_PARAMETERS = 0x6e;
    public static final int ADDITIONAL_INFORMATION_REQUESTED = 0x17;
    public static final int UE_RADIO_CAPABILITY_ID_AVAILABILITY = 0x34;
    public static final int REQUESTED_WUS_ASSISTANCE_INFORMATION = 0x35;
    public static final int NB_S1_DRX_PARAMETER = 0x36;
    public static final int REQUESTED_IMSI_OFFSET = 0x38;
    public static final int UE_REQUEST_TYPE = 0x29;
    public static final int PAGING_RESTRICTION = 0x28;
    public static final int UNAVAILABILITY_INFORMATION = 0x30;
    public static final int UE_DETERMINED_PLMN_WITH_DISASTER_CONDITION = 0x26;

    static final NasTable<TrackingAreaUpdateRequest> TABLE =
            NasTable.of(EMM, TRACKING_AREA_UPDATE_REQUEST.value(), TrackingAreaUpdateRequest::others, t -> {
        var updateType = t.lowHalf(UPDATE_TYPE, TrackingAreaUpdateRequest::updateType);
        var ksi = t.highHalf(NAS_KEY_SET_IDENTIFIER, TrackingAreaUpdateRequest::ksi);
        var oldGuti = t.mandatory(LV, GUTI, TrackingAreaUpdateRequest::oldGuti);
        var nonCurrentKsi = t.optional(0xb0, NAS_KEY_SET_IDENTIFIER, TrackingAreaUpdateRequest::nonCurrentKsi);
        t.other(GPRS_CIPHERING_KEY_SEQUENCE_NUMBER);
        t.other(OLD_P_TMSI_SIGNATURE, TV, 3, 3);
        var additionalGuti = t.optional(0x50, TLV, GUTI, TrackingAreaUpdateRequest::additionalGuti);
        var nonceUe = t.optional(0x55, TV, NONCE, TrackingAreaUpdateRequest::nonceUe);
        var ueNetworkCapability = t.optional(0x58, TLV, S1_UE_NETWORK_CAPABILITY, TrackingAreaUpdateRequest::ueNetworkCapability);
        var lastVisitedRegisteredTai = t.optional(0x52, TV, TAI, TrackingAreaUpdateRequest::lastVisitedRegisteredTai);
        t.other(DRX_PARAMETER, TV, 2, 2);
        var ueRadioCapabilityUpdateNeeded = t.optional(0xa0, FLAG, TrackingAreaUpdateRequest::ueRadioCapabilityUpdateNeeded);
        var epsBearerContextStatus = t.optional(0x57, TLV, EPS_BEARER_SET, TrackingAreaUpdateRequest::epsBearerContextStatus);
        var msNetworkCapability = t.optional(0x31, TLV, MS_NETWORK_CAPABILITY, TrackingAreaUpdateRequest::msNetworkCapability);
        t.other(OLD_LOCATION_AREA_IDENTIFICATION, TV, 5, 5);
        t.other(TMSI_STATUS);
        t.other(MOBILE_STATION_CLASSMARK_2, TLV, 3, 3);
        t.other(MOBILE_STATION_CLASSMARK_3, TLV, 0, 32);
        t.other(SUPPORTED_CODECS, TLV, 3, 255);
        var additionalUpdateType = t.optional(0xf0, ADDITIONAL_UPDATE_TYPE, TrackingAreaUpdateRequest::additionalUpdateType);
        t.other(VOICE_DOMAIN_PREFERENCE, TLV, 1, 1);
        var oldGutiType = t.optional(0xe0, GUTI_TYPE, TrackingAreaUpdateRequest::oldGutiType);
        t.other(DEVICE_PROPERTIES);
        t.other(MS_NETWORK_FEATURE_SUPPORT);
        t.other(TMSI_BASED_NRI_CONTAINER, TLV, 2, 2);
        var t3324 = t.optional(0x6a, TLV, GPRS_TIMER_2, TrackingAreaUpdateRequest::t3324);
        var t3412Extended = t.optional(0x5e, TLV, GPRS_TIMER_3, TrackingAreaUpdateRequest::t3412Extended);
        t.other(EXTENDED_DRX_PARAMETERS, TLV, 1, 2);
        var ueAdditionalSecurityCapability = t.optional(0x6f, TLV, UE_ADDITIONAL_SECURITY_CAPABILITY,
                TrackingAreaUpdateRequest::ueAdditionalSecurityCapability);
        var ueStatus = t.optional(0x6d, TLV, UE_STATUS, TrackingAreaUpdateRequest::ueStatus);
        t.other(ADDITIONAL_INFORMATION_REQUESTED, TV, 1, 1);
        var n1UeNetworkCapability = t.optional(0x32, TLV, N1_UE_NETWORK_CAPABILITY, TrackingAreaUpdateRequest::n1UeNetworkCapability);
        t.other(UE_RADIO_CAPABILITY_ID_AVAILABILITY, TLV, 1, 1);
        t.other(REQUESTED_WUS_ASSISTANCE_INFORMATION, TLV, 1, 255);
        t.other(NB_S1_DRX_PARAMETER, TLV, 1, 1);
        t.other(REQUESTED_IMSI_OFFSET, TLV, 2, 2);
        t.other(UE_REQUEST_TYPE, TLV, 1, 1);
        t.other(PAGING_RESTRICTION, TLV, 1, 3);
        t.other(UNAVAILABILITY_INFORMATION, TLV, 1, 7);
        t.other(UE_DETERMINED_PLMN_WITH_DISASTER_CONDITION, TLV, 3, 3);
        t.other(OtherElements.EPS_INTERWORKING, TLV, 0, 0xff);
        return v -> new TrackingAreaUpdateRequest(v.get(updateType), v.get(ksi), v.get(oldGuti), v.get(nonCurrentKsi),
                v.get(additionalGuti), v.get(nonceUe), v.get(ueNetworkCapability), v.get(lastVisitedRegisteredTai),
                v.get(ueRadioCapabilityUpdateNeeded), v.get(epsBearerContextStatus), v.get(msNetworkCapability),
                v.get(additionalUpdateType), v.get(oldGutiType), v.get(t3324), v.get(t3412Extended),
                v.get(ueAdditionalSecurityCapability), v.get(ueStatus), v.get(n1UeNetworkCapability), v.others());
    });

    /** Begins a message of the mandatory elements. */
    public static Builder builder(EpsUpdateType updateType, NasKeySetIdentifier ksi, EpsGuti oldGuti) {
        return new Builder(updateType, ksi, oldGuti);
    }

    @Override
    public EmmMessageType messageType() {
        return TRACKING_AREA_UPDATE_REQUEST;
    }

    /** Gathers the elements of a message; what is not set is absent. */
    public static final class Builder {

        private final EpsUpdateType updateType;
        private final NasKeySetIdentifier ksi;
        private final EpsGuti oldGuti;
        private @Nullable NasKeySetIdentifier nonCurrentKsi;
        private @Nullable EpsGuti additionalGuti;
        private @Nullable Octets nonceUe;
        private @Nullable S1UeNetworkCapability ueNetworkCapability;
        private @Nullable Tai lastVisitedRegisteredTai;
        private @Nullable Boolean ueRadioCapabilityUpdateNeeded;
        private @Nullable EpsBearerSet epsBearerContextStatus;
        private @Nullable Octets msNetworkCapability;
        private @Nullable AdditionalUpdateType additionalUpdateType;
        private @Nullable GutiType oldGutiType;
        private @Nullable GprsTimer2 t3324;
        private @Nullable GprsTimer3 t3412Extended;
        private @Nullable UeAdditionalSecurityCapability ueAdditionalSecurityCapability;
        private @Nullable UeStatus ueStatus;
        private @Nullable N1UeNetworkCapability n1UeNetworkCapability;
        private OtherElements others = OtherElements.NONE;

        private Builder(EpsUpdateType updateType, NasKeySetIdentifier ksi, EpsGuti oldGuti) {
            this.updateType = updateType;
            this.ksi = ksi;
            this.oldGuti = oldGuti;
        }

        public Builder nonCurrentKsi(@Nullable NasKeySetIdentifier value) {
            nonCurrentKsi = value;
            return this;
        }

        public Builder additionalGuti(@Nullable EpsGuti value) {
            additionalGuti = value;
            return this;
        }

        public Builder nonceUe(@Nullable Octets value) {
            nonceUe = value;
            return this;
        }

        public Builder ueNetworkCapability(@Nullable S1UeNetworkCapability value) {
            ueNetworkCapability = value;
            return this;
        }

        public Builder lastVisitedRegisteredTai(@Nullable Tai value) {
            lastVisitedRegisteredTai = value;
            return this;
        }

        public Builder ueRadioCapabilityUpdateNeeded(@Nullable Boolean value) {
            ueRadioCapabilityUpdateNeeded = value;
            return this;
        }

        public Builder epsBearerContextStatus(@Nullable EpsBearerSet value) {
            epsBearerContextStatus = value;
            return this;
        }

        public Builder msNetworkCapability(@Nullable Octets value) {
            msNetworkCapability = value;
            return this;
        }

        public Builder additionalUpdateType(@Nullable AdditionalUpdateType value) {
            additionalUpdateType = value;
            return this;
        }

        public Builder oldGutiType(@Nullable GutiType value) {
            oldGutiType = value;
            return this;
        }

        public Builder t3324(@Nullable GprsTimer2 value) {
            t3324 = value;
            return this;
        }

        public Builder t3412Extended(@Nullable GprsTimer3 value) {
            t3412Extended = value;
            return this;
        }

        public Builder ueAdditionalSecurityCapability(@Nullable UeAdditionalSecurityCapability value) {
            ueAdditionalSecurityCapability = value;
            return this;
        }

        public Builder ueStatus(@Nullable UeStatus value) {
            ueStatus = value;
            return this;
        }

        public Builder n1UeNetworkCapability(@Nullable N1UeNetworkCapability value) {
            n1UeNetworkCapability = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public TrackingAreaUpdateRequest build() {
            return new TrackingAreaUpdateRequest(updateType, ksi, oldGuti, nonCurrentKsi, additionalGuti, nonceUe,
                    ueNetworkCapability, lastVisitedRegisteredTai, ueRadioCapabilityUpdateNeeded, epsBearerContextStatus,
                    msNetworkCapability, additionalUpdateType, oldGutiType, t3324, t3412Extended, ueAdditionalSecurityCapability,
                    ueStatus, n1UeNetworkCapability, others);
        }
    }
}
