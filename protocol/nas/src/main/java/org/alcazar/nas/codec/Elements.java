// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.alcazar.nas.element.AccessType;
import org.alcazar.nas.element.AdditionalRequestResult;
import org.alcazar.nas.element.AdditionalSecurityInformation;
import org.alcazar.nas.element.ConfigurationUpdateIndication;
import org.alcazar.nas.element.ControlPlaneServiceType;
import org.alcazar.nas.element.DaylightSavingTime;
import org.alcazar.nas.element.DeregistrationType;
import org.alcazar.nas.element.DrxCycle;
import org.alcazar.nas.element.EpsNasSecurityAlgorithms;
import org.alcazar.nas.element.FiveGGuti;
import org.alcazar.nas.element.FiveGSTmsi;
import org.alcazar.nas.element.FiveGmmCapability;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.GprsTimer2;
import org.alcazar.nas.element.GprsTimer3;
import org.alcazar.nas.element.IdentityType;
import org.alcazar.nas.element.Imeisv;
import org.alcazar.nas.element.MicoIndication;
import org.alcazar.nas.element.MobileIdentity;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.element.NasSecurityAlgorithms;
import org.alcazar.nas.element.NetworkFeatureSupport;
import org.alcazar.nas.element.NetworkName;
import org.alcazar.nas.element.NetworkSlicingIndication;
import org.alcazar.nas.element.Nssai;
import org.alcazar.nas.element.PayloadContainerType;
import org.alcazar.nas.element.PduSessionSet;
import org.alcazar.nas.element.Plmn;
import org.alcazar.nas.element.ReactivationError;
import org.alcazar.nas.element.RegistrationResult;
import org.alcazar.nas.element.RegistrationType;
import org.alcazar.nas.element.RejectedNssai;
import org.alcazar.nas.element.RequestType;
import org.alcazar.nas.element.S1UeNetworkCapability;
import org.alcazar.nas.element.S1UeSecurityCapability;
import org.alcazar.nas.element.ServiceType;
import org.alcazar.nas.element.Snssai;
import org.alcazar.nas.element.Tai;
import org.alcazar.nas.element.TaiList;
import org.alcazar.nas.element.TimeZone;
import org.alcazar.nas.element.TimeZoneAndTime;
import org.alcazar.nas.element.UeSecurityCapability;
import org.alcazar.nas.element.UeStatus;
import org.alcazar.nas.element.UpdateType;
import org.alcazar.nas.element.UsageSetting;
import org.alcazar.wire.DecodeException;
import org.alcazar.wire.OctetReader;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** The codecs of the elements (TS 24.501 §9.11). Spare bits are not looked at; reserved values are faults unless the standard reads them. */
public final class Elements {

    private static final List<RegistrationType.Kind> REGISTRATION_KINDS = List.of(RegistrationType.Kind.values());
    private static final List<AccessType> ACCESS_TYPES = List.of(AccessType.values());
    private static final List<IdentityType> IDENTITY_TYPES = List.of(IdentityType.values());
    private static final List<RequestType> REQUEST_TYPES = List.of(RequestType.values());
    private static final List<AdditionalRequestResult> ADDITIONAL_REQUEST_RESULTS = List.of(AdditionalRequestResult.values());
    private static final List<UsageSetting> USAGE_SETTINGS = List.of(UsageSetting.values());
    private static final List<DrxCycle> DRX_CYCLES = List.of(DrxCycle.values());
    private static final List<DaylightSavingTime> DAYLIGHT_SAVING_TIMES = List.of(DaylightSavingTime.values());
    private static final List<ServiceType> SERVICE_TYPES = List.of(ServiceType.values());
    private static final List<ControlPlaneServiceType> CONTROL_PLANE_SERVICE_TYPES = List.of(ControlPlaneServiceType.values());
    private static final @Nullable PayloadContainerType[] PAYLOAD_CONTAINER_TYPES = byValue();

    // Type 1

