// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.codec;

import java.util.List;
import org.alcazar.ngap.element.CauseProtocol;
import org.alcazar.ngap.element.Criticality;
import org.alcazar.ngap.element.TriggeringMessage;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * Finds the table for a message by its type and procedure code.
 *
 * @param <M> the messages' sealed family
 */
public final class NgapRegistry<M> {

    private static final int CODES = 256;

    private final @Nullable NgapTable<? extends M>[] tables;

    /** @throws IllegalArgumentException if two tables are of the same type and procedure code */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public NgapRegistry(List<NgapTable<? extends M>> tables) {
        this.tables = new NgapTable[TriggeringMessage.values().length * CODES];
        for (var table : tables) {
            int index = index(table.type(), table.procedureCode());
            if (this.tables[index] != null) {
                throw new IllegalArgumentException("two tables for " + table.type() + " of procedure " + table.procedureCode());
            }
            this.tables[index] = table;
        }
    }

    /**
     * Reads a whole NGAP-PDU.
     *
     * @throws NgapDecodeException if it is none, or must not be acted on
     */
    public M decode(Octets pdu) {
        var envelope = NgapPdu.Envelope.read(pdu);
        var table = tables[index(envelope.type(), envelope.procedureCode())];
        if (table == null) {
            throw notComprehended(pdu, envelope);
        }
        return table.decode(envelope);
    }

    /** Whether there is a table for such a message. */
    public boolean knows(@Nullable TriggeringMessage type, @Nullable Integer procedureCode) {
        return type != null && procedureCode != null && tables[index(type, procedureCode)] != null;
    }

    /** TS 38.413 §10.3.4.1: a procedure, or a message of one, that isn't known here. */
    private static NgapDecodeException notComprehended(Octets octets, NgapPdu.Envelope envelope) {
        var pdu = readable(octets);
        var cause = envelope.criticality() == Criticality.NOTIFY
                ? CauseProtocol.ABSTRACT_SYNTAX_ERROR_IGNORE_AND_NOTIFY : CauseProtocol.ABSTRACT_SYNTAX_ERROR_REJECT;
        var words = "no procedure known of code " + envelope.procedureCode() + " with a message " + envelope.type();
        return new NgapDecodeException(words, 1, new NgapDecodeException.Details(cause, envelope.procedureCode(), envelope.type(),
                envelope.criticality(), pdu == null ? null : pdu.amfUeNgapId(), pdu == null ? null : pdu.ranUeNgapId(), List.of(),
                envelope.criticality() == Criticality.IGNORE));
    }

    /** The PDU's elements; null if it is built otherwise, as the private message is. */
    private static @Nullable NgapPdu readable(Octets octets) {
        try {
            return NgapPdu.decode(octets);
        } catch (NgapDecodeException e) {
            return null;
        }
    }

    private static int index(TriggeringMessage type, int procedureCode) {
        return type.ordinal() * CODES + procedureCode;
    }
}
