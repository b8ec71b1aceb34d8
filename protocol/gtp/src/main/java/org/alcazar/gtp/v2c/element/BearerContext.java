// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.element;

import java.util.List;
import org.alcazar.gtp.v2c.codec.Elements;
import org.alcazar.gtp.v2c.codec.Gtpv2Table;
import org.alcazar.gtp.v2c.codec.Rest;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * A bearer, as the messages that set up, modify, hand over and release bearers describe it (TS 29.274 §8.28). Which elements there have to
 * be, and what an F-TEID's instance means, is for each message to say.
 *
 * @param ebi EPS bearer identity, 5 to 15 in use
 * @param cause in responses
 * @param tft traffic flow template, coded as in TS 24.008 §10.5.6.12
 * @param fTeids by instance, each at most once
 */
public record BearerContext(int ebi, @Nullable Cause cause, @Nullable Octets tft, List<Instanced<FTeid>> fTeids, @Nullable BearerQos qos,
        @Nullable Long chargingId, @Nullable Octets bearerFlags, @Nullable Octets transactionIdentifier, Rest rest) {

    private static final int MOST_FTEIDS = 16;

    /** Its elements. */
    public static final Gtpv2Table<BearerContext> TABLE = Gtpv2Table.of(BearerContext::rest, t -> {
        var ebi = t.mandatory(Elements.EBI, 0, BearerContext::ebi);
        var cause = t.optional(Elements.CAUSE, 0, BearerContext::cause);
        var tft = t.optional(Elements.BEARER_TFT, 0, BearerContext::tft);
        var fTeids = t.instances(Elements.F_TEID, MOST_FTEIDS, BearerContext::fTeids);
        var qos = t.optional(Elements.BEARER_QOS, 0, BearerContext::qos);
        var chargingId = t.optional(Elements.CHARGING_ID, 0, BearerContext::chargingId);
        var bearerFlags = t.optional(Elements.BEARER_FLAGS, 0, BearerContext::bearerFlags);
        var transactionIdentifier = t.optional(Elements.TRANSACTION_IDENTIFIER, 0, BearerContext::transactionIdentifier);
        return v -> new BearerContext(v.get(ebi), v.get(cause), v.get(tft), v.get(fTeids), v.get(qos), v.get(chargingId),
                v.get(bearerFlags), v.get(transactionIdentifier), v.rest());
    });

    public BearerContext {
        fTeids = List.copyOf(fTeids);
    }

    /** A bearer to be set up. */
    public static BearerContext of(int ebi, BearerQos qos) {
        return new BearerContext(ebi, null, null, List.of(), qos, null, null, null, Rest.NONE);
    }

    /** A bearer and where its packets go. */
    public static BearerContext of(int ebi, int instance, FTeid fTeid) {
        return new BearerContext(ebi, null, null, List.of(new Instanced<>(instance, fTeid)), null, null, null, null, Rest.NONE);
    }

    /** The outcome for a bearer. */
    public static BearerContext of(int ebi, Cause cause, List<Instanced<FTeid>> fTeids) {
        return new BearerContext(ebi, cause, null, fTeids, null, null, null, null, Rest.NONE);
    }

    /** The F-TEID of the instance, the first if a peer sent two; null if there is none. */
    public @Nullable FTeid fTeid(int instance) {
        for (var candidate : fTeids) {
            if (candidate.instance() == instance) {
                return candidate.value();
            }
        }
        return null;
    }
}
