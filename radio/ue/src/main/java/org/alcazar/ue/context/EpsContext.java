// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.context;

import java.time.Duration;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.element.Tai;
import org.alcazar.nas.element.TaiList;
import org.alcazar.nas.eps.EpsNasProtection;
import org.alcazar.nas.eps.element.EpsGuti;
import org.alcazar.ue.MobilityState;
import org.jspecify.annotations.Nullable;

/** What a UE remembers of EPS between procedures (TS 24.301 annex C). Touched on its strand; state, GUTI and what is known of the MME read anywhere. */
public final class EpsContext implements AutoCloseable {

    private volatile MobilityState state = MobilityState.DEREGISTERED;
    private volatile @Nullable EpsGuti guti;
    private volatile boolean mmeUpgraded;
    private boolean mmeHeard;
    private @Nullable Tai lastVisitedTai;
    private @Nullable TaiList trackingAreas;
    private @Nullable Duration t3412;
    private @Nullable EpsSecurityContext current;
    private @Nullable EpsSecurityContext partial;

    public MobilityState state() {
        return state;
    }

    public void state(MobilityState value) {
        state = value;
    }

    public @Nullable EpsGuti guti() {
        return guti;
    }

    /** An MME gave this; what another one has said of itself is forgotten. */
    public void guti(EpsGuti value) {
        var before = guti;
        if (!mmeHeard && (before == null || !isSameMme(before, value))) {
            mmeUpgraded = false;
        }
        guti = value;
    }

    private static boolean isSameMme(EpsGuti one, EpsGuti other) {
        return one.plmn().equals(other.plmn()) && one.mmeGroupId() == other.mmeGroupId() && one.mmeCode() == other.mmeCode();
    }

    /** Whether the MME said, or is taken to have said, that it verifies Registration Requests. */
    public boolean isMmeUpgraded() {
        return mmeUpgraded;
    }

    /** A procedure begins: whatever MME serves the UE now has said nothing of itself yet. */
    public void begin() {
        mmeHeard = false;
    }

    /** The MME that serves the UE now has said what it is. */
    public void mmeSaid(boolean upgraded) {
        mmeUpgraded = upgraded;
        mmeHeard = true;
    }

    public @Nullable Tai lastVisitedTai() {
        return lastVisitedTai;
    }

    /** Where the UE need not update; null if the network said nothing. */
    public @Nullable TaiList trackingAreas() {
        return trackingAreas;
    }

    /** Where the network registered the UE. */
    public void registeredAt(Tai tai, TaiList areas) {
        lastVisitedTai = tai;
        trackingAreas = areas;
    }

    /** How long until the periodic update; null for never. */
    public @Nullable Duration t3412() {
        return t3412;
    }

    public void t3412(@Nullable Duration value) {
        t3412 = value;
    }

    /** The full context in use, or to be used; null if the UE has none. */
    public @Nullable EpsSecurityContext current() {
        return current;
    }

    /** The protection of the context in use; null if there is none, or its COUNTs are used up. */
    public @Nullable EpsNasProtection protection() {
        var protection = current == null ? null : current.protection();
        return protection == null || protection.remaining() == 0 ? null : protection;
    }

    /** What a message says of the UE's context. */
    public NasKeySetIdentifier ksi() {
        return current == null || protection() == null ? NasKeySetIdentifier.NO_KEY : current.ksi();
    }

    /** The context of an authentication that no security mode control has taken into use yet. */
    public @Nullable EpsSecurityContext partial() {
        return partial;
    }

    /** Puts a new partial context in the place of an earlier one. */
    public void partial(EpsSecurityContext context) {
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

    /** The partial context has become full: it takes the place of the one in use (TS 24.301 §5.4.3.3). */
    public void promote(EpsSecurityContext full) {
        if (full.equals(partial)) {
            if (current != null) {
                current.close();
            }
            current = full;
            partial = null;
        }
    }

    /** A full context made otherwise, mapped from 5GS, takes the place of the one in use. @param full belongs to this from now on */
    public void take(EpsSecurityContext full) {
        if (current != null) {
            current.close();
        }
        current = full;
    }

    /** Forgets identity, areas and keys that the network gave: what a UE does that is told it is not welcome (TS 24.301 §5.5.1.2.5). */
    public void forgetNetwork() {
        guti = null;
        mmeUpgraded = false;
        lastVisitedTai = null;
        trackingAreas = null;
        t3412 = null;
        close();
    }

    /** Wipes the keys. */
    @Override
    public void close() {
        if (current != null) {
            current.close();
            current = null;
        }
        forgetPartial();
    }
}
