// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.context;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.alcazar.nas.element.Imeisv;
import org.alcazar.nas.element.Tai;
import org.alcazar.s1ap.element.EutranCgi;
import org.alcazar.sbi.hss.SubscriptionData;
import org.jspecify.annotations.Nullable;

/**
 * What the MME remembers of one UE, as data. Read and changed on the UE's strand only.
 *
 * <p>There may be very many of these, most of them idle: a field here costs its size times a million.
 */
public final class UeContext {

    private static final Map<EmmState, Set<EmmState>> TRANSITIONS = Map.of(
            EmmState.DEREGISTERED, Set.of(EmmState.REGISTERED),
            EmmState.REGISTERED, Set.of(EmmState.DEREGISTERED, EmmState.REGISTERED));

    private EmmState state = EmmState.DEREGISTERED;
    private @Nullable String imsi;
    private @Nullable SecurityContext security;
    private @Nullable SecurityContext fallback;
    private @Nullable SubscriptionData subscription;
    private @Nullable Tai tai;
    private @Nullable EutranCgi cell;
    private @Nullable Imeisv imeisv;
    private final PdnConnections pdnConnections = new PdnConnections();
    private int mTmsi;
    private int formerMTmsi;
    private int teid;
    private int registration;

    public EmmState state() {
        return state;
    }

    /** The one way to another state. */
    public void state(EmmState next) {
        if (!Objects.requireNonNull(TRANSITIONS.get(state)).contains(next)) {
            throw new IllegalStateException(state + " does not become " + next);
        }
        state = next;
    }

    /** The subscriber, once authenticated; digits. */
    public @Nullable String imsi() {
        return imsi;
    }

    public void imsi(String value) {
        imsi = value;
    }

    /** The security context in use. */
    public @Nullable SecurityContext security() {
        return security;
    }

    /** Puts another security context in use; the caller closes the former one when nothing falls back to it. */
    public void security(@Nullable SecurityContext value) {
        security = value;
    }

    /** The context that is in use again if the UE does not take that one into use; null when nothing is to be fallen back to. */
    public @Nullable SecurityContext fallback() {
        return fallback;
    }

    public void fallback(@Nullable SecurityContext value) {
        fallback = value;
    }

    /** What the HSS told; null until the UE's location is updated there. */
    public @Nullable SubscriptionData subscription() {
        return subscription;
    }

    public void subscription(SubscriptionData value) {
        subscription = value;
    }

    /** The tracking area in which the UE was last heard. */
    public @Nullable Tai tai() {
        return tai;
    }

    public void tai(Tai value) {
        tai = value;
    }

    /** The cell in which the UE was last heard. */
    public @Nullable EutranCgi cell() {
        return cell;
    }

    public void cell(EutranCgi value) {
        cell = value;
    }

    public @Nullable Imeisv imeisv() {
        return imeisv;
    }

    public void imeisv(@Nullable Imeisv value) {
        imeisv = value;
    }

    public PdnConnections pdnConnections() {
        return pdnConnections;
    }

    /** The M-TMSI given last, or 0. */
    public int mTmsi() {
        return mTmsi;
    }

    /** The M-TMSI given before, which stays good until the UE confirms the new one (TS 24.301 §5.5.1.2.4), or 0. */
    public int formerMTmsi() {
        return formerMTmsi;
    }

    public void mTmsis(int current, int former) {
        mTmsi = current;
        formerMTmsi = former;
    }

    /** This MME's end of GTPv2-C for the UE, or 0 where there is none yet. */
    public int teid() {
        return teid;
    }

    public void teid(int value) {
        teid = value;
    }

    /** The number of this MME's registration at the HSS as the one that serves the UE, or 0 where there is none yet. */
    public int registration() {
        return registration;
    }

    public void registration(int value) {
        registration = value;
    }

    /** Wipes what is secret. */
    public void close() {
        if (security != null) {
            security.close();
            security = null;
        }
    }
}
