// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.ap.element.IeChoice;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/** What names a UE whose context is to be released (TS 38.413 §9.2.2.5). */
public sealed interface UeNgapIds {

    /** Its encoding. */
    AperType<UeNgapIds> TYPE = IeChoice.of(c -> {
        c.alternative(Pair.class, Pair.TYPE);
        c.alternative(AmfOnly.class, AmfUeNgapId.TYPE.as(AmfOnly::new, AmfOnly::amfUeNgapId));
    });

    AmfUeNgapId amfUeNgapId();

    /** The RAN node's identifier, or null where the AMF doesn't know it. */
    @Nullable RanUeNgapId ranUeNgapId();

    /** Both identifiers. */
    record Pair(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId) implements UeNgapIds {

        static final AperType<Pair> TYPE = IeSequence.of(s -> {
            var amf = s.mandatory(AmfUeNgapId.TYPE, Pair::amfUeNgapId);
            var ran = s.mandatory(RanUeNgapId.TYPE, Pair::ranUeNgapId);
            return v -> new Pair(v.get(amf), v.get(ran));
        });
    }

    /** The AMF's identifier alone. */
    record AmfOnly(AmfUeNgapId amfUeNgapId) implements UeNgapIds {

        @Override
        public @Nullable RanUeNgapId ranUeNgapId() {
            return null;
        }
    }
}
