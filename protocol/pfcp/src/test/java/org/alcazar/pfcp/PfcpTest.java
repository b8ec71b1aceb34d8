// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.alcazar.pfcp.PfcpDecodeException.Reaction;
import org.alcazar.pfcp.element.ApplyAction;
import org.alcazar.pfcp.element.Cause;
import org.alcazar.pfcp.element.FTeid;
import org.alcazar.pfcp.element.Flags;
import org.alcazar.pfcp.element.IeType;
import org.alcazar.pfcp.element.NodeId;
import org.alcazar.pfcp.element.OtherElements;
import org.alcazar.pfcp.element.RawElement;
import org.alcazar.pfcp.message.AssociationReleaseRequest;
import org.alcazar.pfcp.message.AssociationSetupResponse;
import org.alcazar.pfcp.message.HeartbeatRequest;
import org.alcazar.pfcp.message.SessionDeletionRequest;
import org.alcazar.pfcp.message.SessionEstablishmentRequest;
import org.alcazar.pfcp.message.SessionEstablishmentResponse;
import org.alcazar.pfcp.message.SessionModificationRequest;
import org.alcazar.pfcp.message.UpdateFar;
import org.alcazar.pfcp.message.UpdateForwardingParameters;
import org.alcazar.pfcp.message.VersionNotSupportedResponse;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;

class PfcpTest {

    private static final NodeId SELF = new NodeId.Ipv4(Samples.address(10, 0, 0, 2));

    @Test
    void heartbeatRequestHasTheOctetsOfTheStandard() {
        var pdu = PfcpPdu.of(0x010203, new HeartbeatRequest(Instant.parse("2026-01-01T00:00:00Z")));
        assertThat(Pfcp.encode(pdu).toHex()).isEqualTo("2001000c" + "01020300" + "00600004" + "ed003780");
    }

    @Test
    void sessionEstablishmentHasTheOctetsADissectorReads() {
        assertThat(Pfcp.encode(Samples.establishment()).toHex()).isEqualTo(Samples.ESTABLISHMENT);
        assertThat(Pfcp.decode(Octets.fromHex(Samples.ESTABLISHMENT))).isEqualTo(Samples.establishment());
    }

    /** A removal without content is passed over; the ones after it are not, and all are written in the order they came in. */
    @Test
    void whatIsPassedOverKeepsItsPlaceAmongItsLike() {
        var octets = Octets.fromHex("2134001e 0000000000000001 000001 00" + "000f0000" + "01900000" + "000f0006003800020001");
        var pdu = Pfcp.decode(octets);
        assertThat(((SessionModificationRequest) pdu.message()).removePdrs()).hasSize(1);
        assertThat(Pfcp.encode(pdu)).isEqualTo(octets);
    }

