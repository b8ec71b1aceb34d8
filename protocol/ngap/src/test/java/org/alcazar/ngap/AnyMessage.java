// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.PlmnIdentity;
import org.alcazar.ap.element.SecurityKey;
import org.alcazar.crypto.Secret;
import org.alcazar.ngap.message.NgapMessage;
import org.alcazar.ngap.transfer.PduSessionTransfer;
import org.alcazar.testkit.Generator;
import org.alcazar.testkit.Generators;
import org.alcazar.testkit.SealedTypes;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.BitString;
import org.jspecify.annotations.Nullable;

/**
 * Makes messages and transfers of every class, with every kind of element in them: it walks the records' components, so that a new message
 * or element is tested from the day it is there. What a component's Java type doesn't say is in {@link #RANGES}.
 */
final class AnyMessage {

    /** Ranges of numbers, lengths of texts and octets, numbers of a list's elements, bits of a bit string. */
    private record Range(long least, long most) {

        long pick(RandomGenerator random) {
            return Generators.longs(least, most).next(random);
        }
    }

    private static final Map<String, Range> RANGES = Map.ofEntries(
            range("value of AmfUeNgapId", 0, 0xff_ffff_ffffL), range("value of RanUeNgapId", 0, 0xffff_ffffL),
            range("value of PlmnIdentity", 0, 0xff_ffff), range("value of Macro", 0, 0xf_ffff),
            range("value of ShortMacro", 0, 0x3_ffff), range("value of LongMacro", 0, 0x1f_ffff),
            range("tac", 0, 0xff_ffff), range("derivedTac", 0, 0xff_ffff), range("tacs element", 0, 0xff_ffff),
            range("allowedTacs element", 0, 0xff_ffff), range("notAllowedTacs element", 0, 0xff_ffff), range("tacs", 1, 12),
            range("sst", 0, 255), range("sd", 0, 0xff_ffff), range("nrCellIdentity", 0, 0xf_ffff_ffffL),
            range("eutraCellIdentity", 0, 0xfff_ffff), range("gnbId", 22, 32), range("n3iwfId", 0, 0xffff), range("tngfId", 32, 40),
            range("twifId", 32, 40), range("wAgfId", 16, 20), range("ipAddress", 32, 160), range("portNumber", 0, 0xffff),
            range("port", 0, 0xffff), range("timeStamp", 0, 0xffff_ffffL), range("nid", 0, 0xfff_ffff_ffffL),
            range("amfRegionId", 0, 255), range("amfSetId", 0, 1023), range("amfPointer", 0, 63), range("fiveGTmsi", 0, 0xffff_ffffL),
            range("relativeAmfCapacity", 0, 255), range("indexToRfsp", 1, 300), range("ranPagingPriority", 1, 256),
            range("maskedImeisv", 8, 8), range("nrEncryptionAlgorithms", 0, 0xffff), range("nrIntegrityProtectionAlgorithms", 0, 0xffff),
            range("eutraEncryptionAlgorithms", 0, 0xffff), range("eutraIntegrityProtectionAlgorithms", 0, 0xffff),
            range("downlink", 0, 5_000_000_000_000L), range("uplink", 0, 4_000_000_000_000L), range("procedureCode", 0, 255),
            range("id of CriticalityDiagnosticsIe", 0, 0xffff), range("id", 0, 255), range("weight", 0, 255),
            range("restriction", 0, 255), range("primary", 0, 255), range("secondary", 0, 255), range("ueIdentityIndexValue", 0, 1023),
            range("periodicRegistrationUpdateTimer", 0, 255), range("activePeriod", 1, 30), range("idlePeriod", 180, 300),
            range("timeStayed", 0, 4095), range("count", 1, 20), range("intended", 1, 16), range("trafficLoadReduction", 1, 99),
            range("cellCagList element", 0, 0xffff_ffffL), range("extendedTaiSliceSupportList", 0, 3), range("elements", 0, 5),
            range("connections", 1, 300), range("qosFlowIdentifier", 0, 63), range("qosFlowModifyConfirmList element", 0, 63),
            range("qosFlowToBeForwardedList element", 0, 63), range("networkInstance", 1, 300),
            range("priorityLevel of AllocationAndRetentionPriority", 1, 15), range("priorityLevel", 1, 200), range("fiveQi", 0, 255),
            range("averagingWindow", 0, 5000), range("maximumDataBurstVolume", 0, 2_000_000), range("packetDelayBudget", 0, 1100),
            range("extendedPacketDelayBudget", 1, 70_000), range("cnPacketDelayBudgetDl", 1, 65_535),
            range("cnPacketDelayBudgetUl", 1, 65_535), range("scalar", 0, 9), range("exponent", 0, 9), range("gtpTeid", 0, 0xffff_ffffL),
            range("maximumFlowBitRateDl", 0, 4_000_000_000_000L), range("maximumFlowBitRateUl", 0, 5_000_000_000_000L),
            range("guaranteedFlowBitRateDl", 0, 4_000_000_000_000L), range("guaranteedFlowBitRateUl", 0, 4_000_000_000_000L),
            range("maximumPacketLossRateDl", 0, 1000), range("maximumPacketLossRateUl", 0, 1100),
            range("alternativeQosParaSetIndex", 1, 8), range("currentQosParaSetIndex", 0, 8),
            range("qosMonitoringReportingFrequency", 1, 1800), range("eRabId", 0, 15), range("drbId", 1, 32),
            range("pduSessionPairId", 0, 255), range("startTimeStamp", 0, 0xffff_ffffL), range("endTimeStamp", 0, 0xffff_ffffL),
            range("usageCountUl", 0, Long.MAX_VALUE), range("usageCountDl", Long.MIN_VALUE, Long.MAX_VALUE),
            range("timedReportList", 1, 2), range("rncId", 0, 4095), range("extendedRncId", 4096, 65_535),
            range("epsTac", 0, 0xffff), range("lac", 0, 0xffff), range("sn of Sn12", 0, 4095), range("hfn of Sn12", 0, 1_048_575),
            range("sn of Sn18", 0, 262_143), range("hfn of Sn18", 0, 16_383), range("received of Sn12", 1, 2048),
            range("received of Sn18", 1, 131_072), range("transportLayerAddress", 32, 160),
            range("referenceId", 1, 70), range("referenceIdToBeCancelled", 1, 70),
            range("interfacesToTrace", 0, 255), range("ngRanTraceId", 8, 8), range("mdtConfiguration", 1, 300),
            range("traceCollectionEntityIpAddress", 32, 160), range("messageIdentifier", 0, 0xffff), range("serialNumber", 0, 0xffff),
            range("repetitionPeriod", 0, 0x1_ffff), range("numberOfBroadcastsRequested", 0, 0xffff), range("numberOfBroadcasts", 0, 0xffff),
            range("warningType", 2, 2), range("warningSecurityInfo", 50, 50), range("dataCodingScheme", 0, 255),
            range("warningMessageContents", 1, 300), range("warningAreaCoordinates", 1, 300), range("emergencyAreaId", 0, 0xff_ffff),
            range("emergencyAreaIds element", 0, 0xff_ffff), range("emergencyAreaIdListForRestart element", 0, 0xff_ffff),
            range("configuredNssai", 128, 128), range("rejectedNssaiInPlmn", 32, 32), range("rejectedNssaiInTa", 32, 32),
            range("gnbSetId", 0, 0x3f_ffff), range("nextHopChainingCount", 0, 7), range("ulNasMac", 0, 0xffff), range("ulNasCount", 0, 31),
            range("dlNasMac", 0, 0xffff), range("nbIotUePriority", 0, 300), range("extendedConnectedTime", 0, 255),
            range("mbsAreaSessionId", 0, 70_000), range("tmgi", 6, 6), range("report", 1, 300), range("addresses", 1, 2),
            range("addresses element", 32, 160), range("sctpAddresses", 0, 2), range("sctpAddresses element", 32, 160),
            range("gtpAddresses element", 32, 160), range("ipsecAddress", 32, 160), range("content", 1, 300),
            range("intersystemSonConfigurationTransfer", 1, 300), range("periodicTime", 1, 4000), range("dayOfWeek", 0, 127),
            range("timeOfDayStart", 0, 90_000), range("timeOfDayEnd", 0, 90_000),
            range("nrUeSidelinkAggregateMaximumBitRate", 0, 5_000_000_000_000L), range("pc5QosParameters", 1, 300),
            range("lteUeSidelinkAggregateMaximumBitRate", 0, 4_000_000_000_000L), range("qmcConfigInfo", 1, 300),
            range("fiveGProSeUePc5AggregateMaximumBitRate", 0, 4_000_000_000_000L), range("fiveGProSePc5QosParameters", 1, 300),
            range("qmcDeactivation element", 6, 6), range("uuTimeSyncErrorBudget", 1, 2_000_000), range("peipsAssistanceInformation", 0, 8),
            range("servingNid", 0, 0xfff_ffff_ffffL), range("cags element", 0, 0xffff_ffffL),
            range("extendedUeIdentityIndexValue", 0, 0xffff), range("npnPagingAssistanceInformation", 1, 300));

