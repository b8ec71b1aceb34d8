// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ap.codec;

import static org.alcazar.ap.codec.ProtocolError.ABSTRACT_SYNTAX_ERROR_FALSELY_CONSTRUCTED_MESSAGE;
import static org.alcazar.ap.codec.ProtocolError.ABSTRACT_SYNTAX_ERROR_IGNORE_AND_NOTIFY;
import static org.alcazar.ap.codec.ProtocolError.ABSTRACT_SYNTAX_ERROR_REJECT;
import static org.alcazar.ap.codec.ProtocolError.TRANSFER_SYNTAX_ERROR;
import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.NOTIFY;
import static org.alcazar.ap.element.Criticality.REJECT;
import static org.alcazar.ap.element.TriggeringMessage.INITIATING_MESSAGE;
import static org.alcazar.ap.element.TriggeringMessage.SUCCESSFUL_OUTCOME;
import static org.alcazar.ap.element.TriggeringMessage.UNSUCCESSFUL_OUTCOME;
import static org.alcazar.ap.element.TypeOfError.MISSING;
import static org.alcazar.ap.element.TypeOfError.NOT_UNDERSTOOD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.alcazar.ap.Sample;
import org.alcazar.ap.Sample.Id;
import org.alcazar.ap.Sample.SampleException;
import org.alcazar.ap.element.Criticality;
import org.alcazar.ap.element.CriticalityDiagnostics;
import org.alcazar.ap.element.CriticalityDiagnosticsIe;
import org.alcazar.ap.element.TriggeringMessage;
import org.alcazar.testkit.CodecCheck;
import org.alcazar.testkit.Mutations;
import org.alcazar.testkit.Seeded;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a message is judged (TS 38.413 §10, TS 36.413 §10), and what its refusal tells. */
class ApErrorsTest {

    private static final CodecCheck<Octets, Sample> CODEC =
            new CodecCheck<>(Sample.REGISTRY::decode, Sample::encode, SampleException.class);

    @ParameterizedTest
    @ValueSource(strings = {"", "80", "60070003000000", "00", "0007", "000700", "00070010000002", "0007c003000000", "0007000300000000"})
    void whatIsNoEnvelopeTellsNothingOfAMessage(String hex) {
        var refusal = refused(Octets.fromHex(hex));
        assertThat(refusal.error()).isEqualTo(TRANSFER_SYNTAX_ERROR);
        assertThat(refusal.procedureCode()).isNull();
        assertThat(refusal.diagnostics()).isNull();
        assertThat(Sample.REGISTRY.replyTo(refusal)).isEqualTo(Reply.ERROR_INDICATION);
    }

    @Test
    void aMessageThatBreaksOffNamesTheUeReadBefore() {
        var elements = new ArrayList<>(Sample.full().pdu().elements());
        elements.set(2, new RawIe(Sample.TEXT, NOTIFY, Octets.of(0xff)));
        var refusal = refused(elements);
        assertThat(refusal.error()).isEqualTo(TRANSFER_SYNTAX_ERROR);
        assertThat(refusal.core()).isEqualTo(new Id(1));
        assertThat(refusal.radio()).isEqualTo(new Id(0xffff_ffffL));
        assertThat(refusal.diagnostics()).isEqualTo(new CriticalityDiagnostics(Sample.PROCEDURE, INITIATING_MESSAGE, REJECT, List.of()));
        assertThat(Sample.REGISTRY.replyTo(refusal)).isEqualTo(Reply.ERROR_INDICATION);
    }

    @Test
    void allThatIsMissingIsTold() {
        var refusal = refused(List.of());
        assertThat(refusal.error()).isEqualTo(ABSTRACT_SYNTAX_ERROR_REJECT);
        assertThat(refusal.errors()).containsExactly(
                new CriticalityDiagnosticsIe(REJECT, Sample.CORE, MISSING), new CriticalityDiagnosticsIe(REJECT, Sample.RADIO, MISSING));
        assertThat(refusal.core()).isNull();
        assertThat(Sample.REGISTRY.replyTo(refusal)).isEqualTo(Reply.UNSUCCESSFUL_OUTCOME);
    }

    @Test
    void whatIsExpectedMayBeMissing() {
        assertThat(Sample.decode(Sample.least().pdu()).hint()).isNull();
    }

    @Test
    void anUnknownElementIsTreatedAsItsSenderWants() {
        var known = Sample.least().pdu().elements();
        assertThat(refused(with(known, new RawIe(4711, REJECT, Octets.of(1)))).errors())
                .containsExactly(new CriticalityDiagnosticsIe(REJECT, 4711, NOT_UNDERSTOOD));
        var notified = Sample.decode(Sample.pduOf(REJECT, with(known, new RawIe(4711, NOTIFY, Octets.of(1))))).residue().toNotify();
        assertThat(notified).isEqualTo(new CriticalityDiagnostics(Sample.PROCEDURE, INITIATING_MESSAGE, REJECT,
                List.of(new CriticalityDiagnosticsIe(NOTIFY, 4711, NOT_UNDERSTOOD))));
        assertThat(Sample.decode(Sample.pduOf(REJECT, with(known, new RawIe(4711, IGNORE, Octets.of(1))))).residue().toNotify()).isNull();
    }

