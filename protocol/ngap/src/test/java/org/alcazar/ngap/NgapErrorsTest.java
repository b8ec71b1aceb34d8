// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.NOTIFY;
import static org.alcazar.ap.element.Criticality.REJECT;
import static org.alcazar.ap.element.TypeOfError.MISSING;
import static org.alcazar.ap.element.TypeOfError.NOT_UNDERSTOOD;
import static org.alcazar.ngap.Samples.inserted;
import static org.alcazar.ngap.Samples.pdu;
import static org.alcazar.ngap.Samples.replaced;
import static org.alcazar.ngap.Samples.with;
import static org.alcazar.ngap.Samples.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.alcazar.ap.codec.RawIe;
import org.alcazar.ap.element.CriticalityDiagnostics;
import org.alcazar.ap.element.CriticalityDiagnosticsIe;
import org.alcazar.ap.element.TriggeringMessage;
import org.alcazar.ngap.codec.NgapDecodeException;
import org.alcazar.ngap.codec.NgapPdu;
import org.alcazar.ngap.element.CauseProtocol;
import org.alcazar.ngap.element.CauseRadioNetwork;
import org.alcazar.ngap.message.ErrorIndication;
import org.alcazar.ngap.message.InitialContextSetupFailure;
import org.alcazar.ngap.message.InitialContextSetupResponse;
import org.alcazar.ngap.message.InitialUeMessage;
import org.alcazar.ngap.message.NgSetupFailure;
import org.alcazar.ngap.message.NgapMessage;
import org.alcazar.ngap.message.UeContextReleaseRequest;
import org.alcazar.ngap.message.UplinkNasTransport;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;

/** TS 38.413 §10. */
class NgapErrorsTest {

    private static final Octets VALUE = Octets.of(0x80);

    @Test
    void anUnknownElementToBeRejectedRefusesTheMessageAndIsNamed() {
        var e = refusal(inserted(pdu(Samples.UPLINK), 3, new RawIe(4711, REJECT, VALUE)));
        assertThat(e.cause()).isEqualTo(CauseProtocol.ABSTRACT_SYNTAX_ERROR_REJECT);
        assertThat(e.errors()).containsExactly(new CriticalityDiagnosticsIe(REJECT, 4711, NOT_UNDERSTOOD));
        assertThat(Ngap.answer(e)).isEqualTo(new ErrorIndication(Samples.AMF, Samples.RAN, CauseProtocol.ABSTRACT_SYNTAX_ERROR_REJECT,
                new CriticalityDiagnostics(46, TriggeringMessage.INITIATING_MESSAGE, IGNORE, e.errors()), null));
    }

    @Test
    void anUnknownElementToBeIgnoredIsPassedOver() {
        var message = decoded(inserted(pdu(Samples.UPLINK), 0, new RawIe(4711, IGNORE, VALUE)));
        assertThat(((UplinkNasTransport) message).nasPdu()).isEqualTo(Samples.UPLINK.nasPdu());
        assertThat(message.residue().toNotify()).isNull();
    }

    @Test
    void anUnknownElementToBeNotifiedIsPassedOverAndTold() {
        var message = decoded(inserted(pdu(Samples.UPLINK), 4, new RawIe(4711, NOTIFY, VALUE)));
        assertThat(message.residue().toNotify()).isEqualTo(new CriticalityDiagnostics(46, TriggeringMessage.INITIATING_MESSAGE, IGNORE,
                List.of(new CriticalityDiagnosticsIe(NOTIFY, 4711, NOT_UNDERSTOOD))));
    }

    @Test
    void aMissingElementIsNamed() {
        var e = refusal(without(pdu(Samples.INITIAL_UE), 38));
        assertThat(e.cause()).isEqualTo(CauseProtocol.ABSTRACT_SYNTAX_ERROR_REJECT);
        assertThat(e.errors()).containsExactly(new CriticalityDiagnosticsIe(REJECT, 38, MISSING));
        assertThat(e.ranUeNgapId()).isEqualTo(Samples.RAN);
        assertThat(e.amfUeNgapId()).isNull();
    }

    @Test
    void allMissingElementsAreNamedInOneAnswer() {
        var e = refusal(with(pdu(Samples.NG_SETUP), List.of()));
        assertThat(e.errors()).extracting(CriticalityDiagnosticsIe::id).containsExactly(27, 102);
        assertThat(Ngap.answer(e)).isEqualTo(new NgSetupFailure(CauseProtocol.ABSTRACT_SYNTAX_ERROR_REJECT, null,
                new CriticalityDiagnostics(21, TriggeringMessage.INITIATING_MESSAGE, REJECT, e.errors())));
    }

