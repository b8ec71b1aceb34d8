// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import java.util.List;
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

    /** An enumeration of the one value {@code true}, whatever its name: there or not there. */
    public static final AperType<Boolean> FLAG = new AperType<>() {
        @Override
        public Boolean decode(AperReader in) {
            if (in.bit()) {
                throw new UnknownExtensionException("a value of an enumeration's extension", in.offset());
            }
            return true;
        }

        @Override
        public void encode(AperWriter out, Boolean value) {
            out.bit(false);
        }
    };

    /** TAC: 24 bits (§9.3.3.10). */
    static final AperType<Integer> TAC = Aper.intOctets(3);

    /** TransportLayerAddress: an IPv4 address of 32 bits, an IPv6 address of 128, or both (§9.3.2.4). */
    static final AperType<BitString> TRANSPORT_LAYER_ADDRESS = Aper.bitString(1, 160, true);

    /** PortNumber. */
    static final AperType<Integer> PORT_NUMBER = Aper.intOctets(2);

    /** TimeStamp: NTP seconds, unsigned (§9.3.1.75). */
    static final AperType<Long> TIME_STAMP = Aper.longOctets(4);

    /** NID: 44 bits (§9.3.3.42). */
    static final AperType<Long> NID = Aper.longBits(44);

    /** PDUSessionID. */
    static final AperType<Integer> PDU_SESSION_ID = Aper.integer(0, 255);

    /** BitRate, in bit/s (§9.3.1.4). */
    static final AperType<Long> BIT_RATE = Aper.extensibleInteger(0, 4_000_000_000_000L);

    private ElementTypes() {
    }

    /** For optional lists of at least one item: an empty one is absent. */
    static <T> @Nullable List<T> unlessEmpty(List<T> list) {
        return list.isEmpty() ? null : list;
    }
}
