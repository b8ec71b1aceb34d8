// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import static org.alcazar.ap.element.Criticality.IGNORE;

import org.alcazar.ap.element.IeChoice;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/** Where a UE on a wireline is (TS 38.413 §9.3.1.164). */
public sealed interface WirelineLocation {

    /** Its encoding. */
    AperType<WirelineLocation> TYPE = IeChoice.of(c -> {
        c.alternative(Line.class, Line.TYPE);
        c.alternative(HfcNode.class, Aper.OCTETS.as(HfcNode::new, HfcNode::hfcNodeId));
        c.extension(275, IGNORE, Cable.class, Aper.OCTETS.as(Cable::new, Cable::globalCableId));
        c.extension(362, IGNORE, LocatedHfcNode.class, LocatedHfcNode.TYPE);
        c.extension(363, IGNORE, LocatedCable.class, LocatedCable.TYPE);
    });

    /** The tracking area, where there is one. */
    @Nullable Tai tai();

    /** The kind of a line. */
    enum LineType { DSL, PON }

    /** A DSL or optical line. */
    record Line(Octets globalLineIdentity, @Nullable LineType lineType, @Nullable Tai tai) implements WirelineLocation {

        static final AperType<Line> TYPE = IeSequence.of(s -> {
            var line = s.mandatory(Aper.OCTETS, Line::globalLineIdentity);
            var type = s.optional(Aper.enumerated(LineType.class, 2), Line::lineType);
            var tai = s.extension(213, IGNORE, Tai.TYPE, Line::tai);
            return v -> new Line(v.get(line), v.get(type), v.get(tai));
        });
    }

    /** A node of a hybrid fibre coaxial network. */
    record HfcNode(Octets hfcNodeId) implements WirelineLocation {

        @Override
        public @Nullable Tai tai() {
            return null;
        }
    }

    /** A cable modem. */
    record Cable(Octets globalCableId) implements WirelineLocation {

        @Override
        public @Nullable Tai tai() {
            return null;
        }
    }

    /** A node of a hybrid fibre coaxial network with its tracking area. */
    record LocatedHfcNode(Octets hfcNodeId, Tai tai) implements WirelineLocation {

        static final AperType<LocatedHfcNode> TYPE = IeSequence.of(s -> {
            var node = s.mandatory(Aper.OCTETS, LocatedHfcNode::hfcNodeId);
            var tai = s.mandatory(Tai.TYPE, LocatedHfcNode::tai);
            return v -> new LocatedHfcNode(v.get(node), v.get(tai));
        });
    }

    /** A cable modem with its tracking area. */
    record LocatedCable(Octets globalCableId, Tai tai) implements WirelineLocation {

        static final AperType<LocatedCable> TYPE = IeSequence.of(s -> {
            var cable = s.mandatory(Aper.OCTETS, LocatedCable::globalCableId);
            var tai = s.mandatory(Tai.TYPE, LocatedCable::tai);
            return v -> new LocatedCable(v.get(cable), v.get(tai));
        });
    }
}
