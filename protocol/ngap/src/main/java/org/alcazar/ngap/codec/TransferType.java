// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.codec;

import java.util.List;
import java.util.function.Function;
import org.alcazar.ap.codec.ProtocolError;
import org.alcazar.ap.codec.Refusal;
import org.alcazar.ap.element.CriticalityDiagnosticsIe;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.ap.element.TypeOfError;
import org.alcazar.ap.element.UnknownIeException;
import org.alcazar.wire.DecodeException;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.AperReader;
import org.alcazar.wire.aper.AperType;
import org.alcazar.wire.aper.UnknownExtensionException;
import org.jspecify.annotations.Nullable;

/**
 * How a transfer between an SMF and a RAN node that is one SEQUENCE is read and written (TS 38.413 §9.3.4).
 *
 * @param <T> the transfer's record
 */
public final class TransferType<T> {

    private final AperType<T> type;
    private final Function<? super T, @Nullable Octets> received;

    private TransferType(AperType<T> type, Function<? super T, @Nullable Octets> received) {
        this.type = type;
        this.received = received;
    }

    /**
     * A transfer of these components.
     *
     * @param received what {@link IeSequence.Builder#received} gave the record
     */
    public static <T> TransferType<T> of(Function<? super T, @Nullable Octets> received, IeSequence.Layout<T> layout) {
        return new TransferType<>(IeSequence.of(layout), received);
    }

    /**
     * Reads a transfer.
     *
     * @throws NgapDecodeException if it is none, or holds what its sender wants not to be passed over
     */
    public T decode(Octets transfer) {
        var in = new AperReader(transfer);
        try {
            var value = type.decode(in);
            in.finish();
            return value;
        } catch (UnknownIeException e) {
            throw refusal(e, ProtocolError.ABSTRACT_SYNTAX_ERROR_REJECT,
                    List.of(new CriticalityDiagnosticsIe(e.criticality(), e.id(), TypeOfError.NOT_UNDERSTOOD)));
        } catch (UnknownExtensionException e) {
            throw refusal(e, ProtocolError.ABSTRACT_SYNTAX_ERROR_REJECT, List.of());
        } catch (DecodeException e) {
            throw refusal(e, ProtocolError.TRANSFER_SYNTAX_ERROR, List.of());
        }
    }

    /** The transfer's octets: those received, as long as the record still holds what they say. */
    public Octets encode(T transfer) {
        var octets = received.apply(transfer);
        return octets != null && stillSays(octets, transfer) ? octets : type.encode(transfer);
    }

    private boolean stillSays(Octets octets, T transfer) {
        try {
            return type.decode(octets).equals(transfer);
        } catch (DecodeException e) {
            return false;
        }
    }

    private static NgapDecodeException refusal(DecodeException e, ProtocolError error, List<CriticalityDiagnosticsIe> errors) {
        return new NgapDecodeException(
                new Refusal(String.valueOf(e.getMessage()), e.offset(), error, null, null, null, null, null, errors, false));
    }
}
