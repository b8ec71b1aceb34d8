// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.procedure;

import java.time.Duration;
import org.alcazar.aaa.AaaGrant;
import org.alcazar.aaa.AaaSelector;
import org.alcazar.aaa.AaaSession;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.sbi.Ipv4Addr;
import org.alcazar.smf.event.AuthenticationResult;
import org.alcazar.smf.event.SmfEvent;
import org.alcazar.smf.event.SmfEvent.Audit;
import org.alcazar.strand.World;
import org.jspecify.annotations.Nullable;

/** The data network's consent to a session: whose it is, for whom, and how long it holds. Of the session's strand, but for {@link #isMeant}. */
final class Admission {

    private final PduSession session;
    private volatile @Nullable Consent consent;
    private World.@Nullable Timer timer;
    private int grant;
    private boolean thenAgain;

    /** @param address the session's own, once it has one */
    private record Consent(String aaa, AaaSession told, String user, @Nullable Ipv4Addr address) {
    }

    Admission(PduSession session) {
        this.session = session;
    }

    /** The DN-AAA whose consent there is; null where none was asked. */
    @Nullable String aaa() {
        var given = consent;
        return given == null ? null : given.aaa;
    }

    /** A DN-AAA lets the UE in. */
    void given(String aaa, AaaSession told, String user, AaaGrant granted) {
        consent = new Consent(aaa, told, user, session.context().address().ipv4());
        lasting(granted.lifetime(), granted.thenAgain());
    }

    /** The session has its address. */
    void addressed(@Nullable Ipv4Addr address) {
        var given = consent;
        if (given != null) {
            consent = new Consent(given.aaa, given.told, given.user, address);
        }
    }

    /** @param lifetime from now; null for as long as the session lasts */
    void lasting(@Nullable Duration lifetime, boolean again) {
        end();
        thenAgain = again;
        if (lifetime != null && consent != null) {
            int given = ++grant;
            timer = session.smf().world().after(lifetime, () -> session.insist(new SmSignal.LifetimeOver(given)));
        }
    }

    /** The time is over: the UE proves itself again, or the session ends. */
    void over(int given) {
        if (given != grant || aaa() == null) {
            return;
        }
        if (thenAgain && !session.context().isInEps()) {
            new SecondaryAuthenticationProcedure(session).again(null);
        } else {
            ended(AuthenticationResult.EXPIRED, FiveGsmCause.REGULAR_DEACTIVATION, "the time that the data network gave is over");
        }
    }

    /** The DN-AAA lets the UE in no more. */
    void revoked() {
        if (aaa() != null) {
            session.audit(Audit.Kind.SECONDARY_AUTHENTICATION_FAILED, "revoked by DN-AAA " + aaa());
            ended(AuthenticationResult.REVOKED, FiveGsmCause.USER_AUTHENTICATION_FAILED, "the data network lets the UE in no more");
        }
    }

    private void ended(AuthenticationResult result, FiveGsmCause cause, String why) {
        var given = consent;
        if (given != null) {
            session.report(new SmfEvent.SecondaryAuthentication(session.key(), given.aaa, given.user, result, true, Duration.ZERO, why));
        }
        new ReleaseProcedure(session).byDataNetwork(cause, null);
    }

    /** Whether a DN-AAA means this session. From any thread. */
    boolean isMeant(String aaa, AaaSelector which) {
        var given = consent;
        return given != null && given.aaa.equals(aaa) && which.means(given.told, given.user, given.address);
    }

    /** No more time runs out. */
    void end() {
        grant++;
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }
}
