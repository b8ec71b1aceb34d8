// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.wire.aper.AperChoice;
import org.alcazar.wire.aper.AperType;

/** Where a UE is to be handed over to (TS 36.413 §9.2.1.6). */
public sealed interface TargetId {

    /** Its encoding. */
    AperType<TargetId> TYPE = AperChoice.<TargetId>extensible(c -> {
        c.alternative(Enb.class, TargetEnbId.TYPE.as(Enb::new, Enb::targetEnbId));
        c.alternative(Rnc.class, TargetRncId.TYPE.as(Rnc::new, Rnc::targetRncId));
        c.alternative(ByCgi.class, Cgi.TYPE.as(ByCgi::new, ByCgi::cgi));
        c.addition(NgRanNode.class, TargetNgRanNodeId.TYPE.as(NgRanNode::new, NgRanNode::targetNgRanNodeId));
    });

    /** targeteNB-ID. */
    record Enb(TargetEnbId targetEnbId) implements TargetId {
    }

    /** targetRNC-ID. */
    record Rnc(TargetRncId targetRncId) implements TargetId {
    }

    /** cGI. */
    record ByCgi(Cgi cgi) implements TargetId {
    }

    /** targetgNgRanNode-ID. */
    record NgRanNode(TargetNgRanNodeId targetNgRanNodeId) implements TargetId {
    }
}
