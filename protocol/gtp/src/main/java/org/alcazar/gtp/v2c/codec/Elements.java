// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.codec;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import org.alcazar.gtp.OffendingIe;
import org.alcazar.gtp.v2c.element.AllocationRetentionPriority;
import org.alcazar.gtp.v2c.element.Ambr;
import org.alcazar.gtp.v2c.element.BearerContext;
import org.alcazar.gtp.v2c.element.BearerQos;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.element.CompleteRequestMessage;
import org.alcazar.gtp.v2c.element.DomainName;
import org.alcazar.gtp.v2c.element.FCause;
import org.alcazar.gtp.v2c.element.FContainer;
import org.alcazar.gtp.v2c.element.FTeid;
import org.alcazar.gtp.v2c.element.FlowQos;
import org.alcazar.gtp.v2c.element.Guti;
import org.alcazar.gtp.v2c.element.Imsi;
import org.alcazar.gtp.v2c.element.Indication;
import org.alcazar.gtp.v2c.element.Mei;
import org.alcazar.gtp.v2c.element.MmContext;
import org.alcazar.gtp.v2c.element.Msisdn;
import org.alcazar.gtp.v2c.element.PdnAddress;
import org.alcazar.gtp.v2c.element.PdnConnection;
import org.alcazar.gtp.v2c.element.PlmnId;
import org.alcazar.gtp.v2c.element.PrivateExtension;
import org.alcazar.gtp.v2c.element.TargetIdentification;
import org.alcazar.gtp.v2c.element.UeTimeZone;
import org.alcazar.gtp.v2c.element.UserLocation;
import org.alcazar.wire.OctetReader;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The types of information elements (TS 29.274 §8). Elements may be longer than known here; what is behind is not looked at. Spare bits
 * neither.
 */
public final class Elements {

    /** Bearers of a UE, at most. */
    public static final int MOST_BEARERS = 15;
    /** PDN connections of a UE, at most: one default bearer each. */
    public static final int MOST_PDN_CONNECTIONS = 15;
    /** Of one message; more are ignored. */
    public static final int MOST_PRIVATE_EXTENSIONS = 8;

    // Identities

    public static final ElementType<Imsi> IMSI = ElementType.of(1, in -> Identities.readDigits(in, 15, Imsi::new),
            (out, imsi) -> Identities.writeDigits(out, imsi.digits()));
    public static final ElementType<Msisdn> MSISDN = ElementType.of(76, in -> Identities.readDigits(in, 15, Msisdn::new),
            (out, msisdn) -> Identities.writeDigits(out, msisdn.digits()));
    public static final ElementType<Mei> MEI = ElementType.of(75, in -> Identities.readDigits(in, 16, Mei::new),
            (out, mei) -> Identities.writeDigits(out, mei.digits()));
    public static final ElementType<Guti> GUTI = ElementType.of(117, Identities::readGuti, Identities::writeGuti);
    /** 32 bits, unsigned. */
    public static final ElementType<Long> P_TMSI = u32(111);
    /** 24 bits. */
    public static final ElementType<Integer> P_TMSI_SIGNATURE = ElementType.of(112, OctetReader::u24, OctetWriter::u24);
    public static final ElementType<PlmnId> SERVING_NETWORK = ElementType.of(83, Identities::readPlmn, Identities::writePlmn);
    public static final ElementType<PlmnId> PLMN_ID = ElementType.of(120, Identities::readPlmn, Identities::writePlmn);
    public static final ElementType<UserLocation> ULI = ElementType.of(86, Locations::read, Locations::write);

    // Nodes and addresses

