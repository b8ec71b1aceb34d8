// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.codec;

import java.util.ArrayList;
import java.util.List;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.CauseProtocol;
import org.alcazar.ngap.element.Criticality;
import org.alcazar.ngap.element.IeField;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.ngap.element.TriggeringMessage;
import org.alcazar.wire.DecodeException;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.AperReader;
import org.alcazar.wire.aper.AperType;
import org.alcazar.wire.aper.AperWriter;
import org.jspecify.annotations.Nullable;

/**
 * Any NGAP-PDU (TS 38.413 §9.4.3), its elements as they came: for messages of procedures that aren't known here, and for tools.
 *
 * @param type whether it begins a procedure or is an outcome of one
 * @param procedureCode 0 to 255
 * @param criticality what is to be done where the procedure isn't comprehended
 */
public record NgapPdu(TriggeringMessage type, int procedureCode, Criticality criticality, List<RawIe> elements) {

    static final int AMF_UE_NGAP_ID = 10;
    static final int RAN_UE_NGAP_ID = 85;

    static final int MOST_ELEMENTS = 0xffff;
    private static final TriggeringMessage[] TYPES = TriggeringMessage.values();

    public NgapPdu {
        elements = List.copyOf(elements);
    }

    /**
     * Reads a PDU; whether its elements are what they have to be is not looked at.
     *
     * @throws NgapDecodeException if it is none
     */
    public static NgapPdu decode(Octets pdu) {
        var envelope = Envelope.read(pdu);
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
            return new NgapPdu(envelope.type, envelope.procedureCode, envelope.criticality, elements);
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

    /** The AMF UE NGAP ID among the elements, or null where there is none that can be read. */
    public @Nullable AmfUeNgapId amfUeNgapId() {
        return find(AMF_UE_NGAP_ID, AmfUeNgapId.TYPE);
    }

    /** The RAN UE NGAP ID among the elements, or null where there is none that can be read. */
    public @Nullable RanUeNgapId ranUeNgapId() {
        return find(RAN_UE_NGAP_ID, RanUeNgapId.TYPE);
    }

    private <V> @Nullable V find(int id, AperType<V> type) {
        for (var element : elements) {
            if (element.id() == id) {
                try {
                    return type.decode(element.value());
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
    record Envelope(TriggeringMessage type, int procedureCode, Criticality criticality, AperReader message) {

        static Envelope read(Octets pdu) {
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
                return new Envelope(type, code, criticality, message);
            } catch (DecodeException e) {
                throw new NgapDecodeException(String.valueOf(e.getMessage()), e.offset(),
                        new NgapDecodeException.Details(CauseProtocol.TRANSFER_SYNTAX_ERROR, null, null, null, null, null, List.of(), false));
            }
        }

        /** The message's octets are no encoding. */
        NgapDecodeException syntaxError(DecodeException e, @Nullable AmfUeNgapId amf, @Nullable RanUeNgapId ran) {
            return new NgapDecodeException(String.valueOf(e.getMessage()), e.offset(),
                    new NgapDecodeException.Details(
                            CauseProtocol.TRANSFER_SYNTAX_ERROR, procedureCode, type, criticality, amf, ran, List.of(), false));
        }
    }
}
