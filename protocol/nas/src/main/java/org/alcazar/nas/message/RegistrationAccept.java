// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.codec.Elements.ADDITIONAL_REQUEST_RESULT;
import static org.alcazar.nas.codec.Elements.DRX_PARAMETERS;
import static org.alcazar.nas.codec.Elements.EAP_MESSAGE;
import static org.alcazar.nas.codec.Elements.FIVE_G_GUTI;
import static org.alcazar.nas.codec.Elements.GPRS_TIMER_2;
import static org.alcazar.nas.codec.Elements.GPRS_TIMER_3;
import static org.alcazar.nas.codec.Elements.MICO_INDICATION;
import static org.alcazar.nas.codec.Elements.NETWORK_FEATURE_SUPPORT;
import static org.alcazar.nas.codec.Elements.NETWORK_SLICING_INDICATION;
import static org.alcazar.nas.codec.Elements.NSSAI;
import static org.alcazar.nas.codec.Elements.PDU_SESSION_SET;
import static org.alcazar.nas.codec.Elements.PLMN_LIST;
import static org.alcazar.nas.codec.Elements.REACTIVATION_ERRORS;
import static org.alcazar.nas.codec.Elements.REGISTRATION_RESULT;
import static org.alcazar.nas.codec.Elements.REJECTED_NSSAI;
import static org.alcazar.nas.codec.Elements.TAI_LIST;
import static org.alcazar.nas.codec.Format.LV;
import static org.alcazar.nas.codec.Format.TLV;
import static org.alcazar.nas.codec.Format.TLV_E;
import static org.alcazar.nas.message.FiveGmmMessageType.REGISTRATION_ACCEPT;

import java.util.List;
import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.codec.SecurityServiceElements;
import org.alcazar.nas.element.AdditionalRequestResult;
import org.alcazar.nas.element.DrxCycle;
import org.alcazar.nas.element.FiveGGuti;
import org.alcazar.nas.element.GprsTimer2;
import org.alcazar.nas.element.GprsTimer3;
import org.alcazar.nas.element.MicoIndication;
import org.alcazar.nas.element.NetworkFeatureSupport;
import org.alcazar.nas.element.NetworkSlicingIndication;
import org.alcazar.nas.element.Nssai;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.PduSessionSet;
import org.alcazar.nas.element.Plmn;
import org.alcazar.nas.element.ReactivationError;
import org.alcazar.nas.element.RegistrationResult;
import org.alcazar.nas.element.RejectedNssai;
import org.alcazar.nas.element.TaiList;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The network has registered the UE. Network to UE (TS 24.501 §8.2.7).
 *
 * @param t3512 how long until the next periodic registration
 * @param t3502 how long to wait after failed attempts
 */