    public static final HalfCodec<NasKeySetIdentifier> NAS_KEY_SET_IDENTIFIER = new HalfCodec<>(
            half -> new NasKeySetIdentifier((half & 8) != 0, half & 7), ksi -> (ksi.mapped() ? 8 : 0) | ksi.value());
    public static final HalfCodec<RegistrationType> REGISTRATION_TYPE = new HalfCodec<>(
            half -> new RegistrationType(orFirst(REGISTRATION_KINDS, (half & 7) - 1), (half & 8) != 0),
            type -> (type.followOnRequest() ? 8 : 0) | type.kind().ordinal() + 1);
    public static final HalfCodec<DeregistrationType> DEREGISTRATION_TYPE = new HalfCodec<>(
            half -> new DeregistrationType((half & 8) != 0, (half & 4) != 0, only(ACCESS_TYPES, (half & 3) - 1)),
            type -> (type.switchOff() ? 8 : 0) | (type.reRegistrationRequired() ? 4 : 0) | type.access().ordinal() + 1);
    public static final HalfCodec<AccessType> ACCESS_TYPE = new HalfCodec<>(Elements::access, access -> access.ordinal() + 1);
    public static final HalfCodec<IdentityType> IDENTITY_TYPE = new HalfCodec<>(
            half -> orFirst(IDENTITY_TYPES, (half & 7) - 1), type -> type.ordinal() + 1);
    public static final HalfCodec<ServiceType> SERVICE_TYPE = new HalfCodec<>(Elements::serviceType, Enum::ordinal);
    public static final HalfCodec<ControlPlaneServiceType> CONTROL_PLANE_SERVICE_TYPE = new HalfCodec<>(
            half -> only(CONTROL_PLANE_SERVICE_TYPES, half & 7), Enum::ordinal);
    public static final HalfCodec<PayloadContainerType> PAYLOAD_CONTAINER_TYPE = new HalfCodec<>(
            Elements::payloadContainerType, PayloadContainerType::value);
    public static final HalfCodec<RequestType> REQUEST_TYPE = new HalfCodec<>(
            half -> orFirst(REQUEST_TYPES, (half & 7) - 1), type -> type.ordinal() + 1);
    /** Whether the IMEISV is asked for (TS 24.008 §10.5.5.10). */
    public static final HalfCodec<Boolean> IMEISV_REQUEST = new HalfCodec<>(half -> (half & 7) == 1, requested -> requested ? 1 : 0);
    public static final HalfCodec<MicoIndication> MICO_INDICATION = flags(MicoIndication::new, MicoIndication::allPlmnRegistrationArea,
            MicoIndication::strictlyPeriodicTimer);
    public static final HalfCodec<NetworkSlicingIndication> NETWORK_SLICING_INDICATION = flags(NetworkSlicingIndication::new,
            NetworkSlicingIndication::subscriptionChanged, NetworkSlicingIndication::fromDefaultConfiguredNssai);
    public static final HalfCodec<ConfigurationUpdateIndication> CONFIGURATION_UPDATE_INDICATION = flags(ConfigurationUpdateIndication::new,
            ConfigurationUpdateIndication::acknowledgementRequested, ConfigurationUpdateIndication::registrationRequested);

    // Identities, areas, slices