    private static final Range TEXT = new Range(1, 200);
    private static final Range OCTETS = new Range(0, 300);

    private static final int ZEROES = 64;

    /** A handover report, from NR to NR: of reports about failures, zeroes would have a container of RRC in them. */
    private static final Octets SON_INFORMATION_REPORT = Octets.fromHex("40" + "00".repeat(40));

    private final RandomGenerator random;
    private final boolean foreign;

    private AnyMessage(RandomGenerator random, boolean foreign) {
        this.random = random;
        this.foreign = foreign;
    }

    /** Messages of any class. */
    static Generator<NgapMessage> ofAnyClass() {
        var classes = classes().toList();
        return random -> of(classes.get(random.nextInt(classes.size()))).next(random);
    }

    static Generator<NgapMessage> of(Class<? extends NgapMessage> type) {
        return random -> (NgapMessage) new AnyMessage(random, true).record(type);
    }

    /**
     * The same with nothing that a dissector of other protocols could find fault with: networks of decimal digits, and zeroes for octets
     * that others define, which are encodings of something or other.
     */
    static Generator<NgapMessage> withoutForeignOctets(Class<? extends NgapMessage> type) {
        return random -> (NgapMessage) new AnyMessage(random, false).record(type);
    }

    /** All classes of messages. */
    static Stream<Class<? extends NgapMessage>> classes() {
        return SealedTypes.leaves(NgapMessage.class).map(type -> type.asSubclass(NgapMessage.class));
    }

