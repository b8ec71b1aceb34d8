// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.codec;

import java.util.ArrayList;
import java.util.List;
import org.alcazar.nas.element.AllowedSscMode;
import org.alcazar.nas.element.BitRate;
import org.alcazar.nas.element.CongestionReattemptIndicator;
import org.alcazar.nas.element.Dnn;
import org.alcazar.nas.element.FiveGsmCapability;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.nas.element.FiveGsmNetworkFeatureSupport;
import org.alcazar.nas.element.IntegrityProtectionMaximumDataRate;
import org.alcazar.nas.element.MappedEpsBearerContext;
import org.alcazar.nas.element.PduAddress;
import org.alcazar.nas.element.PduSessionType;
import org.alcazar.nas.element.ProtocolConfigurationOptions;
import org.alcazar.nas.element.QosFlow;
import org.alcazar.nas.element.QosRule;
import org.alcazar.nas.element.ReattemptIndicator;
import org.alcazar.nas.element.ServingPlmnRateControl;
import org.alcazar.nas.element.SessionAmbr;
import org.alcazar.nas.element.SscMode;
import org.alcazar.wire.OctetReader;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;

/** The codecs of the elements of session management (TS 24.501 §9.11.4). */
public final class SessionElements {

    private static final List<PduSessionType> PDU_SESSION_TYPES = List.of(PduSessionType.values());
    private static final List<SscMode> SSC_MODES = List.of(SscMode.values());
    private static final List<MappedEpsBearerContext.Operation> OPERATIONS = List.of(MappedEpsBearerContext.Operation.values());
    private static final int SMF_LINK_LOCAL = 8;

    // Type 1

    public static final HalfCodec<PduSessionType> PDU_SESSION_TYPE = new HalfCodec<>(SessionElements::pduSessionType,
            type -> type.ordinal() + 1);
    public static final HalfCodec<SscMode> SSC_MODE = new HalfCodec<>(SessionElements::sscMode, mode -> mode.ordinal() + 1);
    public static final HalfCodec<AllowedSscMode> ALLOWED_SSC_MODE = new HalfCodec<>(
            half -> new AllowedSscMode((half & 1) != 0, (half & 2) != 0, (half & 4) != 0),
            allowed -> (allowed.mode1() ? 1 : 0) | (allowed.mode2() ? 2 : 0) | (allowed.mode3() ? 4 : 0));
    /** One bit: always-on requested, always-on allowed, control plane only (TS 24.501 §9.11.4.4, §9.11.4.3, §9.11.4.23). */
    public static final HalfCodec<Boolean> INDICATION = new HalfCodec<>(half -> (half & 1) != 0, set -> set ? 1 : 0);

    // Of one octet or few

    public static final ElementCodec<FiveGsmCause> FIVE_GSM_CAUSE = new ElementCodec<>(1, 1, in -> new FiveGsmCause(in.u8()),
            (out, cause) -> out.u8(cause.value()));
    public static final ElementCodec<ReattemptIndicator> REATTEMPT_INDICATOR = new ElementCodec<>(1, 1, SessionElements::readReattempt,
            (out, indicator) -> out.u8((indicator.notInEps() ? 1 : 0) | (indicator.notInEquivalentPlmns() ? 2 : 0)));
    public static final ElementCodec<CongestionReattemptIndicator> CONGESTION_REATTEMPT_INDICATOR = new ElementCodec<>(1, 1,
            SessionElements::readCongestionReattempt,
            (out, indicator) -> out.u8((indicator.inAllPlmns() ? 1 : 0) | (indicator.forCurrentAccessOnly() ? 2 : 0)));
    public static final ElementCodec<IntegrityProtectionMaximumDataRate> INTEGRITY_PROTECTION_MAXIMUM_DATA_RATE = new ElementCodec<>(2, 2,
            in -> new IntegrityProtectionMaximumDataRate(in.u8(), in.u8()), (out, rate) -> out.u8(rate.uplink()).u8(rate.downlink()));
    /** Maximum number of supported packet filters, 0..2047: eleven bits, then five spare ones (TS 24.501 §9.11.4.9). */
    public static final ElementCodec<Integer> MAXIMUM_PACKET_FILTERS = new ElementCodec<>(2, 2, in -> in.u16() >> 5,
            (out, filters) -> out.u16(elevenBits(filters) << 5));
    public static final ElementCodec<ServingPlmnRateControl> SERVING_PLMN_RATE_CONTROL = new ElementCodec<>(2, 2,
            in -> new ServingPlmnRateControl(in.u16()), (out, control) -> out.u16(control.messagesPerSixMinutes()));
    public static final ElementCodec<SessionAmbr> SESSION_AMBR = new ElementCodec<>(6, 6, in -> new SessionAmbr(readRate(in), readRate(in)),
            SessionElements::writeAmbr);

    // Longer

