// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.procedure;

import org.alcazar.crypto.algorithm.Direction;
import org.alcazar.mme.context.UeCapability;
import org.alcazar.mme.event.MmeEvent.Audit.Kind;
import org.alcazar.mme.procedure.ProcedureEnd.Rejection;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.eps.EpsNasDecodeException;
import org.alcazar.nas.eps.NasEps;
import org.alcazar.nas.eps.element.EmmCause;
import org.alcazar.nas.eps.message.EmmMessage;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** How an attach, or a tracking area update that needs it, comes to a security context that the UE holds too. */
final class SecureStart {

    private final UeSession ue;

    SecureStart(UeSession ue) {
        this.ue = ue;
    }

    /**
     * Authenticates the UE and takes new keys into use.
     *
     * @param imsi digits
     * @param taken the key set identifier that the UE says it holds
     * @param unprotected the request that came without proof; null if it was verified
     * @return the request as it counts from here on: as the UE sent it, if what arrived was another; null if it was verified
     */
    @Nullable EmmMessage run(String imsi, NasKeySetIdentifier taken, UeCapability capability, @Nullable EmmMessage unprotected) {
        var authenticated = new AuthenticationProcedure(ue, taken).run(imsi);
        var complete = new SecurityModeProcedure(ue).run(authenticated, capability, unprotected);
        ue.bind(authenticated.imsi());
        if (complete.imeisv() != null) {
            ue.context().imeisv(complete.imeisv());
        }
        var replayed = complete.replayedNasMessage();
        return unprotected == null || replayed == null ? unprotected : whole(replayed, unprotected);
    }

    /** The UE found that what arrived of its request is not what it sent: what it sent counts (TS 24.301 §5.4.3.4). */
    private EmmMessage whole(Octets replayed, EmmMessage unprotected) {
        ue.audit(Kind.INITIAL_MESSAGE_CHANGED, "the UE sent another " + unprotected.messageType() + " than the one that came");
        try {
            if (NasEps.decode(replayed, Direction.UPLINK) instanceof EmmMessage message && message.messageType() == unprotected.messageType()) {
                return message;
            }
        } catch (EpsNasDecodeException e) {
            throw new Rejection(EmmCause.SEMANTICALLY_INCORRECT_MESSAGE, "the replayed message does not decode");
        }
        throw new Rejection(EmmCause.SEMANTICALLY_INCORRECT_MESSAGE, "the replayed message is another");
    }
}
