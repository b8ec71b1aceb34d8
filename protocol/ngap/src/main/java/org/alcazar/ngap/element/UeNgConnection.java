// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import java.util.List;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/** A UE-associated logical NG connection, named by either side's identifier or both (TS 38.413 §9.3.3.25). */
public record UeNgConnection(@Nullable AmfUeNgapId amfUeNgapId, @Nullable RanUeNgapId ranUeNgapId) {

    private static final UeNgConnection UNNAMED = new UeNgConnection(null, null);

    static final AperType<UeNgConnection> TYPE = IeSequence.of(s -> {
        var amf = s.optional(AmfUeNgapId.TYPE, UeNgConnection::amfUeNgapId);
        var ran = s.optional(RanUeNgapId.TYPE, UeNgConnection::ranUeNgapId);
        return v -> of(v.get(amf), v.get(ran));
    });

    /** 1 to 65536 connections. */
    public static final AperType<List<UeNgConnection>> LIST = Aper.list(1, 65_536, TYPE);

    /** One that names nothing takes half an octet on the wire: it takes no memory of its own here. */
    private static UeNgConnection of(@Nullable AmfUeNgapId amf, @Nullable RanUeNgapId ran) {
        return amf == null && ran == null ? UNNAMED : new UeNgConnection(amf, ran);
    }
}