public record RegistrationAccept(RegistrationResult registrationResult, @Nullable FiveGGuti guti, @Nullable List<Plmn> equivalentPlmns,
        @Nullable TaiList taiList, @Nullable Nssai allowedNssai, @Nullable RejectedNssai rejectedNssai, @Nullable Nssai configuredNssai,
        @Nullable NetworkFeatureSupport networkFeatureSupport, @Nullable PduSessionSet pduSessionStatus,
        @Nullable PduSessionSet reactivationResult, @Nullable List<ReactivationError> reactivationErrors,
        @Nullable MicoIndication micoIndication, @Nullable NetworkSlicingIndication networkSlicingIndication, @Nullable GprsTimer3 t3512,
        @Nullable GprsTimer2 non3gppDeregistrationTimer, @Nullable GprsTimer2 t3502, @Nullable Octets eapMessage,
        @Nullable DrxCycle negotiatedDrx, @Nullable GprsTimer3 t3324, @Nullable Nssai pendingNssai,
        @Nullable AdditionalRequestResult additionalRequestResult, OtherElements others) implements FiveGmmMessage {

    // Elements that are not looked into, for OtherElements
    public static final int LADN_INFORMATION = 0x79;
    public static final int SERVICE_AREA_LIST = 0x27;
    public static final int EMERGENCY_NUMBER_LIST = 0x34;
    public static final int EXTENDED_EMERGENCY_NUMBER_LIST = 0x7a;
    public static final int SOR_TRANSPARENT_CONTAINER = 0x73;
    public static final int NSSAI_INCLUSION_MODE = 0xa0;
    public static final int OPERATOR_DEFINED_ACCESS_CATEGORIES = 0x76;
    public static final int NON_3GPP_NW_POLICIES = 0xd0;
    public static final int EPS_BEARER_CONTEXT_STATUS = 0x60;
    public static final int NEGOTIATED_EXTENDED_DRX = 0x6e;
    public static final int T3447 = 0x6c;
    public static final int T3448 = 0x6b;
    public static final int UE_RADIO_CAPABILITY_ID = 0x67;
    public static final int UE_RADIO_CAPABILITY_ID_DELETION = 0xe0;
    public static final int CIPHERING_KEY_DATA = 0x74;
    public static final int CAG_INFORMATION_LIST = 0x75;
    public static final int TRUNCATED_5G_S_TMSI_CONFIGURATION = 0x1b;
    public static final int NEGOTIATED_WUS_ASSISTANCE = 0x1c;
    public static final int NEGOTIATED_NB_N1_MODE_DRX = 0x29;
    public static final int EXTENDED_REJECTED_NSSAI = 0x68;
    public static final int SERVICE_LEVEL_AA_CONTAINER = 0x7b;
    public static final int NEGOTIATED_PEIPS_ASSISTANCE = 0x33;
    public static final int NSSRG_INFORMATION = 0x70;
    public static final int DISASTER_ROAMING_WAIT_RANGE = 0x14;
    public static final int DISASTER_RETURN_WAIT_RANGE = 0x2c;
    public static final int PLMNS_FOR_DISASTER_CONDITION = 0x13;
    public static final int FORBIDDEN_TAIS_FOR_ROAMING = 0x1d;
    public static final int FORBIDDEN_TAIS_FOR_REGIONAL_SERVICE = 0x1e;
    public static final int EXTENDED_CAG_INFORMATION_LIST = 0x71;
    public static final int NSAG_INFORMATION = 0x7c;

    static final NasTable<RegistrationAccept> TABLE = NasTable.of(REGISTRATION_ACCEPT.value(), RegistrationAccept::others, t -> {
        var registrationResult = t.mandatory(LV, REGISTRATION_RESULT, RegistrationAccept::registrationResult);
        var guti = t.optional(0x77, TLV_E, FIVE_G_GUTI, RegistrationAccept::guti);
        var equivalentPlmns = t.optional(0x4a, TLV, PLMN_LIST, RegistrationAccept::equivalentPlmns);
        var taiList = t.optional(0x54, TLV, TAI_LIST, RegistrationAccept::taiList);
        var allowedNssai = t.optional(0x15, TLV, NSSAI, RegistrationAccept::allowedNssai);
        var rejectedNssai = t.optional(0x11, TLV, REJECTED_NSSAI, RegistrationAccept::rejectedNssai);
        var configuredNssai = t.optional(0x31, TLV, NSSAI, RegistrationAccept::configuredNssai);
        var networkFeatureSupport = t.optional(0x21, TLV, NETWORK_FEATURE_SUPPORT, RegistrationAccept::networkFeatureSupport);
        var pduSessionStatus = t.optional(0x50, TLV, PDU_SESSION_SET, RegistrationAccept::pduSessionStatus);
        var reactivationResult = t.optional(0x26, TLV, PDU_SESSION_SET, RegistrationAccept::reactivationResult);
        var reactivationErrors = t.optional(0x72, TLV_E, REACTIVATION_ERRORS, RegistrationAccept::reactivationErrors);
        t.other(LADN_INFORMATION, TLV_E, 9, 1712);
        var micoIndication = t.optional(0xb0, MICO_INDICATION, RegistrationAccept::micoIndication);
        var networkSlicingIndication = t.optional(0x90, NETWORK_SLICING_INDICATION, RegistrationAccept::networkSlicingIndication);
        t.other(SERVICE_AREA_LIST, TLV, 4, 112);
        var t3512 = t.optional(0x5e, TLV, GPRS_TIMER_3, RegistrationAccept::t3512);
        var non3gppDeregistrationTimer = t.optional(0x5d, TLV, GPRS_TIMER_2, RegistrationAccept::non3gppDeregistrationTimer);
        var t3502 = t.optional(0x16, TLV, GPRS_TIMER_2, RegistrationAccept::t3502);
        t.other(EMERGENCY_NUMBER_LIST, TLV, 3, 48);
        t.other(EXTENDED_EMERGENCY_NUMBER_LIST, TLV_E, 4, 65535);
        t.other(SOR_TRANSPARENT_CONTAINER, TLV_E, 17, 65535);
        var eapMessage = t.optional(0x78, TLV_E, EAP_MESSAGE, RegistrationAccept::eapMessage);
        t.other(NSSAI_INCLUSION_MODE);
        t.other(OPERATOR_DEFINED_ACCESS_CATEGORIES, TLV_E, 0, 8320);
        var negotiatedDrx = t.optional(0x51, TLV, DRX_PARAMETERS, RegistrationAccept::negotiatedDrx);
        t.other(NON_3GPP_NW_POLICIES);
        t.other(EPS_BEARER_CONTEXT_STATUS, TLV, 2, 2);
        t.other(NEGOTIATED_EXTENDED_DRX, TLV, 1, 2);
        t.other(T3447, TLV, 1, 1);
        t.other(T3448, TLV, 1, 1);
        var t3324 = t.optional(0x6a, TLV, GPRS_TIMER_3, RegistrationAccept::t3324);
        t.other(UE_RADIO_CAPABILITY_ID, TLV, 1, 255);
        t.other(UE_RADIO_CAPABILITY_ID_DELETION);
        var pendingNssai = t.optional(0x39, TLV, NSSAI, RegistrationAccept::pendingNssai);
        t.other(CIPHERING_KEY_DATA, TLV_E, 31, 65535);
        t.other(CAG_INFORMATION_LIST, TLV_E, 0, 65535);
        t.other(TRUNCATED_5G_S_TMSI_CONFIGURATION, TLV, 1, 1);
        t.other(NEGOTIATED_WUS_ASSISTANCE, TLV, 1, 255);
        t.other(NEGOTIATED_NB_N1_MODE_DRX, TLV, 1, 1);
        t.other(EXTENDED_REJECTED_NSSAI, TLV, 3, 88);
        t.other(SERVICE_LEVEL_AA_CONTAINER, TLV_E, 3, 65535);
        t.other(NEGOTIATED_PEIPS_ASSISTANCE, TLV, 1, 255);
        var additionalRequestResult = t.optional(0x35, TLV, ADDITIONAL_REQUEST_RESULT, RegistrationAccept::additionalRequestResult);
        t.other(NSSRG_INFORMATION, TLV_E, 4, 4096);
        t.other(DISASTER_ROAMING_WAIT_RANGE, TLV, 2, 2);
        t.other(DISASTER_RETURN_WAIT_RANGE, TLV, 2, 2);
        t.other(PLMNS_FOR_DISASTER_CONDITION, TLV, 0, 255);
        t.other(FORBIDDEN_TAIS_FOR_ROAMING, TLV, 7, 112);
        t.other(FORBIDDEN_TAIS_FOR_REGIONAL_SERVICE, TLV, 7, 112);
        t.other(EXTENDED_CAG_INFORMATION_LIST, TLV_E, 0, 65535);
        t.other(NSAG_INFORMATION, TLV_E, 6, 3140);
        SecurityServiceElements.last(t);
        return v -> new RegistrationAccept(v.get(registrationResult), v.get(guti), v.get(equivalentPlmns), v.get(taiList),
                v.get(allowedNssai), v.get(rejectedNssai), v.get(configuredNssai), v.get(networkFeatureSupport), v.get(pduSessionStatus),
                v.get(reactivationResult), v.get(reactivationErrors), v.get(micoIndication), v.get(networkSlicingIndication), v.get(t3512),
                v.get(non3gppDeregistrationTimer), v.get(t3502), v.get(eapMessage), v.get(negotiatedDrx), v.get(t3324), v.get(pendingNssai),
                v.get(additionalRequestResult), v.others());
    });

    public RegistrationAccept {
        equivalentPlmns = equivalentPlmns == null ? null : List.copyOf(equivalentPlmns);
        reactivationErrors = reactivationErrors == null ? null : List.copyOf(reactivationErrors);
    }

    /** Begins a message of the mandatory elements. */
    public static Builder builder(RegistrationResult registrationResult) {
        return new Builder(registrationResult);
    }

    @Override
    public FiveGmmMessageType messageType() {
        return REGISTRATION_ACCEPT;
    }

    /** Gathers the elements of a message; what is not set is absent. */
    public static final class Builder {

        private final RegistrationResult registrationResult;
        private @Nullable FiveGGuti guti;
        private @Nullable List<Plmn> equivalentPlmns;
        private @Nullable TaiList taiList;
        private @Nullable Nssai allowedNssai;
        private @Nullable RejectedNssai rejectedNssai;
        private @Nullable Nssai configuredNssai;
        private @Nullable NetworkFeatureSupport networkFeatureSupport;
        private @Nullable PduSessionSet pduSessionStatus;
        private @Nullable PduSessionSet reactivationResult;
        private @Nullable List<ReactivationError> reactivationErrors;
        private @Nullable MicoIndication micoIndication;
        private @Nullable NetworkSlicingIndication networkSlicingIndication;
        private @Nullable GprsTimer3 t3512;
        private @Nullable GprsTimer2 non3gppDeregistrationTimer;
        private @Nullable GprsTimer2 t3502;
        private @Nullable Octets eapMessage;
        private @Nullable DrxCycle negotiatedDrx;
        private @Nullable GprsTimer3 t3324;
        private @Nullable Nssai pendingNssai;
        private @Nullable AdditionalRequestResult additionalRequestResult;
        private OtherElements others = OtherElements.NONE;

        private Builder(RegistrationResult registrationResult) {
            this.registrationResult = registrationResult;
        }

        public Builder guti(@Nullable FiveGGuti value) {
            guti = value;
            return this;
        }

        public Builder equivalentPlmns(@Nullable List<Plmn> value) {
            equivalentPlmns = value;
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

        public Builder rejectedNssai(@Nullable RejectedNssai value) {
            rejectedNssai = value;
            return this;
        }

        public Builder configuredNssai(@Nullable Nssai value) {
            configuredNssai = value;
            return this;
        }

        public Builder networkFeatureSupport(@Nullable NetworkFeatureSupport value) {
            networkFeatureSupport = value;
            return this;
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

        public Builder micoIndication(@Nullable MicoIndication value) {
            micoIndication = value;
            return this;
        }

        public Builder networkSlicingIndication(@Nullable NetworkSlicingIndication value) {
            networkSlicingIndication = value;
            return this;
        }

        public Builder t3512(@Nullable GprsTimer3 value) {
            t3512 = value;
            return this;
        }

        public Builder non3gppDeregistrationTimer(@Nullable GprsTimer2 value) {
            non3gppDeregistrationTimer = value;
            return this;
        }

        public Builder t3502(@Nullable GprsTimer2 value) {
            t3502 = value;
            return this;
        }

        public Builder eapMessage(@Nullable Octets value) {
            eapMessage = value;
            return this;
        }

        public Builder negotiatedDrx(@Nullable DrxCycle value) {
            negotiatedDrx = value;
            return this;
        }

        public Builder t3324(@Nullable GprsTimer3 value) {
            t3324 = value;
            return this;
        }

        public Builder pendingNssai(@Nullable Nssai value) {
            pendingNssai = value;
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

        public RegistrationAccept build() {
            return new RegistrationAccept(registrationResult, guti, equivalentPlmns, taiList, allowedNssai, rejectedNssai, configuredNssai,
                    networkFeatureSupport, pduSessionStatus, reactivationResult, reactivationErrors, micoIndication,
                    networkSlicingIndication, t3512, non3gppDeregistrationTimer, t3502, eapMessage, negotiatedDrx, t3324, pendingNssai,
                    additionalRequestResult, others);
        }
    }
}
