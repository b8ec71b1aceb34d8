// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import java.util.List;
import org.alcazar.ap.element.PlmnIdentity;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.alcazar.wire.aper.BitString;

/** Encodings of the elements whose Java type is a plain number, text, octets or a list; named as in TS 36.413 §9.3.4. */
public final class ElementTypes {

    /** ENBname. */
    public static final AperType<String> ENB_NAME = Aper.visibleString(1, 150, true);

    /** TAC: a tracking area code, 16 bits (§9.2.3.7). */
    public static final AperType<Integer> TAC = Aper.intOctets(2);

    /** BPLMNs. */
    public static final AperType<List<PlmnIdentity>> BROADCAST_PLMNS = Aper.list(1, 6, PlmnIdentity.TYPE);

    /** CSG-Id. */
    public static final AperType<Integer> CSG_ID = Aper.bits(27);

    /** MMEname. */
    public static final AperType<String> MME_NAME = Aper.visibleString(1, 150, true);

    /** ServedPLMNs. */
    public static final AperType<List<PlmnIdentity>> SERVED_PLMNS = Aper.list(1, 32, PlmnIdentity.TYPE);

    /** MME-Group-ID. */
    public static final AperType<Integer> MME_GROUP_ID = Aper.intOctets(2);

    /** ServedGroupIDs. */
    public static final AperType<List<Integer>> SERVED_GROUP_IDS = Aper.list(1, 65535, MME_GROUP_ID);

    /** MME-Code. */
    public static final AperType<Integer> MME_CODE = Aper.intOctets(1);

    /** ServedMMECs. */
    public static final AperType<List<Integer>> SERVED_MMECS = Aper.list(1, 256, MME_CODE);

    /** RelativeMMECapacity: 0 to 255, the share of UEs an MME wants among those of its pool (§9.2.3.17). */
    public static final AperType<Integer> RELATIVE_MME_CAPACITY = Aper.integer(0, 255);

    /** NAS-PDU: a NAS message as it is (§9.2.3.5). */
    public static final AperType<Octets> NAS_PDU = Aper.OCTETS;

    /** CellIdentity. */
    public static final AperType<Integer> CELL_IDENTITY = Aper.bits(28);

    /** M-TMSI. */
    public static final AperType<Long> M_TMSI = Aper.longOctets(4);

    /** TransportLayerAddress: an IPv4 address of 32 bits, an IPv6 address of 128, or both (§9.2.2.1). */
    public static final AperType<BitString> TRANSPORT_LAYER_ADDRESS = Aper.bitString(1, 160, true);

    /** UE-Usage-Type. */
    public static final AperType<Integer> UE_USAGE_TYPE = Aper.integer(0, 255);

    /** DCN-ID. */
    public static final AperType<Integer> DCN_ID = Aper.integer(0, 65_535);

    /** EPLMNs. */
    public static final AperType<List<PlmnIdentity>> EQUIVALENT_PLMNS = Aper.list(1, 15, PlmnIdentity.TYPE);

    /** ForbiddenTACs. */
    public static final AperType<List<Integer>> FORBIDDEN_TACS = Aper.list(1, 4096, TAC);

    /** LAC. */
    public static final AperType<Integer> LAC = Aper.intOctets(2);

    /** ForbiddenLACs. */
    public static final AperType<List<Integer>> FORBIDDEN_LACS = Aper.list(1, 4096, LAC);

    /** SubscriberProfileIDforRFP: 1 to 256 (§9.2.1.39). */
    public static final AperType<Integer> SUBSCRIBER_PROFILE_ID_FOR_RFP = Aper.integer(1, 256);

    /** UERadioCapability: what the radio network keeps of a UE's capabilities; nobody else reads it (§9.2.1.27). */
    public static final AperType<Octets> UE_RADIO_CAPABILITY = Aper.OCTETS;

    /** NRencryptionAlgorithms. */
    public static final AperType<Integer> NR_ENCRYPTION_ALGORITHMS = Aper.extensibleFlags(16);

    /** NRintegrityProtectionAlgorithms. */
    public static final AperType<Integer> NR_INTEGRITY_PROTECTION_ALGORITHMS = Aper.extensibleFlags(16);

    /** UERadioCapabilityID. */
    public static final AperType<Octets> UE_RADIO_CAPABILITY_ID = Aper.OCTETS;

