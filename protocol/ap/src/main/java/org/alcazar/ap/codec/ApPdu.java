// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ap.codec;

import java.util.ArrayList;
import java.util.List;
import org.alcazar.ap.element.Criticality;
import org.alcazar.ap.element.IeField;
import org.alcazar.ap.element.TriggeringMessage;
import org.alcazar.ap.element.UeId;
import org.alcazar.wire.DecodeException;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.AperReader;
import org.alcazar.wire.aper.AperWriter;
import org.jspecify.annotations.Nullable;

/**
 * Any PDU of an application protocol, its elements as they came.
 *
 * @param type whether it begins a procedure or is an outcome of one
 * @param procedureCode 0 to 255
 * @param criticality what is to be done where the procedure isn't comprehended
 */
public record ApPdu(TriggeringMessage type, int procedureCode, Criticality criticality, List<RawIe> elements) {

    static final int MOST_ELEMENTS = 0xffff;
    private static final TriggeringMessage[] TYPES = TriggeringMessage.values();

    public ApPdu {
        elements = List.copyOf(elements);
    }

    /**
     * Reads a PDU; whether its elements are what they have to be is not looked at.
     *
     * @throws ApDecodeException if it is none
     */
    public static ApPdu decode(ApProtocol protocol, Octets pdu) {
        var envelope = Envelope.read(protocol, pdu);
        try {
            var elements = new ArrayList<RawIe>();
            var message = envelope.message;
            boolean extended = message.bit();
            int left = message.length(0, MOST_ELEMENTS);
            while (left-- > 0) {
                elements.add(new RawIe(IeField.readId(message), IeField.readCriticality(message), message.openType().whole()));
            }
            if (extended) {
                message.skipExtensionAdditions();
            }
            message.finish();
            return new ApPdu(envelope.type, envelope.procedureCode, envelope.criticality, elements);
        } catch (DecodeException e) {
            throw envelope.syntaxError(e, null, null);
        }
    }

    /** The PDU's octets. */
    public Octets encode() {
        var out = new AperWriter();
        int mark = beginMessage(out, type, procedureCode, criticality, elements.size());
        elements.forEach(element -> write(out, element));
        out.endOpenType(mark);
        return out.finish();
    }

    /** The identifier of a UE among the elements, or null where there is none that can be read. */
    @Nullable UeId ueId(ApProtocol.UeIdElement wanted) {
        for (var element : elements) {
            if (element.id() == wanted.id()) {
                try {
                    return wanted.type().decode(element.value());
                } catch (DecodeException e) {
                    return null;
                }
            }
        }
        return null;
    }

    /** Writes all up to the elements; gives the mark of the open type to be ended after them. */
    static int beginMessage(AperWriter out, TriggeringMessage type, int procedureCode, Criticality criticality, int elements) {
        out.bits(type.ordinal(), 3);
        out.constrained(procedureCode, 0, 255);
        out.bits(criticality.ordinal(), 2);
        int mark = out.beginOpenType();
        out.bit(false);
        out.length(elements, 0, MOST_ELEMENTS);
        return mark;
    }

    static void write(AperWriter out, RawIe element) {
        IeField.writeHead(out, element.id(), element.criticality());
        out.lengthPrefixed(element.value());
    }

    /**
     * What stands before a message, and a reader of the message.
     *
     * @param message the content of the open type, from its first bit on
     */
    record Envelope(ApProtocol protocol, TriggeringMessage type, int procedureCode, Criticality criticality, AperReader message) {

        static Envelope read(ApProtocol protocol, Octets pdu) {
            var in = new AperReader(pdu);
            try {
                if (in.bit()) {
                    throw in.fault("a type of message that the standard hasn't");
                }
                var type = TYPES[(int) in.constrained(0, TYPES.length - 1)];
                int code = (int) in.constrained(0, 255);
                var criticality = IeField.readCriticality(in);
                var message = in.openType();
                in.finish();
                return new Envelope(protocol, type, code, criticality, message);
            } catch (DecodeException e) {
                throw protocol.refuse(new Refusal(String.valueOf(e.getMessage()), e.offset(), ProtocolError.TRANSFER_SYNTAX_ERROR,
                        null, null, null, null, null, List.of(), false));
            }
        }

        /** The message's octets are no encoding. */
        ApDecodeException syntaxError(DecodeException e, @Nullable UeId coreUeId, @Nullable UeId radioUeId) {
            return protocol.refuse(new Refusal(String.valueOf(e.getMessage()), e.offset(), ProtocolError.TRANSFER_SYNTAX_ERROR,
                    procedureCode, type, criticality, coreUeId, radioUeId, List.of(), false));
        }
    }
}
