// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

import static org.alcazar.nas.codec.Elements.GPRS_TIMER_2;
import static org.alcazar.nas.codec.Elements.GPRS_TIMER_3;
import static org.alcazar.nas.codec.Elements.PLMN_LIST;
import static org.alcazar.nas.codec.EpsElements.EMM_CAUSE;
import static org.alcazar.nas.codec.EpsElements.EPS_BEARER_SET;
import static org.alcazar.nas.codec.EpsElements.GPRS_TIMER;
import static org.alcazar.nas.codec.EpsElements.GUTI;
import static org.alcazar.nas.codec.EpsElements.MS_IDENTITY;
import static org.alcazar.nas.codec.EpsElements.NETWORK_FEATURE_SUPPORT;
import static org.alcazar.nas.codec.EpsElements.TAI_LIST;
import static org.alcazar.nas.codec.EpsElements.UPDATE_RESULT;
import static org.alcazar.nas.codec.Format.TLV;
import static org.alcazar.nas.codec.Format.TLV_E;
import static org.alcazar.nas.codec.Format.TV;
import static org.alcazar.nas.eps.message.EmmMessageType.TRACKING_AREA_UPDATE_ACCEPT;
import static org.alcazar.nas.eps.message.EpsHeaders.EMM;

import java.util.List;
import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.GprsTimer2;
import org.alcazar.nas.element.GprsTimer3;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.Plmn;
import org.alcazar.nas.element.TaiList;
import org.alcazar.nas.eps.element.EmmCause;
import org.alcazar.nas.eps.element.EpsBearerSet;
import org.alcazar.nas.eps.element.EpsGuti;
import org.alcazar.nas.eps.element.EpsNetworkFeatureSupport;
import org.alcazar.nas.eps.element.EpsUpdateResult;
import org.alcazar.nas.eps.element.MsIdentity;
import org.jspecify.annotations.Nullable;

/**
 * The UE is known where it is. Network to UE (TS 24.301 §8.2.26).
 */
