// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.NOTIFY;
import static org.alcazar.ap.element.Criticality.REJECT;
import static org.alcazar.ap.element.TypeOfError.MISSING;
import static org.alcazar.ap.element.TypeOfError.NOT_UNDERSTOOD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import org.alcazar.ap.codec.RawIe;
import org.alcazar.ap.element.CriticalityDiagnostics;
import org.alcazar.ap.element.CriticalityDiagnosticsIe;
import org.alcazar.ap.element.PlmnIdentity;
import org.alcazar.ap.element.TriggeringMessage;
import org.alcazar.s1ap.codec.S1apDecodeException;
import org.alcazar.s1ap.codec.S1apPdu;
import org.alcazar.s1ap.element.CauseProtocol;
import org.alcazar.s1ap.element.CauseRadioNetwork;
import org.alcazar.s1ap.element.EnbUeS1apId;
import org.alcazar.s1ap.element.EutranCgi;
import org.alcazar.s1ap.element.MmeUeS1apId;
import org.alcazar.s1ap.element.Tai;
import org.alcazar.s1ap.message.ErrorIndication;
import org.alcazar.s1ap.message.HandoverRequired;
import org.alcazar.s1ap.message.InitialContextSetupFailure;
import org.alcazar.s1ap.message.S1SetupFailure;
import org.alcazar.s1ap.message.S1apMessage;
import org.alcazar.s1ap.message.UeContextReleaseRequest;
import org.alcazar.s1ap.message.UplinkNasTransport;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;

/** TS 36.413 §10. */
class S1apErrorsTest {

    private static final PlmnIdentity PLMN = PlmnIdentity.of("001", "01");
    private static final MmeUeS1apId MME = new MmeUeS1apId(0x1234);
    private static final EnbUeS1apId ENB = new EnbUeS1apId(7);
    private static final UplinkNasTransport UPLINK =
            new UplinkNasTransport(MME, ENB, Octets.fromHex("0748"), new EutranCgi(PLMN, 0x10), new Tai(PLMN, 1));
    private static final Octets VALUE = Octets.of(0x80);

    @Test
    void writesWhatTheStandardHas() {
        assertThat(S1ap.encode(new UeContextReleaseRequest(MME, ENB, CauseRadioNetwork.USER_INACTIVITY)))
                .isEqualTo(Octets.fromHex("0012401600000300000003401234000800020007000240020280"));
    }

    @Test
    void anUnknownElementToBeRejectedRefusesTheMessageAndIsNamed() {
        var e = refusal(inserted(UPLINK, new RawIe(4711, REJECT, VALUE)));
        assertThat(e.cause()).isEqualTo(CauseProtocol.ABSTRACT_SYNTAX_ERROR_REJECT);
        assertThat(S1ap.answer(e)).isEqualTo(new ErrorIndication(MME, ENB, CauseProtocol.ABSTRACT_SYNTAX_ERROR_REJECT,
                new CriticalityDiagnostics(13, TriggeringMessage.INITIATING_MESSAGE, IGNORE,
                        List.of(new CriticalityDiagnosticsIe(REJECT, 4711, NOT_UNDERSTOOD))),
                null));
    }

    @Test
    void anUnknownElementToBeIgnoredIsKept() {
        var pdu = inserted(UPLINK, new RawIe(4711, IGNORE, VALUE));
        assertThat(S1ap.encode(S1ap.decode(pdu.encode()))).isEqualTo(pdu.encode());
    }

    @Test
    void anUnknownElementToBeNotifiedIsTold() {
        var message = S1ap.decode(inserted(UPLINK, new RawIe(4711, NOTIFY, VALUE)).encode());
        assertThat(message.residue().toNotify()).isNotNull();
    }

    @Test
    void aMissingElementIsNamedInTheProceduresFailure() {
        var e = refusal(new S1apPdu(TriggeringMessage.INITIATING_MESSAGE, 17, REJECT, List.of()));
        assertThat(e.errors()).containsExactly(new CriticalityDiagnosticsIe(REJECT, 59, MISSING), new CriticalityDiagnosticsIe(REJECT, 64, MISSING));
        assertThat(S1ap.answer(e)).isInstanceOf(S1SetupFailure.class);
    }

    @Test
    void aContextSetupWithoutItsElementsFails() {
        var ids = S1apPdu.decode(S1ap.encode(UPLINK)).elements().subList(0, 2);
        var e = refusal(new S1apPdu(TriggeringMessage.INITIATING_MESSAGE, 9, REJECT, ids));
        assertThat(S1ap.answer(e)).isInstanceOfSatisfying(InitialContextSetupFailure.class, failure -> {
            assertThat(failure.mmeUeS1apId()).isEqualTo(MME);
            assertThat(failure.enbUeS1apId()).isEqualTo(ENB);
        });
    }

    @Test
    void anUnknownProcedureIsAnswered() {
        var e = refusal(new S1apPdu(TriggeringMessage.INITIATING_MESSAGE, 200, REJECT, List.of()));
        assertThat(S1ap.answer(e)).isInstanceOf(ErrorIndication.class);
    }

    @Test
    void aFaultyErrorIndicationIsNeverAnswered() {
        assertThat(S1ap.answer(refusal(inserted(new ErrorIndication(MME, null, CauseProtocol.UNSPECIFIED, null, null),
                new RawIe(4711, REJECT, VALUE))))).isNull();
    }

    @Test
    void octetsThatAreNoPduAreAnsweredWithoutDiagnostics() {
        var e = catchThrowableOfType(S1apDecodeException.class, () -> S1ap.decode(Octets.EMPTY));
        assertThat(e.getStackTrace()).isEmpty();
        assertThat(S1ap.answer(e)).isEqualTo(new ErrorIndication(null, null, CauseProtocol.TRANSFER_SYNTAX_ERROR, null, null));
    }

    @Test
    void aHandoverRequiredIsOfAKnownProcedure() {
        assertThat(S1ap.isKnown(HandoverRequired.TABLE.type(), HandoverRequired.TABLE.procedureCode())).isTrue();
    }

    private static S1apPdu inserted(S1apMessage message, RawIe element) {
        var pdu = S1apPdu.decode(S1ap.encode(message));
        var elements = new ArrayList<>(pdu.elements());
        elements.add(element);
        return new S1apPdu(pdu.type(), pdu.procedureCode(), pdu.criticality(), elements);
    }

    private static S1apDecodeException refusal(S1apPdu pdu) {
        return catchThrowableOfType(S1apDecodeException.class, () -> S1ap.decode(pdu.encode()));
    }
}