    static Generator<PduSessionTransfer> ofTransfer(Class<? extends PduSessionTransfer> type) {
        return random -> (PduSessionTransfer) new AnyMessage(random, true).record(type);
    }

    /** The same with nothing that a dissector of other protocols could find fault with. */
    static Generator<PduSessionTransfer> transferWithoutForeignOctets(Class<? extends PduSessionTransfer> type) {
        return random -> (PduSessionTransfer) new AnyMessage(random, false).record(type);
    }

    /** All classes of transfers. */
    static Stream<Class<? extends PduSessionTransfer>> transfers() {
        return SealedTypes.leaves(PduSessionTransfer.class).map(type -> type.asSubclass(PduSessionTransfer.class));
    }

    private Object record(Class<?> type) {
        var components = type.getRecordComponents();
        var values = new @Nullable Object[components.length];
        var types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = component(type, components[i]);
        }
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type.getName(), e);
        }
    }

    private @Nullable Object component(Class<?> owner, RecordComponent component) {
        var type = component.getAnnotatedType();
        boolean rest = component.getName().equals("received") && component.getType() == Octets.class;
        if (rest || type.isAnnotationPresent(Nullable.class) && random.nextInt(3) == 0) {
            return null;
        }
        return value(component.getName(), owner, type, isOptionalList(owner, component.getName()));
    }

    /** Lists of messages that stand for an absent element when empty are those that the record's shorter constructor doesn't want. */
    private boolean isOptionalList(Class<?> owner, String name) {
        return switch (name) {
            case "supportedTaList" -> owner.getSimpleName().equals("RanConfigurationUpdate");
            case "servedGuamiList", "plmnSupportList" -> owner.getSimpleName().equals("AmfConfigurationUpdate");
            case "allowedNssai" -> !Set.of("InitialContextSetupRequest", "HandoverRequest", "PathSwitchRequestAcknowledge")
                    .contains(owner.getSimpleName());
            case "pduSessionResourceSetupList" ->
                    !Set.of("PduSessionResourceSetupRequest", "HandoverRequest").contains(owner.getSimpleName());
            case "pduSessionResourceModifyList" ->
                    !Set.of("PduSessionResourceModifyRequest", "PduSessionResourceModifyIndication").contains(owner.getSimpleName());
            case "pduSessionResourceList" -> !owner.getSimpleName().equals("HandoverRequired");
            case "pduSessionResourceReleasedList" ->
                    Set.of("PduSessionResourceNotify", "PathSwitchRequestAcknowledge").contains(owner.getSimpleName());
            case "pduSessionResourceToReleaseList" -> owner.getSimpleName().equals("HandoverCommand");
            case "cells", "tais" -> Set.of("AreaOfInterest", "Places").contains(owner.getSimpleName());
            case "networks", "cags", "targetNssai", "areas", "areaSessions", "emergencyAreaIds", "taiListForRestart",
                    "pduSessionResourceSecondaryRatUsageList", "multicastGroupPagingAreaList", "connections", "targets", "slices", "tacs",
                    "cellCagList", "taiSliceSupportList", "sliceSupportList", "broadcastPlmnList", "unavailableGuamiList",
                    "taiListForPaging", "pduSessionResourceToBeSwitchedDlList", "pduSessionResourceSwitchedList",
                    "pduSessionResourceAdmittedList", "drbsSubjectToStatusTransferList", "drbsSubjectToEarlyStatusTransferList",
                    "qosFlowSetupRequestList",
                    "associatedQosFlowList", "qosFlowAcceptedList", "qosFlowModifyConfirmList", "qosFlowSetupResponseList" -> false;
            default -> true;
        };
    }

    private Object value(String name, Class<?> owner, AnnotatedType annotated, boolean mayBeEmpty) {
        var type = annotated.getType() instanceof ParameterizedType list ? (Class<?>) list.getRawType() : (Class<?>) annotated.getType();
        if (type == List.class) {
            var element = ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments()[0];
            return list(name, owner, element, mayBeEmpty);
        }
        if (type == Residue.class) {
            return Residue.NONE;
        }
        if (type == boolean.class || type == Boolean.class) {
            return random.nextBoolean();
        }
        if (type == int.class || type == Integer.class) {
            return (int) range(name, owner).pick(random);
        }
        if (type == long.class || type == Long.class) {
            return range(name, owner).pick(random);
        }
        if (type == String.class) {
            return text(name);
        }
        if (type == Octets.class) {
            return name.equals("report") && !foreign ? SON_INFORMATION_REPORT : octets(RANGES.getOrDefault(name, OCTETS));
        }
        if (type == BitString.class) {
            return bits((int) range(name, owner).pick(random));
        }
        if (type == PlmnIdentity.class && !foreign) {
            return PlmnIdentity.of("%03d".formatted(random.nextInt(1000)), "%02d".formatted(random.nextInt(100)));
        }
        if (type == SecurityKey.class) {
            return new SecurityKey(Secret.wrap(bytes(32)));
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        }
        var leaves = SealedTypes.leaves(type).toList();
        var leaf = leaves.get(random.nextInt(leaves.size()));
        return leaf.isEnum() ? leaf.getEnumConstants()[random.nextInt(leaf.getEnumConstants().length)] : record(leaf);
    }

    private List<Object> list(String name, Class<?> owner, AnnotatedType element, boolean mayBeEmpty) {
        var range = RANGES.getOrDefault(name, new Range(mayBeEmpty ? 0 : 1, 3));
        int count = (int) range.pick(random);
        var list = new ArrayList<Object>();
        for (int i = 0; i < count; i++) {
            list.add(value(name + " element", owner, element, false));
        }
        return List.copyOf(list);
    }

    private String text(String name) {
        int length = (int) TEXT.pick(random);
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) random.nextInt(' ', '~' + 1));
        }
        return name.equals("utf8") ? text + "é€" : text.toString();
    }

    private Octets octets(Range range) {
        return Octets.wrap(foreign ? bytes((int) range.pick(random)) : new byte[(int) Math.min(range.most, Math.max(range.least, ZEROES))]);
    }

    private BitString bits(int length) {
        var bytes = bytes((length + 7) / 8);
        if (length % 8 != 0) {
            bytes[bytes.length - 1] &= (byte) (0xff00 >> length % 8);
        }
        return new BitString(Octets.wrap(bytes), length);
    }

    private byte[] bytes(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static Range range(String name, Class<?> owner) {
        var range = RANGES.getOrDefault(name + " of " + owner.getSimpleName(), RANGES.get(name));
        if (range == null) {
            throw new AssertionError("no range for " + name + " of " + owner.getSimpleName());
        }
        return range;
    }

    private static Map.Entry<String, Range> range(String name, long least, long most) {
        return Map.entry(name, new Range(least, most));
    }
}