    public static final ElementCodec<MobileIdentity> MOBILE_IDENTITY = new ElementCodec<>(1, 0xffff, Identities::read, Identities::write);
    public static final ElementCodec<FiveGGuti> FIVE_G_GUTI = new ElementCodec<>(11, 11, Identities::readGuti, Identities::write);
    public static final ElementCodec<FiveGSTmsi> FIVE_G_S_TMSI = new ElementCodec<>(7, 7, Identities::readSTmsi, Identities::write);
    public static final ElementCodec<Imeisv> IMEISV = new ElementCodec<>(9, 9, Identities::readImeisv, Identities::write);
    public static final ElementCodec<Tai> TAI = Areas.tai(Areas.TAC_5GS);
    public static final ElementCodec<TaiList> TAI_LIST = Areas.taiList(Areas.TAC_5GS);
    public static final ElementCodec<List<Plmn>> PLMN_LIST = new ElementCodec<>(3, 45, Areas::readPlmnList, Areas::writePlmnList);
    public static final ElementCodec<Snssai> S_NSSAI = new ElementCodec<>(1, 8, Slices::readSnssai, Slices::writeSnssai);
    /** Of a network: configured or pending, up to 16 slices. The shorter requested and allowed ones lie within. */
    public static final ElementCodec<Nssai> NSSAI = new ElementCodec<>(2, 144, Slices::readNssai, Slices::writeNssai);
    public static final ElementCodec<RejectedNssai> REJECTED_NSSAI = new ElementCodec<>(2, 40, Slices::readRejected, Slices::writeRejected);

    // Capabilities and security

    public static final ElementCodec<FiveGmmCapability> FIVE_GMM_CAPABILITY = contents(1, 13, FiveGmmCapability::new, FiveGmmCapability::contents);
    public static final ElementCodec<UeSecurityCapability> UE_SECURITY_CAPABILITY = contents(2, 8, UeSecurityCapability::new,
            UeSecurityCapability::contents);
    public static final ElementCodec<S1UeNetworkCapability> S1_UE_NETWORK_CAPABILITY = contents(2, 13, S1UeNetworkCapability::new,
            S1UeNetworkCapability::contents);
    public static final ElementCodec<S1UeSecurityCapability> S1_UE_SECURITY_CAPABILITY = contents(2, 5, S1UeSecurityCapability::new,
            S1UeSecurityCapability::contents);
    public static final ElementCodec<NetworkFeatureSupport> NETWORK_FEATURE_SUPPORT = contents(1, 3, NetworkFeatureSupport::new,
            NetworkFeatureSupport::contents);
    public static final ElementCodec<NasSecurityAlgorithms> NAS_SECURITY_ALGORITHMS = octet(Elements::securityAlgorithms,
            chosen -> chosen.ciphering() << 4 | chosen.integrity());
    public static final ElementCodec<EpsNasSecurityAlgorithms> EPS_NAS_SECURITY_ALGORITHMS = octet(
            octet -> new EpsNasSecurityAlgorithms(octet >> 4 & 7, octet & 7), chosen -> chosen.ciphering() << 4 | chosen.integrity());
    public static final ElementCodec<AdditionalSecurityInformation> ADDITIONAL_SECURITY_INFORMATION = octet(
            octet -> new AdditionalSecurityInformation((octet & 2) != 0, (octet & 1) != 0),
            info -> (info.initialMessageRequested() ? 2 : 0) | (info.horizontalDerivation() ? 1 : 0));
    public static final ElementCodec<Octets> ABBA = octets(2, 0xff);
    public static final ElementCodec<Octets> RAND = octets(16, 16);
    public static final ElementCodec<Octets> AUTN = octets(16, 16);
    public static final ElementCodec<Octets> AUTHENTICATION_RESPONSE_PARAMETER = octets(16, 16);
    public static final ElementCodec<Octets> AUTS = octets(14, 14);
    public static final ElementCodec<Octets> EAP_MESSAGE = octets(4, 1500);
    /** A whole message within a message, or other octets that are looked into elsewhere. */
    public static final ElementCodec<Octets> CONTAINER = octets(1, 0xffff);

    // Results, causes, timers, sessions

