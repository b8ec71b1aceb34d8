// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.codec;

import static org.alcazar.nas.codec.Elements.contents;
import static org.alcazar.nas.codec.Elements.octet;
import static org.alcazar.nas.codec.Elements.octets;
import static org.alcazar.nas.codec.Elements.orFirst;
import static org.alcazar.nas.codec.Elements.reserved;

import java.util.List;
import org.alcazar.nas.element.GprsTimer2;
import org.alcazar.nas.element.Imeisv;
import org.alcazar.nas.element.Tai;
import org.alcazar.nas.element.TaiList;
import org.alcazar.nas.eps.element.AdditionalUpdateType;
import org.alcazar.nas.eps.element.ApnAmbr;
import org.alcazar.nas.eps.element.ControlPlaneServiceType;
import org.alcazar.nas.eps.element.EmmCause;
import org.alcazar.nas.eps.element.EpsAttachResult;
import org.alcazar.nas.eps.element.EpsAttachType;
import org.alcazar.nas.eps.element.EpsBearerSet;
import org.alcazar.nas.eps.element.EpsGuti;
import org.alcazar.nas.eps.element.EpsMobileIdentity;
import org.alcazar.nas.eps.element.EpsNetworkFeatureSupport;
import org.alcazar.nas.eps.element.EpsQos;
import org.alcazar.nas.eps.element.EpsServiceType;
import org.alcazar.nas.eps.element.EpsUpdateResult;
import org.alcazar.nas.eps.element.EpsUpdateType;
import org.alcazar.nas.eps.element.EsmCause;
import org.alcazar.nas.eps.element.GutiType;
import org.alcazar.nas.eps.element.MsIdentity;
import org.alcazar.nas.eps.element.MsIdentityType;
import org.alcazar.nas.eps.element.N1UeNetworkCapability;
import org.alcazar.nas.eps.element.NetworkDetachType;
import org.alcazar.nas.eps.element.PagingIdentity;
import org.alcazar.nas.eps.element.PdnAddress;
import org.alcazar.nas.eps.element.PdnRequestType;
import org.alcazar.nas.eps.element.PdnType;
import org.alcazar.nas.eps.element.Tmsi;
import org.alcazar.nas.eps.element.UeAdditionalSecurityCapability;
import org.alcazar.nas.eps.element.UeDetachType;
import org.alcazar.wire.OctetReader;
import org.alcazar.wire.Octets;

/** The codecs of the elements that EPS has for itself (TS 24.301 §9.9), read as in {@link Elements}. */
public final class EpsElements {

    private static final List<EpsUpdateType.Kind> UPDATE_KINDS = List.of(EpsUpdateType.Kind.values());
    private static final List<UeDetachType.Kind> UE_DETACH_KINDS = List.of(UeDetachType.Kind.values());
    private static final List<NetworkDetachType> NETWORK_DETACH_TYPES = List.of(NetworkDetachType.values());
    private static final List<MsIdentityType> MS_IDENTITY_TYPES = List.of(MsIdentityType.values());
    private static final List<GutiType> GUTI_TYPES = List.of(GutiType.values());
    private static final List<PagingIdentity> PAGING_IDENTITIES = List.of(PagingIdentity.values());

    // Type 1

    public static final HalfCodec<EpsAttachType> ATTACH_TYPE = new HalfCodec<>(EpsElements::attachType, EpsAttachType::value);
    public static final HalfCodec<EpsAttachResult> ATTACH_RESULT = new HalfCodec<>(EpsElements::attachResult, EpsAttachResult::value);
    public static final HalfCodec<EpsUpdateType> UPDATE_TYPE = new HalfCodec<>(EpsElements::updateType,
            type -> (type.active() ? 8 : 0) | type.kind().ordinal());
    public static final HalfCodec<EpsUpdateResult> UPDATE_RESULT = new HalfCodec<>(EpsElements::updateResult, EpsUpdateResult::value);
    public static final HalfCodec<UeDetachType> UE_DETACH_TYPE = new HalfCodec<>(EpsElements::ueDetachType,
            type -> (type.switchOff() ? 8 : 0) | type.kind().ordinal() + 1);
    public static final HalfCodec<NetworkDetachType> NETWORK_DETACH_TYPE = new HalfCodec<>(EpsElements::networkDetachType,
            type -> type.ordinal() + 1);
    public static final HalfCodec<EpsServiceType> SERVICE_TYPE = new HalfCodec<>(EpsElements::serviceType, EpsServiceType::value);
    public static final HalfCodec<ControlPlaneServiceType> CONTROL_PLANE_SERVICE_TYPE = new HalfCodec<>(
            EpsElements::controlPlaneServiceType, type -> (type.active() ? 8 : 0) | (type.mobileTerminating() ? 1 : 0));
    public static final HalfCodec<MsIdentityType> MS_IDENTITY_TYPE = new HalfCodec<>(
            half -> orFirst(MS_IDENTITY_TYPES, (half & 7) - 1), type -> type.ordinal() + 1);
    public static final HalfCodec<AdditionalUpdateType> ADDITIONAL_UPDATE_TYPE = new HalfCodec<>(
            half -> new AdditionalUpdateType((half & 1) != 0, (half & 2) != 0, half >> 2),
            type -> (type.smsOnly() ? 1 : 0) | (type.signallingActive() ? 2 : 0) | type.preferredCiot() << 2);
    public static final HalfCodec<GutiType> GUTI_TYPE = new HalfCodec<>(half -> GUTI_TYPES.get(half & 1), Enum::ordinal);
    /** An EPS bearer identity: 5..15, or 1..15 of a network with fifteen bearers; 0 for none. */
    public static final HalfCodec<Integer> EPS_BEARER_IDENTITY = new HalfCodec<>(half -> half, bearer -> bearer);
    public static final HalfCodec<PdnRequestType> REQUEST_TYPE = new HalfCodec<>(EpsElements::requestType, PdnRequestType::value);
    public static final HalfCodec<PdnType> PDN_TYPE = new HalfCodec<>(EpsElements::pdnType, PdnType::value);
    /** One bit: whether the UE wants what the element names. */
    public static final HalfCodec<Boolean> FLAG = new HalfCodec<>(half -> (half & 1) != 0, flag -> flag ? 1 : 0);

