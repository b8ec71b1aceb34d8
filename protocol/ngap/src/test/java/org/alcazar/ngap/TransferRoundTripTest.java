// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Stream;
import org.alcazar.ap.element.Criticality;
import org.alcazar.ap.element.CriticalityDiagnosticsIe;
import org.alcazar.ap.element.TypeOfError;
import org.alcazar.ngap.codec.NgapDecodeException;
import org.alcazar.ngap.element.CauseNas;
import org.alcazar.ngap.element.CauseProtocol;
import org.alcazar.ngap.transfer.PduSessionResourceReleaseCommandTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceSetupRequestTransfer;
import org.alcazar.ngap.transfer.PduSessionTransfer;
import org.alcazar.testkit.Seeded;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TransferRoundTripTest {

    /** The cause "NAS: deregister", then {@code iE-Extensions} of one element: identifier 4711, the criticality asked for, two octets. */
    private static final String WITH_EXTENSION = "52" + "0000" + "1267" + "%s" + "020102";

    static Stream<Class<? extends PduSessionTransfer>> transfers() {
        return AnyMessage.transfers();
    }

    @ParameterizedTest
    @MethodSource("transfers")
    void everyTransferComesBackAsItWent(Class<? extends PduSessionTransfer> type) {
        Seeded.forAll(200, AnyMessage.ofTransfer(type), transfer -> {
            var octets = transfer.encode();
            assertThat(Transfers.decode(type, octets)).isEqualTo(transfer);
        });
    }

    @ParameterizedTest
    @MethodSource("transfers")
    void octetsLeftOverAreRefused(Class<? extends PduSessionTransfer> type) {
        Seeded.forAll(5, AnyMessage.ofTransfer(type), transfer -> {
            var longer = Octets.fromHex(transfer.encode().toHex() + "00");
            var e = catchThrowableOfType(NgapDecodeException.class, () -> Transfers.decode(type, longer));
            assertThat(e.cause()).isEqualTo(CauseProtocol.TRANSFER_SYNTAX_ERROR);
        });
    }

    @Test
    void whatIsNotKnownIsWrittenAsItCame() {
        var octets = Octets.fromHex(WITH_EXTENSION.formatted("40"));
        var transfer = PduSessionResourceReleaseCommandTransfer.decode(octets);
        assertThat(transfer.cause()).isEqualTo(CauseNas.DEREGISTER);
        assertThat(transfer.received()).isEqualTo(octets);
        assertThat(transfer.encode()).isEqualTo(octets);
    }

    @Test
    void aTransferThatWasChangedIsWrittenAnew() {
        var received = PduSessionResourceReleaseCommandTransfer.decode(Octets.fromHex(WITH_EXTENSION.formatted("40"))).received();
        var changed = new PduSessionResourceReleaseCommandTransfer(CauseNas.NORMAL_RELEASE, received);
        assertThat(changed.encode()).isEqualTo(new PduSessionResourceReleaseCommandTransfer(CauseNas.NORMAL_RELEASE).encode());
    }

    @Test
    void whatMustNotBePassedOverIsRefused() {
        var octets = Octets.fromHex(WITH_EXTENSION.formatted("00"));
        var e = catchThrowableOfType(NgapDecodeException.class, () -> PduSessionResourceReleaseCommandTransfer.decode(octets));
        assertThat(e.cause()).isEqualTo(CauseProtocol.ABSTRACT_SYNTAX_ERROR_REJECT);
        assertThat(e.errors()).isEqualTo(List.of(new CriticalityDiagnosticsIe(Criticality.REJECT, 4711, TypeOfError.NOT_UNDERSTOOD)));
    }

    @Test
    void aRequestWithoutItsMandatoryElementsNamesThem() {
        var e = catchThrowableOfType(NgapDecodeException.class, () -> PduSessionResourceSetupRequestTransfer.decode(Octets.fromHex("000000")));
        assertThat(e.errors()).extracting(CriticalityDiagnosticsIe::id).containsExactly(139, 134, 136);
        assertThat(e.errors()).extracting(CriticalityDiagnosticsIe::typeOfError).containsOnly(TypeOfError.MISSING);
    }

    @Test
    void nothingIsNoTransfer() {
        assertThatThrownBy(() -> PduSessionResourceReleaseCommandTransfer.decode(Octets.EMPTY)).isInstanceOf(NgapDecodeException.class);
    }
}
