// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperReader;
import org.alcazar.wire.aper.AperType;
import org.alcazar.wire.aper.AperWriter;
import org.alcazar.wire.aper.BitString;
import org.alcazar.wire.aper.UnknownExtensionException;
import org.jspecify.annotations.Nullable;

/** Encodings of the elements whose Java type is a plain number, text or octets; named as in TS 38.413 §9.4.5. */
public final class ElementTypes {

    /** AMFName: the name of an AMF, 1 to 150 printable characters or more (§9.3.3.21). */
    public static final AperType<String> AMF_NAME = Aper.visibleString(1, 150, true);

    /** RANNodeName (§9.2.6.1). */
    public static final AperType<String> RAN_NODE_NAME = Aper.visibleString(1, 150, true);

    /** NAS-PDU: a NAS message as it is (§9.3.3.4). */
    public static final AperType<Octets> NAS_PDU = Aper.OCTETS;

    /** UERadioCapability: what the radio network keeps of a UE's capabilities; nobody else reads it (§9.3.1.74). */
    public static final AperType<Octets> UE_RADIO_CAPABILITY = Aper.OCTETS;

    /** UERadioCapabilityID (§9.3.1.142). */
    public static final AperType<Octets> UE_RADIO_CAPABILITY_ID = Aper.OCTETS;

    /** RelativeAMFCapacity: 0 to 255, the share of UEs an AMF wants among those of its set (§9.3.1.32). */
    public static final AperType<Integer> RELATIVE_AMF_CAPACITY = Aper.integer(0, 255);

    /** AMFSetID: ten bits. */
    public static final AperType<Integer> AMF_SET_ID = Aper.bits(10);

    /** IndexToRFSP: 1 to 256 (§9.3.1.61). */
    public static final AperType<Long> INDEX_TO_RFSP = Aper.extensibleInteger(1, 256);

    /** RANPagingPriority: 1 to 256, 1 the highest (§9.3.3.15). */
    public static final AperType<Integer> RAN_PAGING_PRIORITY = Aper.integer(1, 256);

    /** TrafficLoadReductionIndication: 1 to 99 per cent (§9.3.1.106). */
    public static final AperType<Integer> TRAFFIC_LOAD_REDUCTION = Aper.integer(1, 99);

    /** MaskedIMEISV: 64 bits, the last four digits of the serial number masked by ones (§9.3.1.54). */
    public static final AperType<Octets> MASKED_IMEISV = Aper.bitString(64, 64, false).as(BitString::octets, BitString::of);

    /** RoutingID: which location management function NRPPa is with (§9.3.3.13). */
    public static final AperType<Octets> ROUTING_ID = Aper.OCTETS;

    /** NRPPa-PDU: a message of TS 38.455 as it is (§9.3.3.14). */
    public static final AperType<Octets> NRPPA_PDU = Aper.OCTETS;

    /** MessageIdentifier of a warning: 16 bits (§9.3.1.35). */
    public static final AperType<Integer> MESSAGE_IDENTIFIER = Aper.bits(16);

    /** SerialNumber of a warning: 16 bits (§9.3.1.36). */
    public static final AperType<Integer> SERIAL_NUMBER = Aper.bits(16);

    /** RepetitionPeriod: seconds, 0 to 131071 (§9.3.1.49). */
    public static final AperType<Integer> REPETITION_PERIOD = Aper.integer(0, 131_071);

    /** NumberOfBroadcastsRequested: 0 to 65535, 0 for no end (§9.3.1.38). */
    public static final AperType<Integer> NUMBER_OF_BROADCASTS_REQUESTED = Aper.integer(0, 65_535);

    /** WarningType: two octets (§9.3.1.39). */
    public static final AperType<Octets> WARNING_TYPE = Aper.octets(2);

    /** WarningSecurityInfo: 50 octets, which nobody uses (§9.4.5). */
    public static final AperType<Octets> WARNING_SECURITY_INFO = Aper.octets(50);

    /** DataCodingScheme of a warning: eight bits (§9.3.1.41). */
    public static final AperType<Integer> DATA_CODING_SCHEME = Aper.bits(8);

    /** WarningMessageContents: 1 to 9600 octets (§9.3.1.42). */
    public static final AperType<Octets> WARNING_MESSAGE_CONTENTS = Aper.octets(1, 9600, false);

    /** WarningAreaCoordinates: 1 to 1024 octets (§9.3.1.112). */
    public static final AperType<Octets> WARNING_AREA_COORDINATES = Aper.octets(1, 1024, false);

    /** EmergencyAreaID: 24 bits (§9.3.1.48). */
    public static final AperType<Integer> EMERGENCY_AREA_ID = Aper.intOctets(3);

    /** EmergencyAreaIDListForRestart: 1 to 256 areas. */
    public static final AperType<List<Integer>> EMERGENCY_AREA_ID_LIST_FOR_RESTART = Aper.list(1, 256, EMERGENCY_AREA_ID);