    public static final ElementCodec<FiveGsmCapability> FIVE_GSM_CAPABILITY = new ElementCodec<>(1, 13,
            in -> new FiveGsmCapability(in.octets(Math.min(13, in.remaining()))),
            (out, capability) -> out.octets(capability.contents()));
    public static final ElementCodec<FiveGsmNetworkFeatureSupport> FIVE_GSM_NETWORK_FEATURE_SUPPORT = new ElementCodec<>(1, 13,
            in -> new FiveGsmNetworkFeatureSupport(in.octets(Math.min(13, in.remaining()))),
            (out, support) -> out.octets(support.contents()));
    public static final ElementCodec<PduAddress> PDU_ADDRESS = new ElementCodec<>(5, 29, SessionElements::readAddress,
            SessionElements::writeAddress);
    public static final ElementCodec<Dnn> DNN = new ElementCodec<>(1, Dnn.MAX_OCTETS, DataNetworkNames::read, DataNetworkNames::write);
    /** Octets for the DN-AAA server (TS 24.501 §9.11.4.15): a network access identifier in UTF-8. */
    public static final ElementCodec<Octets> SM_PDU_DN_REQUEST_CONTAINER = new ElementCodec<>(1, 253, OctetReader::rest, OctetWriter::octets);
    public static final ElementCodec<Octets> SERVICE_LEVEL_AA_CONTAINER = new ElementCodec<>(3, 0xffff, OctetReader::rest, OctetWriter::octets);
    public static final ElementCodec<List<QosRule>> QOS_RULES = new ElementCodec<>(4, 0xffff, QosRules::read, QosRules::write);
    public static final ElementCodec<List<QosFlow>> QOS_FLOWS = new ElementCodec<>(3, 0xffff, QosFlows::read, QosFlows::write);
    public static final ElementCodec<List<MappedEpsBearerContext>> MAPPED_EPS_BEARER_CONTEXTS = new ElementCodec<>(4, 0xffff,
            SessionElements::readContexts, SessionElements::writeContexts);
    public static final ElementCodec<ProtocolConfigurationOptions> OPTIONS_FROM_UE = new ElementCodec<>(1, 0xffff,
            ConfigurationOptions::readUplink, ConfigurationOptions::writeUplink);
    public static final ElementCodec<ProtocolConfigurationOptions> OPTIONS_FROM_NETWORK = new ElementCodec<>(1, 0xffff,
            ConfigurationOptions::readDownlink, ConfigurationOptions::writeDownlink);

    private SessionElements() {
    }

    static BitRate readRate(OctetReader in) {
        return new BitRate(in.u8(), in.u16());
    }

    static void writeRate(OctetWriter out, BitRate rate) {
        out.u8(rate.unit()).u16(rate.value());
    }

    private static PduSessionType pduSessionType(int half) {
        int type = half & 7;
        if (type == 7) {
            throw Elements.reserved(type);
        }
        // 0 and 6 are read as IPv4v6
        return type > 0 && type <= PDU_SESSION_TYPES.size() ? PDU_SESSION_TYPES.get(type - 1) : PduSessionType.IPV4V6;
    }

    private static SscMode sscMode(int half) {
        int mode = half & 7;
        if (mode == 0 || mode == 7) {
            throw Elements.reserved(mode);
        }
        // 4 to 6 are read as 1 to 3
        return SSC_MODES.get((mode - 1) % SSC_MODES.size());
    }

    private static int elevenBits(int filters) {
        if (filters >>> 11 != 0) {
            throw new IllegalArgumentException("at most 2047 packet filters, not " + filters);
        }
        return filters;
    }

    private static ReattemptIndicator readReattempt(OctetReader in) {
        int octet = in.u8();
        return new ReattemptIndicator((octet & 1) != 0, (octet & 2) != 0);
    }

    private static CongestionReattemptIndicator readCongestionReattempt(OctetReader in) {
        int octet = in.u8();
        return new CongestionReattemptIndicator((octet & 1) != 0, (octet & 2) != 0);
    }

    private static void writeAmbr(OctetWriter out, SessionAmbr ambr) {
        writeRate(out, ambr.downlink());
        writeRate(out, ambr.uplink());
    }

    private static PduAddress readAddress(OctetReader in) {
        int head = in.u8();
        int coded = head & 7;
        if (coded == 0 || coded > 3) {
            throw in.fault("an address for a PDU session of type " + coded);
        }
        var type = PDU_SESSION_TYPES.get(coded - 1);
        var interfaceIdentifier = type == PduSessionType.IPV4 ? null : in.octets(8);
        var ipv4 = type == PduSessionType.IPV6 ? null : in.octets(4);
        return new PduAddress(type, interfaceIdentifier, ipv4, (head & SMF_LINK_LOCAL) == 0 ? null : in.octets(16));
    }

    private static void writeAddress(OctetWriter out, PduAddress address) {
        out.u8(address.type().ordinal() + 1 | (address.smfLinkLocal() == null ? 0 : SMF_LINK_LOCAL));
        if (address.interfaceIdentifier() != null) {
            out.octets(address.interfaceIdentifier());
        }
        if (address.ipv4() != null) {
            out.octets(address.ipv4());
        }
        if (address.smfLinkLocal() != null) {
            out.octets(address.smfLinkLocal());
        }
    }

    private static List<MappedEpsBearerContext> readContexts(OctetReader in) {
        var contexts = new ArrayList<MappedEpsBearerContext>(2);
        while (in.hasRemaining()) {
            int ebi = in.u8() >> 4;
            var context = in.sub(in.u16());
            int head = context.u8();
            int count = head & 0xf;
            var parameters = new ArrayList<MappedEpsBearerContext.Parameter>(count);
            for (int i = 0; i < count; i++) {
                parameters.add(new MappedEpsBearerContext.Parameter(context.u8(), context.octets(context.u8())));
            }
            if (context.hasRemaining()) {
                throw context.fault("octets after the parameters of an EPS bearer context");
            }
            contexts.add(new MappedEpsBearerContext(ebi, OPERATIONS.get(head >> 6), (head & 0x10) != 0, parameters));
        }
        return List.copyOf(contexts);
    }

    private static void writeContexts(OctetWriter out, List<MappedEpsBearerContext> contexts) {
        for (var context : contexts) {
            out.u8(context.ebi() << 4);
            int start = out.length();
            out.u16(0).u8(context.operation().ordinal() << 6 | (context.replaces() ? 0x10 : 0) | context.parameters().size());
            for (var parameter : context.parameters()) {
                out.u8(parameter.identifier()).u8(parameter.contents().length()).octets(parameter.contents());
            }
            out.patchU16(start, out.length() - start - 2);
        }
    }
}
