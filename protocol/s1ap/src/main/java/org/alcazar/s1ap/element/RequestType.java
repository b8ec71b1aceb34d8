// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.AperType;

/** What the MME wants to know of a UE's place (TS 36.413 §9.2.1.34). */
public record RequestType(EventType eventType, ReportArea reportArea) {

    /** Its encoding. */
    public static final AperType<RequestType> TYPE = IeSequence.of(s -> {
        var eventType = s.mandatory(EventType.TYPE, RequestType::eventType);
        var reportArea = s.mandatory(ReportArea.TYPE, RequestType::reportArea);
        return v -> new RequestType(v.get(eventType), v.get(reportArea));
    });
}