    @Test
    void aMandatoryElementThatMayBeIgnoredMayBeMissing() {
        assertThat(((InitialUeMessage) decoded(without(pdu(Samples.INITIAL_UE), 90))).rrcEstablishmentCause()).isNull();
        assertThat(((UplinkNasTransport) decoded(without(pdu(Samples.UPLINK), 121))).userLocationInformation()).isNull();
    }

    @Test
    void anElementTwiceIsAFalselyConstructedMessage() {
        var pdu = pdu(Samples.UPLINK);
        assertFalselyConstructed(refusal(inserted(pdu, 1, pdu.elements().getFirst())));
        assertFalselyConstructed(refusal(inserted(pdu, 4, pdu.elements().getFirst())));
    }

    @Test
    void elementsOutOfOrderAreAFalselyConstructedMessage() {
        var pdu = pdu(Samples.UPLINK);
        var elements = new ArrayList<>(pdu.elements());
        Collections.swap(elements, 2, 3);
        var e = refusal(with(pdu, elements));
        assertFalselyConstructed(e);
        assertThat(e.amfUeNgapId()).isEqualTo(Samples.AMF);
    }

    @Test
    void unknownElementsDoNotCountForTheOrder() {
        var pdu = pdu(Samples.UPLINK);
        for (int place = 0; place <= 4; place++) {
            assertThat(decoded(inserted(pdu, place, new RawIe(1, IGNORE, VALUE)))).isInstanceOf(UplinkNasTransport.class);
        }
    }

    @Test
    void anElementThatIsNoEncodingIsATransferSyntaxError() {
        var e = refusal(replaced(pdu(Samples.UPLINK), 121, IGNORE, "ff"));
        assertThat(e.cause()).isEqualTo(CauseProtocol.TRANSFER_SYNTAX_ERROR);
        assertThat(e).hasMessageContaining("element 121");
        assertThat(Ngap.answer(e)).isEqualTo(new ErrorIndication(Samples.AMF, Samples.RAN, CauseProtocol.TRANSFER_SYNTAX_ERROR,
                new CriticalityDiagnostics(46, TriggeringMessage.INITIATING_MESSAGE, IGNORE, List.of()), null));
    }

    @Test
    void octetsAfterAnElementsValueAreATransferSyntaxError() {
        assertThat(refusal(replaced(pdu(Samples.UPLINK), 85, REJECT, "000700")).cause()).isEqualTo(CauseProtocol.TRANSFER_SYNTAX_ERROR);
    }

    @Test
    void octetsAfterTheMessageAreATransferSyntaxError() {
        var e = refusal(Octets.fromHex(Ngap.encode(Samples.UPLINK) + "00"));
        assertThat(e.cause()).isEqualTo(CauseProtocol.TRANSFER_SYNTAX_ERROR);
    }

    @Test
    void garbageIsAnsweredWithoutDiagnostics() {
        var e = refusal(Octets.fromHex("48656c6c6f21"));
        assertThat(e.procedureCode()).isNull();
        assertThat(Ngap.answer(e)).isEqualTo(new ErrorIndication(null, null, CauseProtocol.TRANSFER_SYNTAX_ERROR, null, null));
    }

    @Test
    void anUnknownProcedureIsTreatedAsItsSenderWants() {
        var elements = pdu(Samples.UPLINK).elements();
        var rejected = refusal(new NgapPdu(TriggeringMessage.INITIATING_MESSAGE, 200, REJECT, elements));
        assertThat(Ngap.answer(rejected)).isEqualTo(new ErrorIndication(Samples.AMF, Samples.RAN, CauseProtocol.ABSTRACT_SYNTAX_ERROR_REJECT,
                new CriticalityDiagnostics(200, TriggeringMessage.INITIATING_MESSAGE, REJECT, List.of()), null));
        var notified = refusal(new NgapPdu(TriggeringMessage.INITIATING_MESSAGE, 200, NOTIFY, elements));
        assertThat(notified.cause()).isEqualTo(CauseProtocol.ABSTRACT_SYNTAX_ERROR_IGNORE_AND_NOTIFY);
        assertThat(Ngap.answer(notified)).isInstanceOf(ErrorIndication.class);
        var ignored = refusal(new NgapPdu(TriggeringMessage.INITIATING_MESSAGE, 200, IGNORE, elements));
        assertThat(ignored.silent()).isTrue();
        assertThat(Ngap.answer(ignored)).isNull();
    }

    @Test
    void aFaultyContextSetupIsAnsweredByItsFailureIfTheUeIsNamed() {
        var named = refusal(without(pdu(Samples.CONTEXT_SETUP), 94));
        assertThat(Ngap.answer(named)).isEqualTo(new InitialContextSetupFailure(Samples.AMF, Samples.RAN, List.of(),
                CauseProtocol.ABSTRACT_SYNTAX_ERROR_REJECT, named.diagnostics()));
        var unnamed = refusal(without(pdu(Samples.CONTEXT_SETUP), 85));
        assertThat(Ngap.answer(unnamed)).isInstanceOf(ErrorIndication.class);
    }

