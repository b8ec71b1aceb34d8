// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import static org.alcazar.ap.element.Criticality.IGNORE;

import java.util.List;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/** An AMF identity that an AMF serves (TS 38.413 §9.2.6.2). */
public record ServedGuamiItem(Guami guami, @Nullable String backupAmfName, @Nullable GuamiType guamiType) {

    /** Its encoding. */
    public static final AperType<ServedGuamiItem> TYPE = IeSequence.of(s -> {
        var guami = s.mandatory(Guami.TYPE, ServedGuamiItem::guami);
        var backup = s.optional(ElementTypes.AMF_NAME, ServedGuamiItem::backupAmfName);
        var type = s.extension(176, IGNORE, GuamiType.TYPE, ServedGuamiItem::guamiType);
        return v -> new ServedGuamiItem(v.get(guami), v.get(backup), v.get(type));
    });

    /** ServedGUAMIList: 1 to 256 identities. */
    public static final AperType<List<ServedGuamiItem>> LIST = Aper.list(1, 256, TYPE);

    /** An identity without a backup. */
    public ServedGuamiItem(Guami guami) {
        this(guami, null, null);
    }
}