    public static final ElementType<FTeid> F_TEID = ElementType.of(87, Endpoints::readFTeid, Endpoints::writeFTeid);
    /** 4 or 16 octets. */
    public static final ElementType<Octets> IP_ADDRESS = ElementType.of(74, Endpoints::readAddress, OctetWriter::octets);
    public static final ElementType<PdnAddress> PAA = ElementType.of(79, Endpoints::readPdnAddress, Endpoints::writePdnAddress);
    public static final ElementType<DomainName> APN = ElementType.of(71, Elements::domainName, (out, name) -> out.octets(name.labels()));
    public static final ElementType<DomainName> FQDN = ElementType.of(136, Elements::domainName, (out, name) -> out.octets(name.labels()));
    public static final ElementType<Integer> UDP_SOURCE_PORT = ElementType.of(126, OctetReader::u16, OctetWriter::u16);
    /** 0 MME, 1 SGSN. */
    public static final ElementType<Integer> NODE_TYPE = u8(135, 0xff);
    public static final ElementType<Octets> FQ_CSID = octets(132, 1);
    /** 1 to 400 octets of ASCII. */
    public static final ElementType<Octets> LDN = octets(151, 1);
    /** Restart counter, 0 to 255. */
    public static final ElementType<Integer> RECOVERY = u8(3, 0xff);
    /** Bit 1: PRN; 2: MABR; 3: NTSR; 4: CIOT; 5: S1UN; 6: ETH; 7: MTEDT; 8: PSS. */
    public static final ElementType<Integer> NODE_FEATURES = u8(152, 0xff);

    // Sessions and bearers

    /** 0 to 15. */
    public static final ElementType<Integer> EBI = u8(73, 0xf);
    public static final ElementType<Ambr> AMBR = ElementType.of(72, in -> new Ambr(in.u32(), in.u32()),
            (out, ambr) -> out.u32(ambr.uplink()).u32(ambr.downlink()));
    public static final ElementType<BearerQos> BEARER_QOS = ElementType.of(80, Elements::bearerQos, Elements::writeBearerQos);
    public static final ElementType<FlowQos> FLOW_QOS = ElementType.of(81, in -> new FlowQos(in.u8(), u40(in), u40(in), u40(in), u40(in)),
            (out, qos) -> writeRates(out.u8(qos.qci()), qos.maxUplink(), qos.maxDownlink(), qos.guaranteedUplink(), qos.guaranteedDownlink()));
    public static final ElementType<AllocationRetentionPriority> ARP = u8(155, Elements::arp, Elements::octetOf);
    public static final ElementType<Octets> BEARER_TFT = octets(84, 1);
    public static final ElementType<Octets> TRAFFIC_AGGREGATE_DESCRIPTION = octets(85, 1);
    /** Of a UE's request of session management, 0 to 255. */
    public static final ElementType<Integer> PROCEDURE_TRANSACTION_ID = u8(100, 0xff);
    public static final ElementType<Octets> PCO = octets(78, 1);
    public static final ElementType<Octets> APCO = octets(163, 1);
    public static final ElementType<Octets> EPCO = octets(197, 1);
    public static final ElementType<Long> CHARGING_ID = u32(94);
    public static final ElementType<Octets> CHARGING_CHARACTERISTICS = octets(95, 2);
    public static final ElementType<Octets> BEARER_FLAGS = octets(97, 1);
    /** As {@link PdnAddress#pdnType}; 0 to 7. */
    public static final ElementType<Integer> PDN_TYPE = u8(99, 7);
    /** 0 to 4 in use. */
    public static final ElementType<Integer> APN_RESTRICTION = u8(127, 0xff);
    /** 0 to 3. */
    public static final ElementType<Integer> SELECTION_MODE = u8(128, 3);
    public static final ElementType<Octets> TRANSACTION_IDENTIFIER = octets(137, 1);
    public static final ElementType<BearerContext> BEARER_CONTEXT = ElementType.group(93, () -> BearerContext.TABLE);
    public static final ElementType<PdnConnection> PDN_CONNECTION = ElementType.group(109, () -> PdnConnection.TABLE);

    // Circumstances