    // Identities and areas

    public static final ElementCodec<EpsMobileIdentity> MOBILE_IDENTITY = new ElementCodec<>(4, 11, EpsIdentities::read,
            EpsIdentities::write);
    public static final ElementCodec<EpsGuti> GUTI = new ElementCodec<>(11, 11, EpsIdentities::readGuti, EpsIdentities::write);
    public static final ElementCodec<MsIdentity> MS_IDENTITY = new ElementCodec<>(1, 9, EpsIdentities::readMs, EpsIdentities::writeMs);
    public static final ElementCodec<Imeisv> IMEISV = new ElementCodec<>(9, 9, EpsIdentities::readImeisv, EpsIdentities::writeMs);
    public static final ElementCodec<Tmsi> TMSI = new ElementCodec<>(5, 5, EpsIdentities::readTmsi, EpsIdentities::writeMs);
    public static final ElementCodec<PagingIdentity> PAGING_IDENTITY = octet(octet -> PAGING_IDENTITIES.get(octet & 1), Enum::ordinal);
    public static final ElementCodec<Tai> TAI = Areas.tai(Areas.TAC_EPS);
    public static final ElementCodec<TaiList> TAI_LIST = Areas.taiList(Areas.TAC_EPS);

    // Capabilities and security

    public static final ElementCodec<Octets> MS_NETWORK_CAPABILITY = octets(2, 8);
    public static final ElementCodec<N1UeNetworkCapability> N1_UE_NETWORK_CAPABILITY = contents(1, 13, N1UeNetworkCapability::new,
            N1UeNetworkCapability::contents);
    public static final ElementCodec<UeAdditionalSecurityCapability> UE_ADDITIONAL_SECURITY_CAPABILITY = new ElementCodec<>(4, 4,
            in -> new UeAdditionalSecurityCapability(in.u16(), in.u16()),
            (out, capability) -> out.u16(capability.fiveGEa()).u16(capability.fiveGIa()));
    public static final ElementCodec<EpsNetworkFeatureSupport> NETWORK_FEATURE_SUPPORT = contents(1, 3, EpsNetworkFeatureSupport::new,
            EpsNetworkFeatureSupport::contents);
    public static final ElementCodec<Octets> NONCE = octets(4, 4);
    public static final ElementCodec<Octets> HASH_MME = octets(8, 8);
    public static final ElementCodec<Octets> RES = octets(4, 16);
    /** An SMS message in a container of its own format. */
    public static final ElementCodec<Octets> SMS_CONTAINER = octets(2, 251);

    // Causes, timers, bearers

    public static final ElementCodec<EmmCause> EMM_CAUSE = octet(EmmCause::of, EmmCause::value);
    public static final ElementCodec<EsmCause> ESM_CAUSE = octet(EsmCause::of, EsmCause::value);
    /** GPRS timer, coded as the value of GPRS timer 2 (TS 24.008 §10.5.7.3). */
    public static final ElementCodec<GprsTimer2> GPRS_TIMER = Elements.GPRS_TIMER_2;
    public static final ElementCodec<EpsBearerSet> EPS_BEARER_SET = new ElementCodec<>(2, 2,
            in -> new EpsBearerSet((in.u8() | in.u8() << 8) & 0xfffe), (out, set) -> out.u8(set.bits()).u8(set.bits() >> 8));
    /** An octet whose values the table of its message names. */
    public static final ElementCodec<Integer> OCTET = octet(octet -> octet, octet -> octet);
    public static final ElementCodec<EpsQos> EPS_QOS = contents(1, 13, EpsQos::new, EpsQos::contents);
    public static final ElementCodec<ApnAmbr> APN_AMBR = contents(2, 6, ApnAmbr::new, ApnAmbr::contents);
    public static final ElementCodec<PdnAddress> PDN_ADDRESS = new ElementCodec<>(5, 13, EpsElements::pdnAddress,
            (out, address) -> out.u8(address.type().value()).octets(address.information()));
    public static final ElementCodec<Octets> TRAFFIC_FLOW_TEMPLATE = octets(1, 255);