    @Test
    void elementsOutOfOrderOrTwiceAreFalselyConstructed() {
        var full = Sample.full().pdu().elements();
        for (int i = 0; i + 1 < full.size(); i++) {
            var swapped = new ArrayList<>(full);
            Collections.swap(swapped, i, i + 1);
            assertThat(refused(swapped).error()).isEqualTo(ABSTRACT_SYNTAX_ERROR_FALSELY_CONSTRUCTED_MESSAGE);
            var twice = new ArrayList<>(full);
            twice.add(i, full.get(i));
            assertThat(refused(twice).error()).isEqualTo(ABSTRACT_SYNTAX_ERROR_FALSELY_CONSTRUCTED_MESSAGE);
        }
    }

    @Test
    void onlySoManyErrorsAreTold() {
        var many = new ArrayList<RawIe>();
        IntStream.range(0, 1000).forEach(i -> many.add(new RawIe(10_000 + i, REJECT, Octets.of(1))));
        assertThat(refused(many).errors()).hasSize(ApDecodeException.MOST_ERRORS);
    }

    @ParameterizedTest
    @CsvSource({"REJECT, ABSTRACT_SYNTAX_ERROR_REJECT, ERROR_INDICATION", "NOTIFY, ABSTRACT_SYNTAX_ERROR_IGNORE_AND_NOTIFY, ERROR_INDICATION",
            "IGNORE, ABSTRACT_SYNTAX_ERROR_REJECT, NONE"})
    void anUnknownProcedureIsAnsweredAsItsSenderWants(Criticality criticality, ProtocolError error, Reply reply) {
        var refusal = refused(new ApPdu(INITIATING_MESSAGE, 200, criticality, Sample.full().pdu().elements()).encode());
        assertThat(refusal.error()).isEqualTo(error);
        assertThat(refusal.silent()).isEqualTo(criticality == IGNORE);
        assertThat(refusal.core()).isEqualTo(new Id(1));
        assertThat(refusal.radio()).isEqualTo(new Id(0xffff_ffffL));
        assertThat(Sample.REGISTRY.replyTo(refusal)).isEqualTo(reply);
    }

    @Test
    void aTypeThatTheProcedureHasNotIsNotComprehendedEither() {
        var refusal = refused(new ApPdu(SUCCESSFUL_OUTCOME, Sample.PROCEDURE, NOTIFY, List.of()).encode());
        assertThat(refusal.error()).isEqualTo(ABSTRACT_SYNTAX_ERROR_IGNORE_AND_NOTIFY);
        assertThat(refusal.triggeringMessage()).isEqualTo(SUCCESSFUL_OUTCOME);
    }

    @ParameterizedTest
    @CsvSource({"UNSUCCESSFUL_OUTCOME, 7", "INITIATING_MESSAGE, 9"})
    void aBadOutcomeAndABadErrorIndicationAreNotAnswered(TriggeringMessage type, int procedure) {
        var refusal = refused(new ApPdu(type, procedure, REJECT, List.of()).encode());
        assertThat(Sample.REGISTRY.replyTo(refusal)).isEqualTo(Reply.NONE);
    }

    @Test
    void twoTablesForOneMessageAreAMistake() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ApRegistry<>(Sample.PROTOCOL, List.of(Sample.TABLE, Sample.TABLE)));
        assertThat(Sample.REGISTRY.knows(UNSUCCESSFUL_OUTCOME, Sample.PROCEDURE)).isTrue();
        assertThat(Sample.REGISTRY.knows(SUCCESSFUL_OUTCOME, Sample.PROCEDURE)).isFalse();
        assertThat(Sample.REGISTRY.knows(null, null)).isFalse();
    }

    @Test
    void damagedMessagesAreTakenOrRefused() {
        var whole = Sample.full().encode().toArray();
        Mutations.truncations(whole).forEach(bytes -> assertThat(CODEC.takenOrRefused(Octets.of(bytes), bytes.length)).isNull());
        Mutations.bitFlips(whole).forEach(bytes -> CODEC.takenOrRefused(Octets.of(bytes), bytes.length));
        Seeded.forAll(2000, random -> Mutations.random(Sample.any().next(random).encode().toArray(), random),
                bytes -> CODEC.takenOrRefused(Octets.of(bytes), bytes.length));
    }

    private static List<RawIe> with(List<RawIe> elements, RawIe element) {
        var all = new ArrayList<>(elements);
        all.add(1, element);
        return all;
    }

    private static SampleException refused(List<RawIe> elements) {
        return refused(Sample.pduOf(REJECT, elements).encode());
    }

    private static SampleException refused(Octets octets) {
        var refusal = catchThrowableOfType(SampleException.class, () -> Sample.REGISTRY.decode(octets));
        assertThat(refusal).as("refusal of " + octets).isNotNull();
        assertThat(refusal.getStackTrace()).isEmpty();
        return refusal;
    }
}