    public static final ElementType<Cause> CAUSE = ElementType.of(2, Elements::cause, Elements::writeCause);
    public static final ElementType<Indication> INDICATION = ElementType.of(77, in -> new Indication(atLeast(1, in)),
            (out, indication) -> out.octets(indication.flags()));
    /** 1 UTRAN, 2 GERAN, 3 WLAN, 6 E-UTRAN, 8 NB-IoT, 9 LTE-M, 10 NR; 0 to 255. */
    public static final ElementType<Integer> RAT_TYPE = u8(82, 0xff);
    public static final ElementType<UeTimeZone> UE_TIME_ZONE = ElementType.of(114, in -> new UeTimeZone(in.u8(), in.u8() & 3),
            (out, zone) -> out.u8(zone.timeZone()).u8(zone.daylightSavingTime()));
    /** In multiples of 50 ms, 0 to 255. */
    public static final ElementType<Integer> DELAY_VALUE = u8(92, 0xff);
    /** 0 to 255. */
    public static final ElementType<Integer> HOP_COUNTER = u8(113, 0xff);
    /** RFSP index, 1 to 256 (TS 36.413 §9.2.1.39). */
    public static final ElementType<Integer> RFSP_INDEX = ElementType.of(144, OctetReader::u16, OctetWriter::u16);
    /** Seconds since 1900, 32 bits unsigned. */
    public static final ElementType<Long> ULI_TIMESTAMP = u32(170);
    public static final ElementType<Octets> RAN_NAS_CAUSE = octets(172, 1);
    public static final ElementType<Octets> TRACE_INFORMATION = octets(96, 1);
    /** Duration: unit in the upper three bits, value in the others; one octet. */
    public static final ElementType<Integer> EPC_TIMER = u8(156, 0xff);
    public static final ElementType<Octets> INTEGER_NUMBER = octets(187, 1);
    public static final ElementType<Octets> THROTTLING = octets(154, 2);
    public static final ElementType<Octets> PAGING_AND_SERVICE_INFORMATION = octets(186, 1);
    /** Bit 1: LAPI. */
    public static final ElementType<Integer> SIGNALLING_PRIORITY = u8(157, 1);
    public static final ElementType<Octets> CHANGE_REPORTING_ACTION = octets(131, 1);

    // What is handed over

    public static final ElementType<MmContext> MM_CONTEXT = ElementType.range(MmContext.GSM_KEY_AND_TRIPLETS,
            MmContext.UMTS_KEY_QUADRUPLETS_AND_QUINTUPLETS, MmContexts::read, MmContexts::write, MmContext::type);
    public static final ElementType<CompleteRequestMessage> COMPLETE_REQUEST_MESSAGE = ElementType.of(116,
            in -> new CompleteRequestMessage(in.u8(), in.rest()), (out, request) -> out.u8(request.type()).octets(request.message()));
    public static final ElementType<FContainer> F_CONTAINER = ElementType.of(118, in -> new FContainer(in.u8() & 0xf, in.rest()),
            (out, container) -> out.u8(container.type()).octets(container.contents()));
    public static final ElementType<FCause> F_CAUSE = ElementType.of(119, in -> new FCause(in.u8() & 0xf, atLeast(1, in)),
            (out, cause) -> out.u8(cause.type()).octets(cause.value()));
    public static final ElementType<TargetIdentification> TARGET_IDENTIFICATION = ElementType.of(121,
            in -> new TargetIdentification(in.u8(), in.rest()), (out, target) -> out.u8(target.type()).octets(target.identification()));
    public static final ElementType<Octets> SOURCE_IDENTIFICATION = octets(129, 1);
    public static final ElementType<PrivateExtension> PRIVATE_EXTENSION = ElementType.of(255,
            in -> new PrivateExtension(in.u16(), in.rest()), (out, extension) -> out.u16(extension.enterprise()).octets(extension.value()));

    private static final @Nullable ElementType<?>[] BY_NUMBER =
            byNumber(List.of(IMSI, MSISDN, MEI, GUTI, P_TMSI, P_TMSI_SIGNATURE, SERVING_NETWORK, PLMN_ID, ULI, F_TEID,
            IP_ADDRESS, PAA, APN, FQDN, UDP_SOURCE_PORT, NODE_TYPE, FQ_CSID, LDN, RECOVERY, NODE_FEATURES, EBI, AMBR, BEARER_QOS, FLOW_QOS, ARP,
            BEARER_TFT, TRAFFIC_AGGREGATE_DESCRIPTION, PROCEDURE_TRANSACTION_ID, PCO, APCO, EPCO, CHARGING_ID, CHARGING_CHARACTERISTICS, BEARER_FLAGS, PDN_TYPE, APN_RESTRICTION, SELECTION_MODE,
            TRANSACTION_IDENTIFIER, BEARER_CONTEXT, PDN_CONNECTION, CAUSE, INDICATION, RAT_TYPE, UE_TIME_ZONE, DELAY_VALUE, HOP_COUNTER,
            RFSP_INDEX, ULI_TIMESTAMP, RAN_NAS_CAUSE, TRACE_INFORMATION, EPC_TIMER, INTEGER_NUMBER, THROTTLING,
            PAGING_AND_SERVICE_INFORMATION, SIGNALLING_PRIORITY, CHANGE_REPORTING_ACTION, MM_CONTEXT, COMPLETE_REQUEST_MESSAGE,
            F_CONTAINER, F_CAUSE, TARGET_IDENTIFICATION, SOURCE_IDENTIFICATION, PRIVATE_EXTENSION));