    /** NGRANTraceID: eight octets (§9.3.1.14). */
    public static final AperType<Octets> NG_RAN_TRACE_ID = Aper.octets(8);

    /** NB-IoT-UEPriority: from 0 on (§9.3.1.145). */
    public static final AperType<Long> NB_IOT_UE_PRIORITY = Aper.extensibleInteger(0, 255);

    /** Extended-ConnectedTime: seconds, 0 to 255 (§9.3.3.31). */
    public static final AperType<Integer> EXTENDED_CONNECTED_TIME = Aper.integer(0, 255);

    /** DL-CP-SecurityInformation: 16 bits that prove the AMF to a UE under control plane CIoT optimisation (§9.2.2.11). */
    public static final AperType<Integer> DL_CP_SECURITY_INFORMATION = IeSequence.of(s -> {
        var mac = s.mandatory(Aper.bits(16), x -> x);
        return v -> v.get(mac);
    });

    /** MBS-AreaSessionID: from 0 on (§9.3.1.207). */
    public static final AperType<Long> MBS_AREA_SESSION_ID = Aper.extensibleInteger(0, 65_535);

    /** NRUESidelinkAggregateMaximumBitrate, LTEUESidelinkAggregateMaximumBitrate: bit/s (§9.3.1.148, §9.3.1.149). */
    public static final AperType<Long> SIDELINK_AGGREGATE_MAXIMUM_BIT_RATE = IeSequence.of(s -> {
        var rate = s.mandatory(Aper.extensibleInteger(0, 4_000_000_000_000L), x -> x);
        return v -> v.get(rate);
    });

    /** PEIPSassistanceInformation: the subgroup, from 0 on, that the core network put a UE in (§9.3.1.232). */
    public static final AperType<Long> PEIPS_ASSISTANCE_INFORMATION = IeSequence.of(s -> {
        var subgroup = s.mandatory(Aper.extensibleInteger(0, 7), x -> x);
        return v -> v.get(subgroup);
    });

    /** QMCDeactivation: 1 to 16 references of six octets. */
    public static final AperType<List<Octets>> QMC_DEACTIVATION = IeSequence.of(s -> {
        var references = s.mandatory(Aper.list(1, 16, Aper.octets(6)), x -> x);
        return v -> v.get(references);
    });

    /**
     * An element that nobody here looks into: the octets of its encoding, at least one. Only for the whole content of an open type, that is
     * for an element of a message, of {@code iE-Extensions} or of {@code choice-Extensions}.
     */
    public static final AperType<Octets> UNREAD = new AperType<>() {
        @Override
        public Octets decode(AperReader in) {
            var octets = in.whole();
            if (octets.isEmpty()) {
                throw in.fault("an encoding of no octets");
            }
            return in.octets(octets.length());
        }

        @Override
        public void encode(AperWriter out, Octets value) {
            if (value.isEmpty()) {
                throw new IllegalArgumentException("an encoding has at least one octet");
            }
            out.octets(value);
        }
    };

    /** URI-address: a VisibleString without a size constraint; other characters are a syntax error (§9.4.5). */
    public static final AperType<String> URI_ADDRESS = new AperType<>() {
        @Override
        public String decode(AperReader in) {
            var octets = in.lengthPrefixed();
            for (int i = 0; i < octets.length(); i++) {
                if (octets.at(i) < ' ' || octets.at(i) > '~') {
                    throw in.fault("a character that is not visible");
                }
            }
            return new String(octets.toArray(), StandardCharsets.US_ASCII);
        }

        @Override
        public void encode(AperWriter out, String value) {
            if (!value.chars().allMatch(c -> c >= ' ' && c <= '~')) {
                throw new IllegalArgumentException("a character that is not visible");
            }
            out.lengthPrefixed(Octets.wrap(value.getBytes(StandardCharsets.US_ASCII)));
        }
    };

    /** NetworkInstance: 1 to 256, a part of a network that the SMF and the RAN node know by number (§9.3.1.113). */
    public static final AperType<Integer> NETWORK_INSTANCE = extensibleInteger(1, 256);

    /** CommonNetworkInstance: the same by name (§9.3.1.120). */
    public static final AperType<Octets> COMMON_NETWORK_INSTANCE = Aper.OCTETS;

    /** What RAN nodes tell each other in a handover by way of AMFs, who do not read it (§9.3.1.20, §9.3.1.21, §9.3.1.186). */
    public static final AperType<Octets> TRANSPARENT_CONTAINER = Aper.OCTETS;

    /** QosFlowIdentifier: 0 to 63 (§9.3.1.51). */
    public static final AperType<Integer> QOS_FLOW_IDENTIFIER = extensibleInteger(0, 63);

