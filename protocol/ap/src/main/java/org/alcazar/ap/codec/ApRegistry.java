// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ap.codec;

import java.util.List;
import java.util.Objects;
import org.alcazar.ap.element.Criticality;
import org.alcazar.ap.element.TriggeringMessage;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * Finds the table for a message by its type and procedure code.
 *
 * @param <M> the messages' sealed family
 */
public class ApRegistry<M> {

    private static final int CODES = 256;

    private final ApProtocol protocol;
    private final @Nullable ApTable<? extends M>[] tables;

    /** @throws IllegalArgumentException if two tables are of the same type and procedure code */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public ApRegistry(ApProtocol protocol, List<? extends ApTable<? extends M>> tables) {
        this.protocol = protocol;
        this.tables = new ApTable[TriggeringMessage.values().length * CODES];
        for (var table : tables) {
            int index = index(table.type(), table.procedureCode());
            if (this.tables[index] != null) {
                throw new IllegalArgumentException("two tables for " + table.type() + " of procedure " + table.procedureCode());
            }
            this.tables[index] = table;
        }
    }

    /**
     * Reads a whole PDU.
     *
     * @throws ApDecodeException if it is none, or must not be acted on
     */
    public final M decode(Octets pdu) {
        var envelope = ApPdu.Envelope.read(protocol, pdu);
        var table = tables[index(envelope.type(), envelope.procedureCode())];
        if (table == null) {
            throw notComprehended(pdu, envelope);
        }
        return table.decode(envelope);
    }

    /** Whether there is a table for such a message. */
    public final boolean knows(@Nullable TriggeringMessage type, @Nullable Integer procedureCode) {
        return type != null && procedureCode != null && tables[index(type, procedureCode)] != null;
    }

    /** What kind of message answers the sender of a message that {@link #decode} refused. */
    public final Reply replyTo(ApDecodeException e) {
        boolean ofErrorIndication = Objects.equals(e.procedureCode(), protocol.errorIndication());
        if (e.silent() || ofErrorIndication) {
            return Reply.NONE;
        }
        boolean readable = e.error() != ProtocolError.TRANSFER_SYNTAX_ERROR;
        if (readable && knows(e.triggeringMessage(), e.procedureCode())) {
            return e.triggeringMessage() == TriggeringMessage.INITIATING_MESSAGE ? Reply.UNSUCCESSFUL_OUTCOME : Reply.NONE;
        }
        return Reply.ERROR_INDICATION;
    }

    /** §10.3.4.1: a procedure, or a message of one, that isn't known here. */
    private ApDecodeException notComprehended(Octets octets, ApPdu.Envelope envelope) {
        var pdu = readable(octets);
        var error = envelope.criticality() == Criticality.NOTIFY
                ? ProtocolError.ABSTRACT_SYNTAX_ERROR_IGNORE_AND_NOTIFY : ProtocolError.ABSTRACT_SYNTAX_ERROR_REJECT;
        var words = "no procedure known of code " + envelope.procedureCode() + " with a message " + envelope.type();
        var coreUeId = pdu == null ? null : pdu.ueId(protocol.coreUeId());
        var radioUeId = pdu == null ? null : pdu.ueId(protocol.radioUeId());
        return protocol.refuse(new Refusal(words, 1, error, envelope.procedureCode(), envelope.type(), envelope.criticality(), coreUeId,
                radioUeId, List.of(), envelope.criticality() == Criticality.IGNORE));
    }

    /** The PDU's elements; null if it is built otherwise, as the private message is. */
    private @Nullable ApPdu readable(Octets octets) {
        try {
            return ApPdu.decode(protocol, octets);
        } catch (ApDecodeException e) {
            return null;
        }
    }

    private static int index(TriggeringMessage type, int procedureCode) {
        return type.ordinal() * CODES + procedureCode;
    }
}