    public static final ElementCodec<FiveGmmCause> FIVE_GMM_CAUSE = octet(FiveGmmCause::of, FiveGmmCause::value);
    public static final ElementCodec<RegistrationResult> REGISTRATION_RESULT = octet(Elements::registrationResult, Elements::octetOf);
    public static final ElementCodec<GprsTimer2> GPRS_TIMER_2 = octet(octet -> new GprsTimer2(octet >> 5, octet & 0x1f),
            timer -> timer.unit() << 5 | timer.value());
    public static final ElementCodec<GprsTimer3> GPRS_TIMER_3 = octet(octet -> new GprsTimer3(octet >> 5, octet & 0x1f),
            timer -> timer.unit() << 5 | timer.value());
    public static final ElementCodec<PduSessionSet> PDU_SESSION_SET = new ElementCodec<>(2, 32,
            in -> new PduSessionSet((in.u8() | in.u8() << 8) & 0xfffe), (out, set) -> out.u8(set.bits()).u8(set.bits() >> 8));
    /** PDU session identity 2: 0..255. */
    public static final ElementCodec<Integer> PDU_SESSION_ID = octet(octet -> octet, octet -> octet);
    public static final ElementCodec<List<ReactivationError>> REACTIVATION_ERRORS = new ElementCodec<>(2, 512, Elements::readReactivationErrors,
            (out, errors) -> errors.forEach(error -> out.u8(error.pduSession()).u8(error.cause().value())));
    public static final ElementCodec<AdditionalRequestResult> ADDITIONAL_REQUEST_RESULT = octet(
            octet -> only(ADDITIONAL_REQUEST_RESULTS, octet & 3), Enum::ordinal);

    // What else a UE or a network says of itself

    public static final ElementCodec<UeStatus> UE_STATUS = octet(octet -> new UeStatus((octet & 1) != 0, (octet & 2) != 0),
            status -> (status.emmRegistered() ? 1 : 0) | (status.fiveGmmRegistered() ? 2 : 0));
    public static final ElementCodec<UsageSetting> USAGE_SETTING = octet(octet -> USAGE_SETTINGS.get(octet & 1), Enum::ordinal);
    public static final ElementCodec<DrxCycle> DRX_PARAMETERS = octet(octet -> orFirst(DRX_CYCLES, octet & 0xf), Enum::ordinal);
    public static final ElementCodec<UpdateType> UPDATE_TYPE = octet(
            octet -> new UpdateType((octet & 1) != 0, (octet & 2) != 0, octet >> 2 & 3, octet >> 4 & 3),
            type -> (type.smsRequested() ? 1 : 0) | (type.radioCapabilityUpdate() ? 2 : 0) | type.fiveGsCiot() << 2 | type.epsCiot() << 4);
    public static final ElementCodec<NetworkName> NETWORK_NAME = contents(1, 0xff, NetworkName::new, NetworkName::contents);
    public static final ElementCodec<TimeZone> TIME_ZONE = new ElementCodec<>(1, 1, Clock::readZone, Clock::writeZone);
    public static final ElementCodec<TimeZoneAndTime> TIME_ZONE_AND_TIME = new ElementCodec<>(7, 7, Clock::readTime, Clock::writeTime);
    public static final ElementCodec<DaylightSavingTime> DAYLIGHT_SAVING_TIME = octet(
            octet -> only(DAYLIGHT_SAVING_TIMES, octet & 3), Enum::ordinal);
    public static final ElementCodec<Octets> ADDITIONAL_INFORMATION = octets(1, 0xff);
    /** Data of the Internet of things with its session's identity (TS 24.501 §9.11.3.18B). */
    public static final ElementCodec<Octets> CIOT_SMALL_DATA_CONTAINER = octets(2, 0xff);
    /** Who asks for a key between a relay and the UE behind it, and for which service (TS 24.501 §9.11.3.89). */
    public static final ElementCodec<Octets> RELAY_KEY_REQUEST_PARAMETERS = octets(20, 0xffff);
    /** The key (TS 24.501 §9.11.3.90). */
    public static final ElementCodec<Octets> RELAY_KEY_RESPONSE_PARAMETERS = octets(49, 0xffff);
    /** 0..255. */
    public static final ElementCodec<Integer> PROSE_RELAY_TRANSACTION_IDENTITY = octet(octet -> octet, octet -> octet);

