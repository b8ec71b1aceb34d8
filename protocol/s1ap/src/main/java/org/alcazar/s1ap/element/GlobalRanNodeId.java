// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.wire.aper.AperChoice;
import org.alcazar.wire.aper.AperType;

/** A node of NG-RAN, globally (TS 36.413 §9.2.1.131). */
public sealed interface GlobalRanNodeId {

    /** Its encoding. */
    AperType<GlobalRanNodeId> TYPE = AperChoice.<GlobalRanNodeId>extensible(c -> {
        c.alternative(ByGnb.class, Gnb.TYPE.as(ByGnb::new, ByGnb::gnb));
        c.alternative(ByNgEnb.class, NgEnb.TYPE.as(ByNgEnb::new, ByNgEnb::ngEnb));
    });

    /** gNB. */
    record ByGnb(Gnb gnb) implements GlobalRanNodeId {
    }

    /** ng-eNB. */
    record ByNgEnb(NgEnb ngEnb) implements GlobalRanNodeId {
    }
}
