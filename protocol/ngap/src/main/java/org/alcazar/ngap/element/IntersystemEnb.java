// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.ap.element.IeChoice;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.ap.element.PlmnIdentity;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.alcazar.wire.aper.BitString;

/**
 * An eNB of the Evolved Packet System (IntersystemSONeNBID of TS 38.413 §9.4.5).
 *
 * @param enbId 20, 28, 18 or 21 bits: macro, home, short macro and long macro eNB
 * @param selectedEpsTac two octets: the tracking area code in EPS that tells which MME serves it
 */
public record IntersystemEnb(PlmnIdentity plmnIdentity, BitString enbId, PlmnIdentity selectedPlmn, int selectedEpsTac) {

    private static final AperType<Id> ENB_ID = IeChoice.of(c -> {
        c.alternative(Macro.class, bits(20).as(Macro::new, Macro::value));
        c.alternative(Home.class, bits(28).as(Home::new, Home::value));
        c.alternative(ShortMacro.class, bits(18).as(ShortMacro::new, ShortMacro::value));
        c.alternative(LongMacro.class, bits(21).as(LongMacro::new, LongMacro::value));
    });

    private static final AperType<Node> NODE = IeSequence.of(s -> {
        var plmn = s.mandatory(PlmnIdentity.TYPE, Node::plmnIdentity);
        var id = s.mandatory(ENB_ID, Node::id);
        return v -> new Node(v.get(plmn), v.get(id));
    });

    private static final AperType<Area> AREA = IeSequence.of(s -> {
        var plmn = s.mandatory(PlmnIdentity.TYPE, Area::plmnIdentity);
        var tac = s.mandatory(Aper.intOctets(2), Area::tac);
        return v -> new Area(v.get(plmn), v.get(tac));
    });

    /** Its encoding. */
    public static final AperType<IntersystemEnb> TYPE = IeSequence.of(s -> {
        var node = s.mandatory(NODE, x -> new Node(x.plmnIdentity, Id.of(x.enbId)));
        var area = s.mandatory(AREA, x -> new Area(x.selectedPlmn, x.selectedEpsTac));
        return v -> of(v.get(node), v.get(area));
    });

    private static IntersystemEnb of(Node node, Area area) {
        return new IntersystemEnb(node.plmnIdentity, node.id.value(), area.plmnIdentity, area.tac);
    }

    private static AperType<BitString> bits(int size) {
        return Aper.bitString(size, size, false);
    }

    private record Node(PlmnIdentity plmnIdentity, Id id) {
    }

    private record Area(PlmnIdentity plmnIdentity, int tac) {
    }

    private sealed interface Id {

        static Id of(BitString value) {
            return switch (value.length()) {
                case 20 -> new Macro(value);
                case 28 -> new Home(value);
                case 18 -> new ShortMacro(value);
                case 21 -> new LongMacro(value);
                default -> throw new IllegalArgumentException("no eNB has an identifier of " + value.length() + " bits");
            };
        }

        BitString value();
    }

    private record Macro(BitString value) implements Id {
    }

    private record Home(BitString value) implements Id {
    }

    private record ShortMacro(BitString value) implements Id {
    }

    private record LongMacro(BitString value) implements Id {
    }
}