    @Test
    void timesBefore1968AreThoseAfter2036() {
        var time = Instant.parse("2040-02-03T04:05:06Z");
        var pdu = PfcpPdu.of(1, new HeartbeatRequest(time));
        assertThat(Pfcp.decode(Pfcp.encode(pdu)).message()).isEqualTo(new HeartbeatRequest(time));
        assertThatThrownBy(() -> Pfcp.encode(PfcpPdu.of(1, new HeartbeatRequest(Instant.EPOCH.minusSeconds(1L << 31)))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void priorityAndFollowOnAreOfTheHeader() {
        var pdu = new PfcpPdu(7, 8, 9, true, new SessionDeletionRequest());
        assertThat(Pfcp.encode(pdu).toHex()).isEqualTo("2736000c" + "0000000000000007" + "00000890");
        assertThat(Pfcp.decode(Pfcp.encode(pdu))).isEqualTo(pdu);
    }

    @Test
    void packetOfSeveralMessagesIsCutIntoThem() {
        var first = Pfcp.encode(new PfcpPdu(7, 8, null, true, new SessionDeletionRequest()));
        var second = Pfcp.encode(new PfcpPdu(7, 9, null, false, new SessionDeletionRequest()));
        var packet = new OctetWriter().octets(first).octets(second).toOctets();
        assertThat(Pfcp.split(packet)).containsExactly(first, second);
        assertThat(Pfcp.split(first)).containsExactly(first);
        assertThat(Pfcp.split(Octets.EMPTY)).containsExactly(Octets.EMPTY);
    }

    @Test
    void elementsComeInAnyOrderAndGoOutInIt() {
        var octets = Octets.fromHex("2006001a" + "00000100" + "00600004ec24becd" + "ffff000312340a" + "0013000101");
        octets = withNodeId(octets);
        var pdu = Pfcp.decode(octets);
        assertThat(Pfcp.encode(pdu)).isEqualTo(octets);
        var message = (AssociationSetupResponse) pdu.message();
        assertThat(message.cause()).isEqualTo(Cause.REQUEST_ACCEPTED);
        assertThat(message.others().elements()).containsExactly(new RawElement(0xffff, Octets.fromHex("12340a")));
        assertThat(message.others().elements().getFirst().enterpriseId()).isEqualTo(0x1234);
    }

    @Test
    void repeatedElementIsPassedOver() {
        var octets = Octets.fromHex("20090016" + "00000100" + "003c00050001020304" + "003c00050005060708");
        var message = (AssociationReleaseRequest) Pfcp.decode(octets).message();
        assertThat(message.nodeId()).isEqualTo(new NodeId.Ipv4(Samples.address(1, 2, 3, 4)));
        assertThat(message.others().get(IeType.NODE_ID)).isEqualTo(Octets.fromHex("0005060708"));
        assertThat(Pfcp.encode(Pfcp.decode(octets))).isEqualTo(octets);
    }

    @Test
    void elementOfNoLengthTakesAwayInAnUpdate() {
        var parameters = UpdateForwardingParameters.builder().others(OtherElements.removing(IeType.FORWARDING_POLICY)).build();
        var message = SessionModificationRequest.builder()
                .updateFars(List.of(UpdateFar.builder(1).applyAction(Flags.of(ApplyAction.FORW)).updateForwardingParameters(parameters).build()))
                .build();
        var octets = Pfcp.encode(PfcpPdu.of(5, 6, message));
        assertThat(octets.toHex()).endsWith("000b0004" + "00290000");
        var read = (SessionModificationRequest) Pfcp.decode(octets).message();
        var far = read.updateFars().getFirst();
        assertThat(far.updateForwardingParameters()).isEqualTo(parameters);
        assertThat(parameters.others().removes(IeType.FORWARDING_POLICY)).isTrue();
    }

    @Test
    void emptyGroupInAnUpdateIsNotWritten() {
        var far = UpdateFar.builder(1).updateForwardingParameters(UpdateForwardingParameters.builder().build()).build();
        var message = SessionModificationRequest.builder().updateFars(List.of(far)).build();
        assertThatThrownBy(() -> Pfcp.encode(PfcpPdu.of(5, 6, message))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void missingMandatoryElementIsNamedInTheAnswer() {
        var e = fault(Samples.ESTABLISHMENT.replace("006c000400000001" + "002c00020200", "006c000400000001" + "ffee00020200"));
        assertThat(e.reaction()).isEqualTo(Reaction.REJECT);
        assertThat(e.pfcpCause()).isEqualTo(Cause.MANDATORY_IE_MISSING);
        assertThat(e.offendingIe()).isEqualTo(IeType.APPLY_ACTION.value());
        var answer = Objects.requireNonNull(Pfcp.answer(e, SELF, 0x77));
        assertThat(answer).isEqualTo(PfcpPdu.of(0x77, 1, SessionEstablishmentResponse.builder(Cause.MANDATORY_IE_MISSING).nodeId(SELF)
                .offendingIe(IeType.APPLY_ACTION.value()).build()));
        assertThat(Pfcp.decode(Pfcp.encode(answer))).isEqualTo(answer);
    }

    @Test
    void reservedValueIsIncorrect() {
        var e = fault(Samples.ESTABLISHMENT.replace("0014000100", "001400010e"));
        assertThat(e.pfcpCause()).isEqualTo(Cause.MANDATORY_IE_INCORRECT);
        assertThat(e.offendingIe()).isEqualTo(IeType.SOURCE_INTERFACE.value());
    }

    @Test
    void optionalElementOfIncorrectValueIsAsIfAbsent() {
        // An F-TEID to be chosen with neither kind of address, in a PDI, where it is optional.
        var octets = Octets.fromHex(Samples.ESTABLISHMENT.replace("0015000105", "0015000104"));
        var message = (SessionEstablishmentRequest) Pfcp.decode(octets).message();
        assertThat(message.createPdrs().getFirst().pdi().localFTeid()).isNull();
        assertThat(Pfcp.encode(Pfcp.decode(octets))).isEqualTo(octets);
    }

    @Test
    void lengthsThatDoNotFitAreInvalid() {
        var tooShort = fault("2005000c" + "00000100" + "003c0004" + "00010203");
        assertThat(tooShort.pfcpCause()).isEqualTo(Cause.INVALID_LENGTH);
        assertThat(tooShort.offendingIe()).isEqualTo(IeType.NODE_ID.value());
        var pastTheEnd = fault("2005000d" + "00000100" + "003c0006" + "0001020304");
        assertThat(pastTheEnd.pfcpCause()).isEqualTo(Cause.INVALID_LENGTH);
        assertThat(pastTheEnd.offendingIe()).isEqualTo(IeType.NODE_ID.value());
        var header = fault("20050fff" + "00000100");
        assertThat(header.reaction()).isEqualTo(Reaction.REJECT);
        assertThat(header.pfcpCause()).isEqualTo(Cause.INVALID_LENGTH);
        var leftOver = fault("20090010" + "00000100" + "003c00050001020304" + "003c00");
        assertThat(leftOver.pfcpCause()).isEqualTo(Cause.INVALID_LENGTH);
    }

    @Test
    void whatIsNotToBeAnsweredIsNot() {
        var tooShort = List.of("", "20", "20010004000001", "2136000b" + "0000000000000001" + "000001");
        var unknownType = "2063000400000100";
        var sessionWithoutSeid = "2036000400000100";
        var nodeWithSeid = "2105000c" + "0000000000000000" + "00000100";
        var brokenHeartbeat = "2001000c" + "00000100" + "00600000" + "00000000";
        for (var hex : Stream.concat(tooShort.stream(), Stream.of(unknownType, sessionWithoutSeid, nodeWithSeid, brokenHeartbeat)).toList()) {
            var e = fault(hex);
            assertThat(e.reaction()).as(hex).isEqualTo(Reaction.DISCARD);
            assertThat(Pfcp.answer(e, SELF, 0)).isNull();
        }
    }

    @Test
    void responseAtFaultEndsItsTransaction() {
        var e = fault("2006000400000100");
        assertThat(e.reaction()).isEqualTo(Reaction.END_TRANSACTION);
        assertThat(e.sequenceNumber()).isEqualTo(1);
        assertThat(Pfcp.answer(e, SELF, 0)).isNull();
    }

    @Test
    void onlyRejectionsMayLackWhatResponsesHave() {
        assertThat(Pfcp.decode(Octets.fromHex("20060009" + "00000100" + "0013000148")).message())
                .isEqualTo(AssociationSetupResponse.builder(Cause.NO_ESTABLISHED_PFCP_ASSOCIATION).build());
        assertThat(fault("20060009" + "00000100" + "0013000101").pfcpCause()).isEqualTo(Cause.MANDATORY_IE_MISSING);
    }

    @Test
    void otherVersionIsAnsweredSo() {
        var e = fault("40050004" + "00000100");
        assertThat(e.reaction()).isEqualTo(Reaction.VERSION_NOT_SUPPORTED);
        assertThat(Pfcp.answer(e, SELF, 0)).isEqualTo(PfcpPdu.of(0, new VersionNotSupportedResponse()));
    }

    @Test
    void repetitionsAreBounded() {
        var out = new OctetWriter().octets(Octets.fromHex("21340000" + "0000000000000001" + "00000100"));
        for (int i = 0; i < 1025; i++) {
            out.octets(Octets.fromHex("004d0008" + "0051000400000001"));
        }
        out.patchU16(2, out.length() - 4);
        var e = fault(out.toOctets().toHex());
        assertThat(e.pfcpCause()).isEqualTo(Cause.MANDATORY_IE_INCORRECT);
        assertThat(e.offendingIe()).isEqualTo(IeType.QUERY_URR.value());
    }

    @Test
    void nestedGroupsAreReadOnlyAsDeepAsTablesGo() {
        var out = new OctetWriter().octets(Octets.fromHex("21340000" + "0000000000000001" + "00000100"));
        for (int left = 60_000; left >= 4; left -= 4) {
            out.u16(IeType.CREATE_PDR.value()).u16(left - 4);
        }
        out.patchU16(2, out.length() - 4);
        assertThat(fault(out.toOctets().toHex()).pfcpCause()).isEqualTo(Cause.MANDATORY_IE_MISSING);
    }

    @Test
    void fTeidIsGivenOrToBeChosen() {
        assertThatThrownBy(() -> new FTeid.Assigned(1, null, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FTeid.Choose(false, false, null)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Octets withNodeId(Octets octets) {
        var out = new OctetWriter().octets(octets).octets(Octets.fromHex("003c00050001020304"));
        return out.patchU16(2, out.length() - 4).toOctets();
    }

    private static PfcpDecodeException fault(String hex) {
        var e = catchThrowableOfType(PfcpDecodeException.class, () -> Pfcp.decode(Octets.fromHex(hex)));
        assertThat(e).as(hex).isNotNull();
        return e;
    }
}
