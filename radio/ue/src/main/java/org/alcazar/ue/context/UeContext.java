// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.context;

import java.time.Duration;
import org.alcazar.crypto.Secret;
import org.alcazar.nas.NasProtection;
import org.alcazar.nas.element.FiveGGuti;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.element.Nssai;
import org.alcazar.nas.element.Suci;
import org.alcazar.nas.element.Tai;
import org.alcazar.nas.element.TaiList;
import org.alcazar.ue.MobilityState;
import org.jspecify.annotations.Nullable;

/** What a UE remembers between procedures (TS 24.501 annex C, TS 33.501 §6.3). Touched on its strand; {@link #state} and GUTI read anywhere. */
public final class UeContext implements AutoCloseable {

    private volatile MobilityState state = MobilityState.DEREGISTERED;
    private volatile @Nullable FiveGGuti guti;
    private @Nullable Tai lastVisitedTai;
    private @Nullable TaiList registrationArea;
    private @Nullable Nssai allowedNssai;
    private @Nullable Duration t3512;
    private @Nullable SecurityContext current;
    private @Nullable SecurityContext partial;
    private @Nullable Secret kAusf;
    private @Nullable Suci retainedSuci;
    private long retainedSuciUntil;

    public MobilityState state() {
        return state;
    }

    public void state(MobilityState value) {
        state = value;
    }

    public @Nullable FiveGGuti guti() {
        return guti;
    }

    public void guti(FiveGGuti value) {
        guti = value;
    }

    public @Nullable Tai lastVisitedTai() {
        return lastVisitedTai;
    }

    public @Nullable TaiList registrationArea() {
        return registrationArea;
    }

    /** Where the network registered the UE. */
    public void registeredAt(Tai tai, @Nullable TaiList area) {
        lastVisitedTai = tai;
        registrationArea = area;
    }

    public @Nullable Nssai allowedNssai() {
        return allowedNssai;
    }

    public void allowedNssai(@Nullable Nssai value) {
        allowedNssai = value;
    }

    /** How long until the periodic registration; null for never. */
    public @Nullable Duration t3512() {
        return t3512;
    }

    public void t3512(@Nullable Duration value) {
        t3512 = value;
    }

    /** The full context in use, or to be used; null if the UE has none. */
    public @Nullable SecurityContext current() {
        return current;
    }

    /** The protection of the context in use; null if there is none, or its COUNTs are used up. */
    public @Nullable NasProtection protection() {
        var protection = current == null ? null : current.protection();
        return protection == null || protection.remaining() == 0 ? null : protection;
    }

    /** What a message says of the UE's context. */
    public NasKeySetIdentifier ngKsi() {
        return current == null || protection() == null ? NasKeySetIdentifier.NO_KEY : current.ngKsi();
    }

    /** The context of an authentication that no security mode control has taken into use yet. */
    public @Nullable SecurityContext partial() {
        return partial;
    }

    /** K_AUSF of the last authentication, which keys of sessions derive from; null before the first. */
    public @Nullable Secret kAusf() {
        return kAusf;
    }

    /** A new authentication led to this. @param value belongs to this from now on */
    public void kAusf(Secret value) {
        if (kAusf != null) {
            kAusf.close();
        }
        kAusf = value;
    }

    /** Puts a new partial context in the place of an earlier one. */
    public void partial(SecurityContext context) {
        forgetPartial();
        partial = context;
    }

    /** The exchange that a partial context came of is void. */
    public void forgetPartial() {
        if (partial != null) {
            partial.close();
            partial = null;
        }
    }

    /** The partial context has become full: it takes the place of the one in use (TS 24.501 §5.4.2.3). */
    public void promote(SecurityContext full) {
        if (full.equals(partial)) {
            if (current != null) {
                current.close();
            }
            current = full;
            partial = null;
        }
    }

    /** A context that was mapped from EPS is not used again. */
    public void forgetMapped() {
        if (current != null && current.ngKsi().mapped()) {
            current.close();
            current = null;
        }
    }

    /** The SUCI sent last, while T3519 runs; else null. */
    public @Nullable Suci retainedSuci(long now) {
        return retainedSuci != null && retainedSuciUntil - now > 0 ? retainedSuci : null;
    }

    public void retainSuci(Suci suci, long until) {
        retainedSuci = suci;
        retainedSuciUntil = until;
    }

    public void forgetSuci() {
        retainedSuci = null;
    }

    /** Forgets identity, areas and keys that the network gave: what a UE does that is told it is not welcome (TS 24.501 §5.5.1.2.5). */
    public void forgetNetwork() {
        guti = null;
        lastVisitedTai = null;
        registrationArea = null;
        allowedNssai = null;
        t3512 = null;
        close();
    }

    /** Wipes the keys. */
    @Override
    public void close() {
        if (current != null) {
            current.close();
            current = null;
        }
        if (kAusf != null) {
            kAusf.close();
            kAusf = null;
        }
        forgetPartial();
    }
}