    private EpsElements() {
    }

    private static EpsAttachType attachType(int half) {
        return switch (half & 7) {
            case 2 -> EpsAttachType.COMBINED_EPS_IMSI_ATTACH;
            case 3 -> EpsAttachType.EPS_RLOS_ATTACH;
            case 6 -> EpsAttachType.EPS_EMERGENCY_ATTACH;
            case 7 -> throw reserved(half);
            default -> EpsAttachType.EPS_ATTACH;
        };
    }

    private static EpsAttachResult attachResult(int half) {
        return switch (half & 7) {
            case 1 -> EpsAttachResult.EPS_ONLY;
            case 2 -> EpsAttachResult.COMBINED_EPS_IMSI;
            default -> throw reserved(half);
        };
    }

    private static EpsUpdateType updateType(int half) {
        int kind = half & 7;
        if (kind > 5) {
            throw reserved(half);
        }
        return new EpsUpdateType(orFirst(UPDATE_KINDS, kind), (half & 8) != 0);
    }

    private static EpsUpdateResult updateResult(int half) {
        return switch (half & 7) {
            case 0 -> EpsUpdateResult.TA_UPDATED;
            case 1 -> EpsUpdateResult.COMBINED_TA_LA_UPDATED;
            case 4 -> EpsUpdateResult.TA_UPDATED_ISR_ACTIVATED;
            case 5 -> EpsUpdateResult.COMBINED_TA_LA_UPDATED_ISR_ACTIVATED;
            default -> throw reserved(half);
        };
    }

    private static UeDetachType ueDetachType(int half) {
        int kind = half & 7;
        if (kind > 5) {
            throw reserved(half);
        }
        // Types without meaning count as the combined one.
        var meant = kind == 0 || kind > 3 ? UeDetachType.Kind.COMBINED_EPS_IMSI : UE_DETACH_KINDS.get(kind - 1);
        return new UeDetachType(meant, (half & 8) != 0);
    }

    private static NetworkDetachType networkDetachType(int half) {
        int kind = half & 7;
        if (kind > 5) {
            throw reserved(half);
        }
        return kind == 0 || kind > 3 ? NetworkDetachType.RE_ATTACH_NOT_REQUIRED : NETWORK_DETACH_TYPES.get(kind - 1);
    }

    private static EpsServiceType serviceType(int half) {
        return switch (half) {
            case 0, 3, 4 -> EpsServiceType.MOBILE_ORIGINATING_CS_FALLBACK;
            case 1 -> EpsServiceType.MOBILE_TERMINATING_CS_FALLBACK;
            case 2 -> EpsServiceType.MOBILE_ORIGINATING_CS_FALLBACK_EMERGENCY_CALL;
            case 8, 9, 10, 11 -> EpsServiceType.PACKET_SERVICES_VIA_S1;
            default -> throw reserved(half);
        };
    }

    private static ControlPlaneServiceType controlPlaneServiceType(int half) {
        if ((half & 7) > 3) {
            throw reserved(half);
        }
        return new ControlPlaneServiceType((half & 7) == 1, (half & 8) != 0);
    }

    private static PdnRequestType requestType(int half) {
        return switch (half & 7) {
            case 1, 3 -> PdnRequestType.INITIAL_REQUEST;
            case 2 -> PdnRequestType.HANDOVER;
            case 4 -> PdnRequestType.EMERGENCY;
            case 5 -> PdnRequestType.RLOS;
            case 6 -> PdnRequestType.HANDOVER_OF_EMERGENCY_BEARER_SERVICES;
            default -> throw reserved(half);
        };
    }

    private static PdnType pdnType(int half) {
        return switch (half & 7) {
            case 1 -> PdnType.IPV4;
            // The type without meaning counts as IPv6.
            case 2, 4 -> PdnType.IPV6;
            case 3 -> PdnType.IPV4V6;
            case 5 -> PdnType.NON_IP;
            case 6 -> PdnType.ETHERNET;
            default -> throw reserved(half);
        };
    }

    private static PdnAddress pdnAddress(OctetReader in) {
        var type = pdnType(in.u8());
        if (in.remaining() < PdnAddress.length(type) || in.remaining() > PdnAddress.MAX_LENGTH) {
            throw in.fault("a PDN address of " + in.remaining() + " octets for " + type);
        }
        return new PdnAddress(type, in.rest());
    }
}