public record TrackingAreaUpdateAccept(EpsUpdateResult updateResult, @Nullable GprsTimer2 t3412, @Nullable EpsGuti guti,
        @Nullable TaiList taiList, @Nullable EpsBearerSet epsBearerContextStatus, @Nullable MsIdentity msIdentity,
        @Nullable EmmCause cause, @Nullable GprsTimer2 t3402, @Nullable GprsTimer2 t3423, @Nullable List<Plmn> equivalentPlmns,
        @Nullable EpsNetworkFeatureSupport networkFeatureSupport, @Nullable GprsTimer3 t3412Extended, @Nullable GprsTimer2 t3324,
        @Nullable GprsTimer2 t3448, @Nullable GprsTimer3 t3447, OtherElements others) implements EmmMessage {

    // Elements that are not looked into, for OtherElements
    public static final int LOCATION_AREA_IDENTIFICATION = 0x13;
    public static final int EMERGENCY_NUMBER_LIST = 0x34;
    public static final int ADDITIONAL_UPDATE_RESULT = 0xf0;
    public static final int EXTENDED_DRX_PARAMETERS = 0x6e;
    public static final int HEADER_COMPRESSION_CONFIGURATION_STATUS = 0x68;
    public static final int DCN_ID = 0x65;
    public static final int SMS_SERVICES_STATUS = 0xe0;
    public static final int NON_3GPP_NW_PROVIDED_POLICIES = 0xd0;
    public static final int NETWORK_POLICY = 0xc0;
    public static final int EXTENDED_EMERGENCY_NUMBER_LIST = 0x7a;
    public static final int CIPHERING_KEY_DATA = 0x7c;
    public static final int UE_RADIO_CAPABILITY_ID = 0x66;
    public static final int UE_RADIO_CAPABILITY_ID_DELETION_INDICATION = 0xb0;
    public static final int NEGOTIATED_WUS_ASSISTANCE_INFORMATION = 0x35;
    public static final int NEGOTIATED_NB_S1_DRX_PARAMETER = 0x36;
    public static final int NEGOTIATED_IMSI_OFFSET = 0x38;
    public static final int ADDITIONAL_REQUEST_RESULT = 0x37;
    public static final int FORBIDDEN_TAIS_FOR_ROAMING = 0x1d;
    public static final int FORBIDDEN_TAIS_FOR_REGIONAL_PROVISION = 0x1e;
    public static final int MAXIMUM_TIME_OFFSET = 0x39;
    public static final int UNAVAILABILITY_CONFIGURATION = 0x1f;
    public static final int ACCESS_TECHNOLOGY_UTILIZATION_CONTROL = 0x20;
    public static final int STORE_AND_FORWARD_PARAMETERS = 0x21;
    public static final int DISASTER_ROAMING_WAIT_RANGE = 0x22;
    public static final int DISASTER_RETURN_WAIT_RANGE = 0x24;
    public static final int PLMNS_IN_DISASTER_CONDITION = 0x25;

    static final NasTable<TrackingAreaUpdateAccept> TABLE =
            NasTable.of(EMM, TRACKING_AREA_UPDATE_ACCEPT.value(), TrackingAreaUpdateAccept::others, t -> {
        var updateResult = t.lowHalf(UPDATE_RESULT, TrackingAreaUpdateAccept::updateResult);
        var t3412 = t.optional(0x5a, TV, GPRS_TIMER, TrackingAreaUpdateAccept::t3412);
        var guti = t.optional(0x50, TLV, GUTI, TrackingAreaUpdateAccept::guti);
        var taiList = t.optional(0x54, TLV, TAI_LIST, TrackingAreaUpdateAccept::taiList);
        var epsBearerContextStatus = t.optional(0x57, TLV, EPS_BEARER_SET, TrackingAreaUpdateAccept::epsBearerContextStatus);
        t.other(LOCATION_AREA_IDENTIFICATION, TV, 5, 5);
        var msIdentity = t.optional(0x23, TLV, MS_IDENTITY, TrackingAreaUpdateAccept::msIdentity);
        var cause = t.optional(0x53, TV, EMM_CAUSE, TrackingAreaUpdateAccept::cause);
        var t3402 = t.optional(0x17, TV, GPRS_TIMER, TrackingAreaUpdateAccept::t3402);
        var t3423 = t.optional(0x59, TV, GPRS_TIMER, TrackingAreaUpdateAccept::t3423);
        var equivalentPlmns = t.optional(0x4a, TLV, PLMN_LIST, TrackingAreaUpdateAccept::equivalentPlmns);
        t.other(EMERGENCY_NUMBER_LIST, TLV, 3, 48);
        var networkFeatureSupport = t.optional(0x64, TLV, NETWORK_FEATURE_SUPPORT, TrackingAreaUpdateAccept::networkFeatureSupport);
        t.other(ADDITIONAL_UPDATE_RESULT);
        var t3412Extended = t.optional(0x5e, TLV, GPRS_TIMER_3, TrackingAreaUpdateAccept::t3412Extended);
        var t3324 = t.optional(0x6a, TLV, GPRS_TIMER_2, TrackingAreaUpdateAccept::t3324);
        t.other(EXTENDED_DRX_PARAMETERS, TLV, 1, 2);
        t.other(HEADER_COMPRESSION_CONFIGURATION_STATUS, TLV, 2, 2);
        t.other(DCN_ID, TLV, 2, 2);
        t.other(SMS_SERVICES_STATUS);
        t.other(NON_3GPP_NW_PROVIDED_POLICIES);
        var t3448 = t.optional(0x6b, TLV, GPRS_TIMER_2, TrackingAreaUpdateAccept::t3448);
        t.other(NETWORK_POLICY);
        var t3447 = t.optional(0x6c, TLV, GPRS_TIMER_3, TrackingAreaUpdateAccept::t3447);
        t.other(EXTENDED_EMERGENCY_NUMBER_LIST, TLV_E, 4, 65535);
        t.other(CIPHERING_KEY_DATA, TLV_E, 32, 2288);
        t.other(UE_RADIO_CAPABILITY_ID, TLV, 1, 255);
        t.other(UE_RADIO_CAPABILITY_ID_DELETION_INDICATION);
        t.other(NEGOTIATED_WUS_ASSISTANCE_INFORMATION, TLV, 1, 255);
        t.other(NEGOTIATED_NB_S1_DRX_PARAMETER, TLV, 1, 1);
        t.other(NEGOTIATED_IMSI_OFFSET, TLV, 2, 2);
        t.other(ADDITIONAL_REQUEST_RESULT, TLV, 1, 1);
        t.other(FORBIDDEN_TAIS_FOR_ROAMING, TLV, 6, 96);
        t.other(FORBIDDEN_TAIS_FOR_REGIONAL_PROVISION, TLV, 6, 96);
        t.other(MAXIMUM_TIME_OFFSET, TLV, 1, 1);
        t.other(UNAVAILABILITY_CONFIGURATION, TLV, 1, 7);
        t.other(ACCESS_TECHNOLOGY_UTILIZATION_CONTROL, TLV, 0, 255);
        t.other(STORE_AND_FORWARD_PARAMETERS, TLV, 1, 255);
        t.other(DISASTER_ROAMING_WAIT_RANGE, TLV, 2, 2);
        t.other(DISASTER_RETURN_WAIT_RANGE, TLV, 2, 2);
        t.other(PLMNS_IN_DISASTER_CONDITION, TLV, 0, 255);
        return v -> new TrackingAreaUpdateAccept(v.get(updateResult), v.get(t3412), v.get(guti), v.get(taiList),
                v.get(epsBearerContextStatus), v.get(msIdentity), v.get(cause), v.get(t3402), v.get(t3423), v.get(equivalentPlmns),
                v.get(networkFeatureSupport), v.get(t3412Extended), v.get(t3324), v.get(t3448), v.get(t3447), v.others());
    });

    /** Begins a message of the mandatory elements. */
    public static Builder builder(EpsUpdateResult updateResult) {
        return new Builder(updateResult);
    }

    @Override
    public EmmMessageType messageType() {
        return TRACKING_AREA_UPDATE_ACCEPT;
    }

    /** Gathers the elements of a message; what is not set is absent. */
    public static final class Builder {

        private final EpsUpdateResult updateResult;
        private @Nullable GprsTimer2 t3412;
        private @Nullable EpsGuti guti;
        private @Nullable TaiList taiList;
        private @Nullable EpsBearerSet epsBearerContextStatus;
        private @Nullable MsIdentity msIdentity;
        private @Nullable EmmCause cause;
        private @Nullable GprsTimer2 t3402;
        private @Nullable GprsTimer2 t3423;
        private @Nullable List<Plmn> equivalentPlmns;
        private @Nullable EpsNetworkFeatureSupport networkFeatureSupport;
        private @Nullable GprsTimer3 t3412Extended;
        private @Nullable GprsTimer2 t3324;
        private @Nullable GprsTimer2 t3448;
        private @Nullable GprsTimer3 t3447;
        private OtherElements others = OtherElements.NONE;

        private Builder(EpsUpdateResult updateResult) {
            this.updateResult = updateResult;
        }

        public Builder t3412(@Nullable GprsTimer2 value) {
            t3412 = value;
            return this;
        }

        public Builder guti(@Nullable EpsGuti value) {
            guti = value;
            return this;
        }

        public Builder taiList(@Nullable TaiList value) {
            taiList = value;
            return this;
        }

        public Builder epsBearerContextStatus(@Nullable EpsBearerSet value) {
            epsBearerContextStatus = value;
            return this;
        }

        public Builder msIdentity(@Nullable MsIdentity value) {
            msIdentity = value;
            return this;
        }

        public Builder cause(@Nullable EmmCause value) {
            cause = value;
            return this;
        }

        public Builder t3402(@Nullable GprsTimer2 value) {
            t3402 = value;
            return this;
        }

        public Builder t3423(@Nullable GprsTimer2 value) {
            t3423 = value;
            return this;
        }

        public Builder equivalentPlmns(@Nullable List<Plmn> value) {
            equivalentPlmns = value;
            return this;
        }

        public Builder networkFeatureSupport(@Nullable EpsNetworkFeatureSupport value) {
            networkFeatureSupport = value;
            return this;
        }

        public Builder t3412Extended(@Nullable GprsTimer3 value) {
            t3412Extended = value;
            return this;
        }

        public Builder t3324(@Nullable GprsTimer2 value) {
            t3324 = value;
            return this;
        }

        public Builder t3448(@Nullable GprsTimer2 value) {
            t3448 = value;
            return this;
        }

        public Builder t3447(@Nullable GprsTimer3 value) {
            t3447 = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public TrackingAreaUpdateAccept build() {
            return new TrackingAreaUpdateAccept(updateResult, t3412, guti, taiList, epsBearerContextStatus, msIdentity, cause, t3402,
                    t3423, equivalentPlmns, networkFeatureSupport, t3412Extended, t3324, t3448, t3447, others);
        }
    }
}
