// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ap.codec;

import java.util.ArrayList;
import java.util.List;
import org.alcazar.ap.element.Criticality;
import org.alcazar.ap.element.CriticalityDiagnostics;
import org.alcazar.ap.element.CriticalityDiagnosticsIe;
import org.alcazar.ap.element.IeField;
import org.alcazar.ap.element.TypeOfError;
import org.alcazar.ap.element.UeId;
import org.alcazar.ap.element.UnknownIeException;
import org.alcazar.wire.DecodeException;
import org.alcazar.wire.aper.AperReader;
import org.alcazar.wire.aper.UnknownExtensionException;
import org.alcazar.wire.aper.Values;
import org.jspecify.annotations.Nullable;

/**
 * Reads one message by its table, and judges it by §10.3: the whole message is read before the judgement, so that the reply
 * names all that is wrong.
 */
final class ApDecoder<M> {

    private final ApTable<M> table;
    private final ApPdu.Envelope envelope;
    private final @Nullable Object[] values;
    private @Nullable List<CriticalityDiagnosticsIe> told;
    private @Nullable List<Residue.Placed> rest;
    private boolean falselyConstructed;
    private boolean refused;

    ApDecoder(ApTable<M> table, ApPdu.Envelope envelope) {
        this.table = table;
        this.envelope = envelope;
        this.values = new @Nullable Object[table.slots];
    }

    M decode() {
        try {
            readElements(envelope.message());
        } catch (ApDecodeException e) {
            throw e;
        } catch (DecodeException e) {
            throw envelope.syntaxError(e, coreUeId(), radioUeId());
        }
        lookForMissing();
        if (falselyConstructed || refused) {
            throw refusal();
        }
        values[table.residueIndex] = residue();
        return table.maker.apply(new Values(values));
    }

    private void readElements(AperReader in) {
        boolean extended = in.bit();
        int count = in.length(0, ApPdu.MOST_ELEMENTS);
        int expected = 0;
        for (int place = 0; place < count; place++) {
            int id = IeField.readId(in);
            var criticality = IeField.readCriticality(in);
            var value = in.openType();
            int index = table.find(id, expected);
            if (index < 0) {
                notComprehended(place, id, criticality, value, id, criticality);
            } else if (index < expected) {
                // Either a second time or out of its order: both are §10.3.6.
                falselyConstructed = true;
            } else {
                expected = index + 1;
                readElement(table.elements[index], index, place, criticality, value);
            }
        }
        if (extended) {
            in.skipExtensionAdditions();
        }
        in.finish();
    }

    private void readElement(ApTable.Element<M, ?> element, int index, int place, Criticality criticality, AperReader value) {
        try {
            values[index] = element.type().decode(value);
            value.finish();
        } catch (UnknownIeException e) {
            notComprehended(place, element.id(), criticality, value, e.id(), e.criticality());
            return;
        } catch (UnknownExtensionException e) {
            notComprehended(place, element.id(), criticality, value, element.id(), criticality);
            return;
        } catch (DecodeException e) {
            values[index] = null;
            throw new DecodeException("element " + element.id() + ": " + e.getMessage(), e.offset());
        }
        if (value.lossy() || criticality != element.criticality()) {
            keep(place, element.id(), criticality, value);
        }
    }

    /** §10.3.4.2: an element, or one inside it ({@code culprit}), is not comprehended; it is treated as its sender wants. */
    private void notComprehended(int place, int id, Criticality criticality, AperReader value, int culprit, Criticality wanted) {
        switch (wanted) {
            case REJECT -> {
                refused = true;
                tell(wanted, culprit, TypeOfError.NOT_UNDERSTOOD);
            }
            case NOTIFY -> {
                tell(wanted, culprit, TypeOfError.NOT_UNDERSTOOD);
                keep(place, id, criticality, value);
            }
            case IGNORE -> keep(place, id, criticality, value);
        }
    }

    /** §10.3.5. */
    private void lookForMissing() {
        for (int i = 0; i < table.elements.length; i++) {
            var element = table.elements[i];
            if (element.mandatory() && values[i] == null) {
                refused = true;
                if (element.criticality() != Criticality.IGNORE && !isTold(element.id())) {
                    tell(element.criticality(), element.id(), TypeOfError.MISSING);
                }
            }
        }
    }

    private boolean isTold(int id) {
        return told != null && told.stream().anyMatch(error -> error.id() == id);
    }

    private void tell(Criticality criticality, int id, TypeOfError type) {
        if (told == null) {
            told = new ArrayList<>();
        }
        if (told.size() < ApDecodeException.MOST_ERRORS) {
            told.add(new CriticalityDiagnosticsIe(criticality, id, type));
        }
    }

    private void keep(int place, int id, Criticality criticality, AperReader value) {
        if (rest == null) {
            rest = new ArrayList<>();
        }
        if (rest.size() < Residue.MOST_ELEMENTS) {
            rest.add(new Residue.Placed(place, new RawIe(id, criticality, value.whole())));
        }
    }

    private Residue residue() {
        boolean usual = envelope.criticality() == table.criticality();
        if (usual && rest == null) {
            return Residue.NONE;
        }
        var toNotify = told == null
                ? null : new CriticalityDiagnostics(envelope.procedureCode(), envelope.type(), envelope.criticality(), told);
        return new Residue(usual ? null : envelope.criticality(), rest == null ? List.of() : rest, toNotify);
    }

    private ApDecodeException refusal() {
        var errors = told == null ? List.<CriticalityDiagnosticsIe>of() : List.copyOf(told);
        var error = falselyConstructed
                ? ProtocolError.ABSTRACT_SYNTAX_ERROR_FALSELY_CONSTRUCTED_MESSAGE : ProtocolError.ABSTRACT_SYNTAX_ERROR_REJECT;
        var words = falselyConstructed ? "elements out of order or twice" : "elements missing or not understood: " + errors;
        boolean silent = !falselyConstructed && errors.isEmpty();
        return table.protocol.refuse(new Refusal(words, envelope.message().offset(), error, envelope.procedureCode(), envelope.type(),
                envelope.criticality(), coreUeId(), radioUeId(), errors, silent));
    }

    private @Nullable UeId coreUeId() {
        return ueId(table.protocol.coreUeId());
    }

    private @Nullable UeId radioUeId() {
        return ueId(table.protocol.radioUeId());
    }

    private @Nullable UeId ueId(ApProtocol.UeIdElement wanted) {
        int index = table.find(wanted.id(), 0);
        return index >= 0 && values[index] instanceof UeId id ? id : null;
    }
}
