// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.codec.Elements.CONTAINER;
import static org.alcazar.nas.codec.Elements.DRX_PARAMETERS;
import static org.alcazar.nas.codec.Elements.FIVE_GMM_CAPABILITY;
import static org.alcazar.nas.codec.Elements.FIVE_G_GUTI;
import static org.alcazar.nas.codec.Elements.GPRS_TIMER_3;
import static org.alcazar.nas.codec.Elements.MICO_INDICATION;
import static org.alcazar.nas.codec.Elements.MOBILE_IDENTITY;
import static org.alcazar.nas.codec.Elements.NAS_KEY_SET_IDENTIFIER;
import static org.alcazar.nas.codec.Elements.NETWORK_SLICING_INDICATION;
import static org.alcazar.nas.codec.Elements.NSSAI;
import static org.alcazar.nas.codec.Elements.PAYLOAD_CONTAINER_TYPE;
import static org.alcazar.nas.codec.Elements.PDU_SESSION_SET;
import static org.alcazar.nas.codec.Elements.REGISTRATION_TYPE;
import static org.alcazar.nas.codec.Elements.S1_UE_NETWORK_CAPABILITY;
import static org.alcazar.nas.codec.Elements.TAI;
import static org.alcazar.nas.codec.Elements.UE_SECURITY_CAPABILITY;
import static org.alcazar.nas.codec.Elements.UE_STATUS;
import static org.alcazar.nas.codec.Elements.UPDATE_TYPE;
import static org.alcazar.nas.codec.Elements.USAGE_SETTING;
import static org.alcazar.nas.codec.Format.LV_E;
import static org.alcazar.nas.codec.Format.TLV;
import static org.alcazar.nas.codec.Format.TLV_E;
import static org.alcazar.nas.codec.Format.TV;
import static org.alcazar.nas.message.FiveGmmMessageType.REGISTRATION_REQUEST;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.codec.SecurityServiceElements;
import org.alcazar.nas.element.DrxCycle;
import org.alcazar.nas.element.FiveGGuti;
import org.alcazar.nas.element.FiveGmmCapability;
import org.alcazar.nas.element.GprsTimer3;
import org.alcazar.nas.element.MicoIndication;
import org.alcazar.nas.element.MobileIdentity;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.element.NetworkSlicingIndication;
import org.alcazar.nas.element.Nssai;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.PayloadContainerType;
import org.alcazar.nas.element.PduSessionSet;
import org.alcazar.nas.element.RegistrationType;
import org.alcazar.nas.element.S1UeNetworkCapability;
import org.alcazar.nas.element.Tai;
import org.alcazar.nas.element.UeSecurityCapability;
import org.alcazar.nas.element.UeStatus;
import org.alcazar.nas.element.UpdateType;
import org.alcazar.nas.element.UsageSetting;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * A UE asks to be registered, or says that it still is. UE to network (TS 24.501 §8.2.6).
 *
 * @param ngKsi the context that protects this message; {@link NasKeySetIdentifier#NO_KEY} without one
 * @param nonCurrentNgKsi a native context that is not in use
 * @param additionalGuti a further 5G-GUTI of the UE
 * @param epsNasMessageContainer a whole EPS message, on the way from EPS
 * @param nasMessageContainer this message whole, its value ciphered; only in one that is integrity protected
 * @param t3324 active time for MICO mode
 */
public record RegistrationRequest(RegistrationType registrationType, NasKeySetIdentifier ngKsi, MobileIdentity mobileIdentity,
        @Nullable NasKeySetIdentifier nonCurrentNgKsi, @Nullable FiveGmmCapability fiveGmmCapability,
        @Nullable UeSecurityCapability ueSecurityCapability, @Nullable Nssai requestedNssai, @Nullable Tai lastVisitedRegisteredTai,
        @Nullable S1UeNetworkCapability s1UeNetworkCapability, @Nullable PduSessionSet uplinkDataStatus,
        @Nullable PduSessionSet pduSessionStatus, @Nullable MicoIndication micoIndication, @Nullable UeStatus ueStatus,
        @Nullable FiveGGuti additionalGuti, @Nullable PduSessionSet allowedPduSessionStatus, @Nullable UsageSetting usageSetting,
        @Nullable DrxCycle requestedDrx, @Nullable Octets epsNasMessageContainer, @Nullable PayloadContainerType payloadContainerType,
        @Nullable Octets payloadContainer, @Nullable NetworkSlicingIndication networkSlicingIndication, @Nullable UpdateType updateType,
        @Nullable Octets nasMessageContainer, @Nullable GprsTimer3 t3324, @Nullable GprsTimer3 requestedT3512,
        OtherElements others) implements FiveGmmMessage {

    // Elements that are not looked into, for OtherElements
    public static final int LADN_INDICATION = 0x74;
    public static final int MOBILE_STATION_CLASSMARK_2 = 0x41;
    public static final int SUPPORTED_CODECS = 0x42;
    public static final int EPS_BEARER_CONTEXT_STATUS = 0x60;
    public static final int REQUESTED_EXTENDED_DRX = 0x6e;
    public static final int UE_RADIO_CAPABILITY_ID = 0x67;
    public static final int REQUESTED_MAPPED_NSSAI = 0x35;
    public static final int ADDITIONAL_INFORMATION_REQUESTED = 0x48;
    public static final int REQUESTED_WUS_ASSISTANCE = 0x1a;
    public static final int N5GC_INDICATION = 0xa0;
    public static final int REQUESTED_NB_N1_MODE_DRX = 0x30;
    public static final int UE_REQUEST_TYPE = 0x29;
    public static final int PAGING_RESTRICTION = 0x28;
    public static final int SERVICE_LEVEL_AA_CONTAINER = 0x72;
    public static final int NID = 0x32;
    public static final int PLMN_WITH_DISASTER_CONDITION = 0x16;
    public static final int REQUESTED_PEIPS_ASSISTANCE = 0x2a;

    static final NasTable<RegistrationRequest> TABLE = NasTable.of(REGISTRATION_REQUEST.value(), RegistrationRequest::others, t -> {
        var registrationType = t.lowHalf(REGISTRATION_TYPE, RegistrationRequest::registrationType);
        var ngKsi = t.highHalf(NAS_KEY_SET_IDENTIFIER, RegistrationRequest::ngKsi);
        var mobileIdentity = t.mandatory(LV_E, MOBILE_IDENTITY, RegistrationRequest::mobileIdentity);
        var nonCurrentNgKsi = t.optional(0xc0, NAS_KEY_SET_IDENTIFIER, RegistrationRequest::nonCurrentNgKsi);
        var fiveGmmCapability = t.optional(0x10, TLV, FIVE_GMM_CAPABILITY, RegistrationRequest::fiveGmmCapability);
        var ueSecurityCapability = t.optional(0x2e, TLV, UE_SECURITY_CAPABILITY, RegistrationRequest::ueSecurityCapability);
        var requestedNssai = t.optional(0x2f, TLV, NSSAI, RegistrationRequest::requestedNssai);
        var lastVisitedRegisteredTai = t.optional(0x52, TV, TAI, RegistrationRequest::lastVisitedRegisteredTai);
        var s1UeNetworkCapability = t.optional(0x17, TLV, S1_UE_NETWORK_CAPABILITY, RegistrationRequest::s1UeNetworkCapability);
        var uplinkDataStatus = t.optional(0x40, TLV, PDU_SESSION_SET, RegistrationRequest::uplinkDataStatus);
        var pduSessionStatus = t.optional(0x50, TLV, PDU_SESSION_SET, RegistrationRequest::pduSessionStatus);
        var micoIndication = t.optional(0xb0, MICO_INDICATION, RegistrationRequest::micoIndication);
        var ueStatus = t.optional(0x2b, TLV, UE_STATUS, RegistrationRequest::ueStatus);
        var additionalGuti = t.optional(0x77, TLV_E, FIVE_G_GUTI, RegistrationRequest::additionalGuti);
        var allowedPduSessionStatus = t.optional(0x25, TLV, PDU_SESSION_SET, RegistrationRequest::allowedPduSessionStatus);
        var usageSetting = t.optional(0x18, TLV, USAGE_SETTING, RegistrationRequest::usageSetting);
        var requestedDrx = t.optional(0x51, TLV, DRX_PARAMETERS, RegistrationRequest::requestedDrx);
        var epsNasMessageContainer = t.optional(0x70, TLV_E, CONTAINER, RegistrationRequest::epsNasMessageContainer);
        t.other(LADN_INDICATION, TLV_E, 0, 808);
        var payloadContainerType = t.optional(0x80, PAYLOAD_CONTAINER_TYPE, RegistrationRequest::payloadContainerType);
        var payloadContainer = t.optional(0x7b, TLV_E, CONTAINER, RegistrationRequest::payloadContainer);
        var networkSlicingIndication = t.optional(0x90, NETWORK_SLICING_INDICATION, RegistrationRequest::networkSlicingIndication);
        var updateType = t.optional(0x53, TLV, UPDATE_TYPE, RegistrationRequest::updateType);
        t.other(MOBILE_STATION_CLASSMARK_2, TLV, 3, 3);
        t.other(SUPPORTED_CODECS, TLV, 3, 255);
        var nasMessageContainer = t.optional(0x71, TLV_E, CONTAINER, RegistrationRequest::nasMessageContainer);
        t.other(EPS_BEARER_CONTEXT_STATUS, TLV, 2, 2);
        t.other(REQUESTED_EXTENDED_DRX, TLV, 1, 2);
        var t3324 = t.optional(0x6a, TLV, GPRS_TIMER_3, RegistrationRequest::t3324);
        t.other(UE_RADIO_CAPABILITY_ID, TLV, 1, 255);
        t.other(REQUESTED_MAPPED_NSSAI, TLV, 1, 40);
        t.other(ADDITIONAL_INFORMATION_REQUESTED, TLV, 1, 1);
        t.other(REQUESTED_WUS_ASSISTANCE, TLV, 1, 255);
        t.other(N5GC_INDICATION);
        t.other(REQUESTED_NB_N1_MODE_DRX, TLV, 1, 1);
        t.other(UE_REQUEST_TYPE, TLV, 1, 1);
        t.other(PAGING_RESTRICTION, TLV, 1, 33);
        t.other(SERVICE_LEVEL_AA_CONTAINER, TLV_E, 3, 65535);
        t.other(NID, TLV, 6, 6);
        t.other(PLMN_WITH_DISASTER_CONDITION, TLV, 3, 3);
        t.other(REQUESTED_PEIPS_ASSISTANCE, TLV, 1, 255);
        var requestedT3512 = t.optional(0x3b, TLV, GPRS_TIMER_3, RegistrationRequest::requestedT3512);
        SecurityServiceElements.last(t);
        t.other(OtherElements.PROTECTED_BY_EPS, TLV_E, 0, 0xffff);
        return v -> new RegistrationRequest(v.get(registrationType), v.get(ngKsi), v.get(mobileIdentity), v.get(nonCurrentNgKsi),
                v.get(fiveGmmCapability), v.get(ueSecurityCapability), v.get(requestedNssai), v.get(lastVisitedRegisteredTai),
                v.get(s1UeNetworkCapability), v.get(uplinkDataStatus), v.get(pduSessionStatus), v.get(micoIndication), v.get(ueStatus),
                v.get(additionalGuti), v.get(allowedPduSessionStatus), v.get(usageSetting), v.get(requestedDrx),
                v.get(epsNasMessageContainer), v.get(payloadContainerType), v.get(payloadContainer), v.get(networkSlicingIndication),
                v.get(updateType), v.get(nasMessageContainer), v.get(t3324), v.get(requestedT3512), v.others());
    });

    /** Whether there is none but what may be sent in the open: the cleartext elements (TS 24.501 §4.4.6). */
    public boolean hasOnlyCleartext() {
        return equals(cleartextOnly());
    }

    /** The message with cleartext elements only: all that counts of one that is not protected (TS 24.501 §4.4.6). */
    public RegistrationRequest cleartextOnly() {
        return cleartext().build();
    }

    /** The cleartext elements without the message of EPS: what the extension's MAC-2 covers (docs/interworking-encoding.md §4). */
    public RegistrationRequest withoutEpsNasMessage() {
        return cleartext().epsNasMessageContainer(null).build();
    }

    /** The cleartext elements, and a container with the whole message. */
    public RegistrationRequest with(Octets nasMessageContainer) {
        return cleartext().nasMessageContainer(nasMessageContainer).build();
    }

    private Builder cleartext() {
        return builder(registrationType, ngKsi, mobileIdentity).ueSecurityCapability(ueSecurityCapability).ueStatus(ueStatus)
                .additionalGuti(additionalGuti).epsNasMessageContainer(epsNasMessageContainer)
                .others(others.only(OtherElements.PROTECTED_BY_EPS));
    }

    /** Begins a message of the mandatory elements. */
    public static Builder builder(RegistrationType registrationType, NasKeySetIdentifier ngKsi, MobileIdentity mobileIdentity) {
        return new Builder(registrationType, ngKsi, mobileIdentity);
    }

    @Override
    public FiveGmmMessageType messageType() {
        return REGISTRATION_REQUEST;
    }

    /** Gathers the elements of a message; what is not set is absent. */
    public static final class Builder {

        private final RegistrationType registrationType;
        private final NasKeySetIdentifier ngKsi;
        private final MobileIdentity mobileIdentity;
        private @Nullable NasKeySetIdentifier nonCurrentNgKsi;
        private @Nullable FiveGmmCapability fiveGmmCapability;
        private @Nullable UeSecurityCapability ueSecurityCapability;
        private @Nullable Nssai requestedNssai;
        private @Nullable Tai lastVisitedRegisteredTai;
        private @Nullable S1UeNetworkCapability s1UeNetworkCapability;
        private @Nullable PduSessionSet uplinkDataStatus;
        private @Nullable PduSessionSet pduSessionStatus;
        private @Nullable MicoIndication micoIndication;
        private @Nullable UeStatus ueStatus;
        private @Nullable FiveGGuti additionalGuti;
        private @Nullable PduSessionSet allowedPduSessionStatus;
        private @Nullable UsageSetting usageSetting;
        private @Nullable DrxCycle requestedDrx;
        private @Nullable Octets epsNasMessageContainer;
        private @Nullable PayloadContainerType payloadContainerType;
        private @Nullable Octets payloadContainer;
        private @Nullable NetworkSlicingIndication networkSlicingIndication;
        private @Nullable UpdateType updateType;
        private @Nullable Octets nasMessageContainer;
        private @Nullable GprsTimer3 t3324;
        private @Nullable GprsTimer3 requestedT3512;
        private OtherElements others = OtherElements.NONE;

        private Builder(RegistrationType registrationType, NasKeySetIdentifier ngKsi, MobileIdentity mobileIdentity) {
            this.registrationType = registrationType;
            this.ngKsi = ngKsi;
            this.mobileIdentity = mobileIdentity;
        }

        public Builder nonCurrentNgKsi(@Nullable NasKeySetIdentifier value) {
            nonCurrentNgKsi = value;
            return this;
        }

        public Builder fiveGmmCapability(@Nullable FiveGmmCapability value) {
            fiveGmmCapability = value;
            return this;
        }

        public Builder ueSecurityCapability(@Nullable UeSecurityCapability value) {
            ueSecurityCapability = value;
            return this;
        }

        public Builder requestedNssai(@Nullable Nssai value) {
            requestedNssai = value;
            return this;
        }

        public Builder lastVisitedRegisteredTai(@Nullable Tai value) {
            lastVisitedRegisteredTai = value;
            return this;
        }

        public Builder s1UeNetworkCapability(@Nullable S1UeNetworkCapability value) {
            s1UeNetworkCapability = value;
            return this;
        }

        public Builder uplinkDataStatus(@Nullable PduSessionSet value) {
            uplinkDataStatus = value;
            return this;
        }

        public Builder pduSessionStatus(@Nullable PduSessionSet value) {
            pduSessionStatus = value;
            return this;
        }

        public Builder micoIndication(@Nullable MicoIndication value) {
            micoIndication = value;
            return this;
        }

        public Builder ueStatus(@Nullable UeStatus value) {
            ueStatus = value;
            return this;
        }

        public Builder additionalGuti(@Nullable FiveGGuti value) {
            additionalGuti = value;
            return this;
        }

        public Builder allowedPduSessionStatus(@Nullable PduSessionSet value) {
            allowedPduSessionStatus = value;
            return this;
        }

        public Builder usageSetting(@Nullable UsageSetting value) {
            usageSetting = value;
            return this;
        }

        public Builder requestedDrx(@Nullable DrxCycle value) {
            requestedDrx = value;
            return this;
        }

        public Builder epsNasMessageContainer(@Nullable Octets value) {
            epsNasMessageContainer = value;
            return this;
        }

        public Builder payloadContainerType(@Nullable PayloadContainerType value) {
            payloadContainerType = value;
            return this;
        }

        public Builder payloadContainer(@Nullable Octets value) {
            payloadContainer = value;
            return this;
        }

        public Builder networkSlicingIndication(@Nullable NetworkSlicingIndication value) {
            networkSlicingIndication = value;
            return this;
        }

        public Builder updateType(@Nullable UpdateType value) {
            updateType = value;
            return this;
        }

        public Builder nasMessageContainer(@Nullable Octets value) {
            nasMessageContainer = value;
            return this;
        }

        public Builder t3324(@Nullable GprsTimer3 value) {
            t3324 = value;
            return this;
        }

        public Builder requestedT3512(@Nullable GprsTimer3 value) {
            requestedT3512 = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public RegistrationRequest build() {
            return new RegistrationRequest(registrationType, ngKsi, mobileIdentity, nonCurrentNgKsi, fiveGmmCapability,
                    ueSecurityCapability, requestedNssai, lastVisitedRegisteredTai, s1UeNetworkCapability, uplinkDataStatus,
                    pduSessionStatus, micoIndication, ueStatus, additionalGuti, allowedPduSessionStatus, usageSetting, requestedDrx,
                    epsNasMessageContainer, payloadContainerType, payloadContainer, networkSlicingIndication, updateType,
                    nasMessageContainer, t3324, requestedT3512, others);
        }
    }
}