    /** QosFlowToBeForwardedList, QosFlowModifyConfirmList: 1 to 64 QoS flows. */
    public static final AperType<List<Integer>> QOS_FLOWS = Aper.list(1, 64, IeSequence.<Integer>of(s -> {
        var flow = s.mandatory(QOS_FLOW_IDENTIFIER, x -> x);
        return v -> v.get(flow);
    }));

    /** E-RAB-ID: 0 to 15 (§9.3.2.3). */
    static final AperType<Integer> E_RAB_ID = extensibleInteger(0, 15);

    /** TAC: 24 bits (§9.3.3.10). */
    static final AperType<Integer> TAC = Aper.intOctets(3);

    /** TransportLayerAddress: an IPv4 address of 32 bits, an IPv6 address of 128, or both (§9.3.2.4). */
    public static final AperType<BitString> TRANSPORT_LAYER_ADDRESS = Aper.bitString(1, 160, true);

    /** PortNumber. */
    static final AperType<Integer> PORT_NUMBER = Aper.intOctets(2);

    /** TimeStamp: NTP seconds, unsigned (§9.3.1.75). */
    static final AperType<Long> TIME_STAMP = Aper.longOctets(4);

    /** NID: 44 bits (§9.3.3.42). */
    static final AperType<Long> NID = Aper.longBits(44);

    /** DRB-ID: 1 to 32 (§9.3.1.53). */
    static final AperType<Integer> DRB_ID = extensibleInteger(1, 32);

    /** FiveQI: 0 to 255 (§9.3.1.12). */
    static final AperType<Integer> FIVE_QI = extensibleInteger(0, 255);

    /** PriorityLevelQos: 1 to 127, 1 the highest (§9.3.1.84). */
    static final AperType<Integer> PRIORITY_LEVEL = extensibleInteger(1, 127);

    /** PacketDelayBudget: 0 to 1023 half milliseconds (§9.3.1.80). */
    static final AperType<Integer> PACKET_DELAY_BUDGET = extensibleInteger(0, 1023);

    /** ExtendedPacketDelayBudget: 1 to 65535 hundredths of a millisecond (§9.3.1.135). */
    static final AperType<Integer> EXTENDED_PACKET_DELAY_BUDGET = extensibleInteger(1, 65_535);

    /** PacketLossRate: 0 to 1000 tenths of a per cent (§9.3.1.79). */
    static final AperType<Integer> PACKET_LOSS_RATE = extensibleInteger(0, 1000);

    /** AveragingWindow: 0 to 4095 milliseconds (§9.3.1.82). */
    static final AperType<Integer> AVERAGING_WINDOW = extensibleInteger(0, 4095);

    /** MaximumDataBurstVolume: 0 to 2000000 octets (§9.3.1.83). */
    static final AperType<Integer> MAXIMUM_DATA_BURST_VOLUME = extensibleInteger(0, 4095);

    /** RedundantQosFlowIndicator: {@code true} comes first. */
    static final AperType<Boolean> REDUNDANT_QOS_FLOW_INDICATOR = Aper.BOOLEAN.as(second -> !second, value -> !value);

    /** INTEGER (0..18446744073709551615): all 64 bits of a Java long. */
    static final AperType<Long> UNSIGNED_LONG = new AperType<>() {
        @Override
        public Long decode(AperReader in) {
            int octets = in.length(1, Long.BYTES);
            in.align();
            long value = 0;
            for (int i = 0; i < octets; i++) {
                value = value << 8 | in.bits(8);
            }
            return value;
        }

        @Override
        public void encode(AperWriter out, Long value) {
            int octets = Math.max(1, (71 - Long.numberOfLeadingZeros(value)) / 8);
            out.length(octets, 1, Long.BYTES);
            out.align();
            for (int i = octets - 1; i >= 0; i--) {
                out.bits(value >>> 8 * i & 0xff, 8);
            }
        }
    };

    /** PDUSessionID. */
    static final AperType<Integer> PDU_SESSION_ID = Aper.integer(0, 255);

    /** LocationReportingReferenceID: from 1 on (§9.3.1.76). */
    static final AperType<Long> LOCATION_REPORTING_REFERENCE_ID = Aper.extensibleInteger(1, 64);

    /** BitRate, in bit/s (§9.3.1.4). */
    static final AperType<Long> BIT_RATE = Aper.extensibleInteger(0, 4_000_000_000_000L);

    private ElementTypes() {
    }

    /** INTEGER (least..most, ...) of which also the numbers beyond the root are of 32 bits. */
    static AperType<Integer> extensibleInteger(int least, int most) {
        var wide = Aper.extensibleInteger(least, most);
        return new AperType<>() {
            @Override
            public Integer decode(AperReader in) {
                long value = wide.decode(in);
                if (value != (int) value) {
                    throw in.fault("an integer of more than 32 bits");
                }
                return (int) value;
            }

            @Override
            public void encode(AperWriter out, Integer value) {
                wide.encode(out, (long) value);
            }
        };
    }
}
