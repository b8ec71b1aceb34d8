// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

import static org.alcazar.nas.codec.Elements.CONTAINER;
import static org.alcazar.nas.codec.Elements.GPRS_TIMER_2;
import static org.alcazar.nas.codec.Elements.GPRS_TIMER_3;
import static org.alcazar.nas.codec.Elements.NAS_KEY_SET_IDENTIFIER;
import static org.alcazar.nas.codec.Elements.S1_UE_NETWORK_CAPABILITY;
import static org.alcazar.nas.codec.Elements.UE_STATUS;
import static org.alcazar.nas.codec.EpsElements.ADDITIONAL_UPDATE_TYPE;
import static org.alcazar.nas.codec.EpsElements.ATTACH_TYPE;
import static org.alcazar.nas.codec.EpsElements.GUTI;
import static org.alcazar.nas.codec.EpsElements.GUTI_TYPE;
import static org.alcazar.nas.codec.EpsElements.MOBILE_IDENTITY;
import static org.alcazar.nas.codec.EpsElements.MS_NETWORK_CAPABILITY;
import static org.alcazar.nas.codec.EpsElements.N1_UE_NETWORK_CAPABILITY;
import static org.alcazar.nas.codec.EpsElements.TAI;
import static org.alcazar.nas.codec.EpsElements.UE_ADDITIONAL_SECURITY_CAPABILITY;
import static org.alcazar.nas.codec.Format.LV;
import static org.alcazar.nas.codec.Format.LV_E;
import static org.alcazar.nas.codec.Format.TLV;
import static org.alcazar.nas.codec.Format.TV;
import static org.alcazar.nas.eps.message.EmmMessageType.ATTACH_REQUEST;
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
import org.alcazar.nas.eps.element.EpsAttachType;
import org.alcazar.nas.eps.element.EpsGuti;
import org.alcazar.nas.eps.element.EpsMobileIdentity;
import org.alcazar.nas.eps.element.GutiType;
import org.alcazar.nas.eps.element.N1UeNetworkCapability;
import org.alcazar.nas.eps.element.UeAdditionalSecurityCapability;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * A UE registers in EPS. UE to network (TS 24.301 §8.2.4).
 *
 * @param esmMessage a plain message of session management: a PDN Connectivity Request or none that asks for anything
 * @param msNetworkCapability what the UE can in GERAN and UTRAN, not looked into
 * @param additionalGuti native, where the identity is a mapped one
 */