    @Test
    void aFaultyResponseIsNotAnswered() {
        var response = pdu(new InitialContextSetupResponse(Samples.AMF, Samples.RAN));
        var e = refusal(inserted(response, 2, new RawIe(4711, REJECT, VALUE)));
        assertThat(e.silent()).isFalse();
        assertThat(Ngap.answer(e)).isNull();
    }

    @Test
    void aResponseWithoutWhatMayBeIgnoredButNamesTheUeIsDropped() {
        var e = refusal(without(pdu(new InitialContextSetupResponse(Samples.AMF, Samples.RAN)), 10));
        assertThat(e.errors()).isEmpty();
        assertThat(e.silent()).isTrue();
    }

    @Test
    void aFaultyErrorIndicationIsNeverAnswered() {
        var pdu = pdu(new ErrorIndication(Samples.AMF, null, CauseProtocol.UNSPECIFIED, null, null));
        assertThat(Ngap.answer(refusal(replaced(pdu, 10, IGNORE, "ff")))).isNull();
        assertThat(Ngap.answer(refusal(inserted(pdu, 0, new RawIe(4711, REJECT, VALUE))))).isNull();
    }

    @Test
    void anUnknownCauseOfALaterVersionIsNoReasonToRefuse() {
        var request = new UeContextReleaseRequest(Samples.AMF, Samples.RAN, CauseRadioNetwork.USER_INACTIVITY);
        // radioNetwork, extension bit, number 63 of the extension
        var message = (UeContextReleaseRequest) decoded(replaced(pdu(request), 15, IGNORE, "17e0"));
        assertThat(message.cause()).isNull();
    }

    @Test
    void anUnknownValueToBeRejectedRefusesTheMessage() {
        var e = refusal(replaced(pdu(new UeContextReleaseRequest(Samples.AMF, Samples.RAN, CauseRadioNetwork.USER_INACTIVITY)), 15, REJECT, "17e0"));
        assertThat(e.errors()).containsExactly(new CriticalityDiagnosticsIe(REJECT, 15, NOT_UNDERSTOOD));
    }

    @Test
    void anUnknownElementWithinAnElementIsNamedIfItIsToBeRejected() {
        // An NR cell without time; the last four bits of its identity's octets begin the TAI, which has iE-Extensions of one element 4711.
        var location = "40" + "00f110" + "0000000104" + "00f110000001" + "0000" + "1267%s0180";
        var e = refusal(replaced(pdu(Samples.INITIAL_UE), 121, REJECT, location.formatted("00")));
        assertThat(e.errors()).containsExactly(new CriticalityDiagnosticsIe(REJECT, 4711, NOT_UNDERSTOOD),
                new CriticalityDiagnosticsIe(REJECT, 121, MISSING));
        var message = (InitialUeMessage) decoded(replaced(pdu(Samples.INITIAL_UE), 121, REJECT, location.formatted("40")));
        assertThat(message.userLocationInformation().tai()).isEqualTo(Samples.TAI);
    }

    @Test
    void countsOnlySoManyErrorsOfOneMessage() {
        var elements = IntStream.range(0, 5000).mapToObj(id -> new RawIe(10_000 + id, REJECT, VALUE)).toList();
        var e = refusal(with(pdu(Samples.UPLINK), elements));
        assertThat(e.errors()).hasSize(NgapDecodeException.MOST_ERRORS);
        assertThat(Ngap.encode(Objects.requireNonNull(Ngap.answer(e))).length()).isLessThan(300);
    }

    @Test
    void theExceptionHasNoStackTrace() {
        assertThat(refusal(Octets.EMPTY).getStackTrace()).isEmpty();
    }

    private static void assertFalselyConstructed(NgapDecodeException e) {
        assertThat(e.cause()).isEqualTo(CauseProtocol.ABSTRACT_SYNTAX_ERROR_FALSELY_CONSTRUCTED_MESSAGE);
        assertThat(Ngap.answer(e)).isInstanceOf(ErrorIndication.class);
    }

    private static NgapMessage decoded(NgapPdu pdu) {
        return Ngap.decode(pdu.encode());
    }

    private static NgapDecodeException refusal(NgapPdu pdu) {
        return refusal(pdu.encode());
    }

    private static NgapDecodeException refusal(Octets octets) {
        return catchThrowableOfType(NgapDecodeException.class, () -> Ngap.decode(octets));
    }
}