    private Elements() {
    }

    static @Nullable ElementType<?> byNumber(int type) {
        return BY_NUMBER[type];
    }

    private static @Nullable ElementType<?>[] byNumber(List<ElementType<?>> types) {
        var table = new @Nullable ElementType<?>[256];
        for (var type : types) {
            for (int number = type.number(); number < table.length && type.is(number); number++) {
                table[number] = type;
            }
        }
        return table;
    }

    private static DomainName domainName(OctetReader in) {
        var labels = in.rest();
        if (!DomainName.isWellFormed(labels)) {
            throw ElementFault.incorrect("a name that is not labels after their lengths");
        }
        return new DomainName(labels);
    }

    private static AllocationRetentionPriority arp(int octet) {
        return new AllocationRetentionPriority(octet >> 2 & 0xf, (octet & 0x40) == 0, (octet & 1) == 0);
    }

    private static int octetOf(AllocationRetentionPriority arp) {
        return (arp.preemptionCapable() ? 0 : 0x40) | arp.priorityLevel() << 2 | (arp.preemptionVulnerable() ? 0 : 1);
    }

    private static BearerQos bearerQos(OctetReader in) {
        return new BearerQos(arp(in.u8()), in.u8(), u40(in), u40(in), u40(in), u40(in));
    }

    private static void writeBearerQos(OctetWriter out, BearerQos qos) {
        out.u8(octetOf(qos.arp())).u8(qos.qci());
        writeRates(out, qos.maxUplink(), qos.maxDownlink(), qos.guaranteedUplink(), qos.guaranteedDownlink());
    }

    private static void writeRates(OctetWriter out, long... rates) {
        for (long rate : rates) {
            out.u8((int) (rate >> 32)).u32(rate);
        }
    }

    private static long u40(OctetReader in) {
        return (long) in.u8() << 32 | in.u32();
    }

    private static Cause cause(OctetReader in) {
        int value = in.u8();
        int flags = in.u8();
        OffendingIe offending = null;
        if (in.hasRemaining()) {
            int type = in.u8();
            in.skip(2);
            offending = new OffendingIe(type, in.u8() & 0xf);
        }
        return new Cause(value, (flags & 4) != 0, (flags & 2) != 0, (flags & 1) != 0, offending);
    }

    private static void writeCause(OctetWriter out, Cause cause) {
        out.u8(cause.value());
        out.u8((cause.pdnConnectionError() ? 4 : 0) | (cause.bearerContextError() ? 2 : 0) | (cause.fromRemote() ? 1 : 0));
        if (cause.offending() != null) {
            out.u8(cause.offending().type()).u16(0).u8(cause.offending().instance());
        }
    }

    private static Octets atLeast(int least, OctetReader in) {
        if (in.remaining() < least) {
            throw in.fault("a value of " + in.remaining() + " octets, at least " + least + " are needed");
        }
        return in.rest();
    }

    private static ElementType<Octets> octets(int number, int least) {
        return ElementType.of(number, in -> atLeast(least, in), OctetWriter::octets);
    }

    private static ElementType<Integer> u8(int number, int bits) {
        return u8(number, octet -> octet & bits, value -> value);
    }

    private static <V> ElementType<V> u8(int number, IntFunction<V> of, ToIntFunction<V> octet) {
        return ElementType.of(number, in -> of.apply(in.u8()), (out, value) -> out.u8(octet.applyAsInt(value)));
    }

    private static ElementType<Long> u32(int number) {
        Function<OctetReader, Long> reader = OctetReader::u32;
        return ElementType.of(number, reader, (out, value) -> out.u32(value));
    }
}