public record AttachRequest(EpsAttachType attachType, NasKeySetIdentifier ksi, EpsMobileIdentity identity,
        S1UeNetworkCapability ueNetworkCapability, Octets esmMessage, @Nullable EpsGuti additionalGuti,
        @Nullable Tai lastVisitedRegisteredTai, @Nullable Octets msNetworkCapability,
        @Nullable AdditionalUpdateType additionalUpdateType, @Nullable GutiType oldGutiType, @Nullable GprsTimer2 t3324,
        @Nullable GprsTimer3 t3412Extended, @Nullable UeAdditionalSecurityCapability ueAdditionalSecurityCapability,
        @Nullable UeStatus ueStatus, @Nullable N1UeNetworkCapability n1UeNetworkCapability, OtherElements others) implements EmmMessage {

    // Elements that are not looked into, for OtherElements
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
    public static final int UE_DETERMINED_PLMN_WITH_DISASTER_CONDITION = 0x26;

    static final NasTable<AttachRequest> TABLE = NasTable.of(EMM, ATTACH_REQUEST.value(), AttachRequest::others, t -> {
        var attachType = t.lowHalf(ATTACH_TYPE, AttachRequest::attachType);
        var ksi = t.highHalf(NAS_KEY_SET_IDENTIFIER, AttachRequest::ksi);
        var identity = t.mandatory(LV, MOBILE_IDENTITY, AttachRequest::identity);
        var ueNetworkCapability = t.mandatory(LV, S1_UE_NETWORK_CAPABILITY, AttachRequest::ueNetworkCapability);
        var esmMessage = t.mandatory(LV_E, CONTAINER, AttachRequest::esmMessage);
        t.other(OLD_P_TMSI_SIGNATURE, TV, 3, 3);
        var additionalGuti = t.optional(0x50, TLV, GUTI, AttachRequest::additionalGuti);
        var lastVisitedRegisteredTai = t.optional(0x52, TV, TAI, AttachRequest::lastVisitedRegisteredTai);
        t.other(DRX_PARAMETER, TV, 2, 2);
        var msNetworkCapability = t.optional(0x31, TLV, MS_NETWORK_CAPABILITY, AttachRequest::msNetworkCapability);
        t.other(OLD_LOCATION_AREA_IDENTIFICATION, TV, 5, 5);
        t.other(TMSI_STATUS);
        t.other(MOBILE_STATION_CLASSMARK_2, TLV, 3, 3);
        t.other(MOBILE_STATION_CLASSMARK_3, TLV, 0, 32);
        t.other(SUPPORTED_CODECS, TLV, 3, 255);
        var additionalUpdateType = t.optional(0xf0, ADDITIONAL_UPDATE_TYPE, AttachRequest::additionalUpdateType);
        t.other(VOICE_DOMAIN_PREFERENCE, TLV, 1, 1);
        t.other(DEVICE_PROPERTIES);
        var oldGutiType = t.optional(0xe0, GUTI_TYPE, AttachRequest::oldGutiType);
        t.other(MS_NETWORK_FEATURE_SUPPORT);
        t.other(TMSI_BASED_NRI_CONTAINER, TLV, 2, 2);
        var t3324 = t.optional(0x6a, TLV, GPRS_TIMER_2, AttachRequest::t3324);
        var t3412Extended = t.optional(0x5e, TLV, GPRS_TIMER_3, AttachRequest::t3412Extended);
        t.other(EXTENDED_DRX_PARAMETERS, TLV, 1, 2);
        var ueAdditionalSecurityCapability = t.optional(0x6f, TLV, UE_ADDITIONAL_SECURITY_CAPABILITY,
                AttachRequest::ueAdditionalSecurityCapability);
        var ueStatus = t.optional(0x6d, TLV, UE_STATUS, AttachRequest::ueStatus);
        t.other(ADDITIONAL_INFORMATION_REQUESTED, TV, 1, 1);
        var n1UeNetworkCapability = t.optional(0x32, TLV, N1_UE_NETWORK_CAPABILITY, AttachRequest::n1UeNetworkCapability);
        t.other(UE_RADIO_CAPABILITY_ID_AVAILABILITY, TLV, 1, 1);
        t.other(REQUESTED_WUS_ASSISTANCE_INFORMATION, TLV, 1, 255);
        t.other(NB_S1_DRX_PARAMETER, TLV, 1, 1);
        t.other(REQUESTED_IMSI_OFFSET, TLV, 2, 2);
        t.other(UE_DETERMINED_PLMN_WITH_DISASTER_CONDITION, TLV, 3, 3);
        t.other(OtherElements.EPS_INTERWORKING, TLV, 0, 0xff);
        return v -> new AttachRequest(v.get(attachType), v.get(ksi), v.get(identity), v.get(ueNetworkCapability), v.get(esmMessage),
                v.get(additionalGuti), v.get(lastVisitedRegisteredTai), v.get(msNetworkCapability), v.get(additionalUpdateType),
                v.get(oldGutiType), v.get(t3324), v.get(t3412Extended), v.get(ueAdditionalSecurityCapability), v.get(ueStatus),
                v.get(n1UeNetworkCapability), v.others());
    });

    /** Begins a message of the mandatory elements. */
    public static Builder builder(EpsAttachType attachType, NasKeySetIdentifier ksi, EpsMobileIdentity identity,
            S1UeNetworkCapability ueNetworkCapability, Octets esmMessage) {
        return new Builder(attachType, ksi, identity, ueNetworkCapability, esmMessage);
    }

    @Override
    public EmmMessageType messageType() {
        return ATTACH_REQUEST;
    }

    /** Gathers the elements of a message; what is not set is absent. */
    public static final class Builder {

        private final EpsAttachType attachType;
        private final NasKeySetIdentifier ksi;
        private final EpsMobileIdentity identity;
        private final S1UeNetworkCapability ueNetworkCapability;
        private final Octets esmMessage;
        private @Nullable EpsGuti additionalGuti;
        private @Nullable Tai lastVisitedRegisteredTai;
        private @Nullable Octets msNetworkCapability;
        private @Nullable AdditionalUpdateType additionalUpdateType;
        private @Nullable GutiType oldGutiType;
        private @Nullable GprsTimer2 t3324;
        private @Nullable GprsTimer3 t3412Extended;
        private @Nullable UeAdditionalSecurityCapability ueAdditionalSecurityCapability;
        private @Nullable UeStatus ueStatus;
        private @Nullable N1UeNetworkCapability n1UeNetworkCapability;
        private OtherElements others = OtherElements.NONE;

        private Builder(EpsAttachType attachType, NasKeySetIdentifier ksi, EpsMobileIdentity identity,
                S1UeNetworkCapability ueNetworkCapability, Octets esmMessage) {
            this.attachType = attachType;
            this.ksi = ksi;
            this.identity = identity;
            this.ueNetworkCapability = ueNetworkCapability;
            this.esmMessage = esmMessage;
        }

        public Builder additionalGuti(@Nullable EpsGuti value) {
            additionalGuti = value;
            return this;
        }

        public Builder lastVisitedRegisteredTai(@Nullable Tai value) {
            lastVisitedRegisteredTai = value;
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

        public AttachRequest build() {
            return new AttachRequest(attachType, ksi, identity, ueNetworkCapability, esmMessage, additionalGuti,
                    lastVisitedRegisteredTai, msNetworkCapability, additionalUpdateType, oldGutiType, t3324, t3412Extended,
                    ueAdditionalSecurityCapability, ueStatus, n1UeNetworkCapability, others);
        }
    }
}