    private Elements() {
    }

    private static AccessType access(int half) {
        var access = only(ACCESS_TYPES, (half & 3) - 1);
        if (access == AccessType.BOTH) {
            throw reserved(half);
        }
        return access;
    }

    private static ServiceType serviceType(int half) {
        if (half > 11) {
            throw reserved(half);
        }
        return half < SERVICE_TYPES.size() ? SERVICE_TYPES.get(half) : half < 9 ? ServiceType.SIGNALLING : ServiceType.DATA;
    }

    private static PayloadContainerType payloadContainerType(int half) {
        var type = PAYLOAD_CONTAINER_TYPES[half];
        if (type == null) {
            throw reserved(half);
        }
        return type;
    }

    private static @Nullable PayloadContainerType[] byValue() {
        var types = new @Nullable PayloadContainerType[16];
        for (var type : PayloadContainerType.values()) {
            types[type.value()] = type;
        }
        return types;
    }

    private static NasSecurityAlgorithms securityAlgorithms(int octet) {
        if ((octet & 0x88) != 0) {
            throw reserved(octet);
        }
        return new NasSecurityAlgorithms(octet >> 4, octet & 7);
    }

    private static RegistrationResult registrationResult(int octet) {
        return new RegistrationResult(orFirst(ACCESS_TYPES, (octet & 7) - 1), (octet & 8) != 0, (octet & 0x10) != 0,
                (octet & 0x20) != 0, (octet & 0x40) != 0);
    }

    private static int octetOf(RegistrationResult result) {
        return result.access().ordinal() + 1 | (result.smsAllowed() ? 8 : 0) | (result.sliceAuthenticationPending() ? 0x10 : 0)
                | (result.emergencyRegistered() ? 0x20 : 0) | (result.notForDisasterRoaming() ? 0x40 : 0);
    }

    private static List<ReactivationError> readReactivationErrors(OctetReader in) {
        var errors = new ArrayList<ReactivationError>();
        while (in.remaining() >= 2 && errors.size() < 256) {
            errors.add(new ReactivationError(in.u8(), FiveGmmCause.of(in.u8())));
        }
        return List.copyOf(errors);
    }

    static ElementCodec<Octets> octets(int min, int max) {
        return new ElementCodec<>(min, max, in -> in.octets(min == max ? max : in.remaining()), OctetWriter::octets);
    }

    static <V> ElementCodec<V> contents(int min, int max, Function<Octets, V> of,
            Function<V, Octets> contents) {
        return new ElementCodec<>(min, max, in -> of.apply(in.octets(Math.min(max, in.remaining()))), (out, value) -> out.octets(contents.apply(value)));
    }

    static <V> ElementCodec<V> octet(IntFunction<V> of, ToIntFunction<V> octet) {
        return new ElementCodec<>(1, 1, in -> of.apply(in.u8()), (out, value) -> out.u8(octet.applyAsInt(value)));
    }

    /** Two bits: bit 1, bit 2. */
    private static <V> HalfCodec<V> flags(Flags<V> of, Predicate<V> first, Predicate<V> second) {
        return new HalfCodec<>(half -> of.of((half & 1) != 0, (half & 2) != 0),
                value -> (first.test(value) ? 1 : 0) | (second.test(value) ? 2 : 0));
    }

    private interface Flags<V> {

        V of(boolean first, boolean second);
    }

    /** The constant; the first one for a value without meaning, where the standard reads it so. */
    static <V> V orFirst(List<V> values, int ordinal) {
        return ordinal >= 0 && ordinal < values.size() ? values.get(ordinal) : values.getFirst();
    }

    static <V> V only(List<V> values, int ordinal) {
        if (ordinal < 0 || ordinal >= values.size()) {
            throw reserved(ordinal);
        }
        return values.get(ordinal);
    }

    static DecodeException reserved(int value) {
        return new DecodeException("reserved value " + value, -1);
    }
}