    /** Masked-IMEISV: 64 bits, the last four digits of the serial number masked by ones (§9.2.3.38). */
    public static final AperType<BitString> MASKED_IMEISV = Aper.bitString(64, 64, false);

    /** BitRate: in bit/s (§9.2.1.19). */
    public static final AperType<Long> BIT_RATE = Aper.longInteger(0, 10_000_000_000L);

    /** ExtendedBitRate. */
    public static final AperType<Long> EXTENDED_BIT_RATE = Aper.extensibleInteger(10_000_000_001L, 4_000_000_000_000L);

    /** E-RAB-ID: 0 to 15, the EPS bearer identity (§9.2.1.2). */
    public static final AperType<Long> E_RAB_ID = Aper.extensibleInteger(0, 15);

    /** QCI. */
    public static final AperType<Integer> QCI = Aper.integer(0, 255);

    /** PriorityLevel. */
    public static final AperType<Integer> PRIORITY_LEVEL = Aper.integer(0, 15);

    /** GTP-TEID: 32 bits (§9.2.2.2). */
    public static final AperType<Long> GTP_TEID = Aper.longOctets(4);

    /** EncryptionAlgorithms. */
    public static final AperType<Integer> ENCRYPTION_ALGORITHMS = Aper.extensibleFlags(16);

    /** IntegrityProtectionAlgorithms. */
    public static final AperType<Integer> INTEGRITY_PROTECTION_ALGORITHMS = Aper.extensibleFlags(16);

    /** UERadioCapabilityForPaging. */
    public static final AperType<Octets> UE_RADIO_CAPABILITY_FOR_PAGING = Aper.OCTETS;

    /** UEIdentityIndexValue. */
    public static final AperType<Integer> UE_IDENTITY_INDEX_VALUE = Aper.bits(10);

    /** IMSI. */
    public static final AperType<Octets> IMSI = Aper.octets(3, 8, false);

    /** TrafficLoadReductionIndication. */
    public static final AperType<Integer> TRAFFIC_LOAD_REDUCTION_INDICATION = Aper.integer(1, 99);

    /** RAC. */
    public static final AperType<Integer> RAC = Aper.intOctets(1);

    /** RNC-ID. */
    public static final AperType<Integer> RNC_ID = Aper.integer(0, 4095);

    /** ExtendedRNC-ID. */
    public static final AperType<Integer> EXTENDED_RNC_ID = Aper.integer(4096, 65_535);

    /** CI. */
    public static final AperType<Integer> CI = Aper.intOctets(2);

    /** GNB-ID. */
    public static final AperType<BitString> GNB_ID = Aper.bitString(22, 32, false);

    /** FiveGSTAC. */
    public static final AperType<Integer> FIVE_GS_TAC = Aper.intOctets(3);

    /** Source-ToTarget-TransparentContainer. */
    public static final AperType<Octets> SOURCE_TO_TARGET_TRANSPARENT_CONTAINER = Aper.OCTETS;

    /** MSClassmark2. */
    public static final AperType<Octets> MS_CLASSMARK2 = Aper.OCTETS;

    /** MSClassmark3. */
    public static final AperType<Octets> MS_CLASSMARK3 = Aper.OCTETS;

    /** NASSecurityParametersfromE-UTRAN. */
    public static final AperType<Octets> NAS_SECURITY_PARAMETERS_FROM_E_UTRAN = Aper.OCTETS;

    /** Target-ToSource-TransparentContainer. */
    public static final AperType<Octets> TARGET_TO_SOURCE_TRANSPARENT_CONTAINER = Aper.OCTETS;

    /** NASSecurityParameterstoE-UTRAN. */
    public static final AperType<Octets> NAS_SECURITY_PARAMETERS_TO_E_UTRAN = Aper.OCTETS;

    /** Cdma2000PDU. */
    public static final AperType<Octets> CDMA2000_PDU = Aper.OCTETS;

    /** Cdma2000SectorID. */
    public static final AperType<Octets> CDMA2000_SECTOR_ID = Aper.OCTETS;

    /** Cdma2000OneXRAND. */
    public static final AperType<Octets> CDMA2000_ONE_X_RAND = Aper.OCTETS;

    /** EUTRANRoundTripDelayEstimationInfo. */
    public static final AperType<Integer> EUTRAN_ROUND_TRIP_DELAY_ESTIMATION_INFO = Aper.integer(0, 2047);

    private ElementTypes() {
    }
}
