// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.context;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.alcazar.nas.element.Imeisv;
import org.alcazar.nas.element.Nssai;
import org.alcazar.nas.element.S1UeNetworkCapability;
import org.alcazar.nas.element.Tai;
import org.alcazar.sbi.Ambr;
import org.jspecify.annotations.Nullable;

/**
 * What the AMF remembers of one UE, as data. Read and changed on the UE's strand only.
 *
 * <p>There may be very many of these, most of them idle: a field here costs its size times a million.
 */
public final class UeContext {

    private static final Map<RegistrationState, Set<RegistrationState>> TRANSITIONS = Map.of(
            RegistrationState.DEREGISTERED, Set.of(RegistrationState.REGISTERED),
            RegistrationState.REGISTERED, Set.of(RegistrationState.DEREGISTERED, RegistrationState.REGISTERED));

    private RegistrationState state = RegistrationState.DEREGISTERED;
    private @Nullable String supi;
    private @Nullable SecurityContext security;
    private @Nullable SecurityContext fallback;
    private ServiceContext services = ServiceContext.NOTHING;
    private @Nullable Nssai allowedNssai;
    private @Nullable Tai tai;
    private @Nullable Imeisv imeisv;
    private @Nullable Ambr ambr;
    private @Nullable String policyAssociation;
    private @Nullable S1UeNetworkCapability s1Capability;
    private final PduSessions sessions = new PduSessions();
    private int tmsi;
    private int formerTmsi;

    public RegistrationState state() {
        return state;
    }

    /** The one way to another state. */
    public void state(RegistrationState next) {
        if (!Objects.requireNonNull(TRANSITIONS.get(state)).contains(next)) {
            throw new IllegalStateException(state + " does not become " + next);
        }
        state = next;
    }

    /** The subscriber, once the home network confirmed the authentication; "imsi-…". */
    public @Nullable String supi() {
        return supi;
    }

    public void supi(String value) {
        supi = value;
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

    /** What security services have left. */
    public ServiceContext services() {
        return services;
    }

    public void services(ServiceContext value) {
        services = value;
    }

    public @Nullable Nssai allowedNssai() {
        return allowedNssai;
    }

    public void allowedNssai(Nssai value) {
        allowedNssai = value;
    }

    /** The tracking area in which the UE was last heard. */
    public @Nullable Tai tai() {
        return tai;
    }

    public void tai(Tai value) {
        tai = value;
    }

    public @Nullable Imeisv imeisv() {
        return imeisv;
    }

    public void imeisv(@Nullable Imeisv value) {
        imeisv = value;
    }

    /** Over all sessions' non-GBR flows, for the gNB to see to; null until registered. */
    public @Nullable Ambr ambr() {
        return ambr;
    }

    public void ambr(Ambr value) {
        ambr = value;
    }

    /** The policy control function's name for what it holds of this UE; null if it holds nothing. */
    public @Nullable String policyAssociation() {
        return policyAssociation;
    }

    public void policyAssociation(@Nullable String value) {
        policyAssociation = value;
    }

    /** What the UE can in EPS, as it said under protection; null if it said nothing. */
    public @Nullable S1UeNetworkCapability s1Capability() {
        return s1Capability;
    }

    public void s1Capability(@Nullable S1UeNetworkCapability value) {
        s1Capability = value;
    }

    public PduSessions sessions() {
        return sessions;
    }

    /** The 5G-TMSI given last, or 0. */
    public int tmsi() {
        return tmsi;
    }

    /** The 5G-TMSI given before, which stays good until the UE confirms the new one (TS 24.501 §5.5.1.2.4), or 0. */
    public int formerTmsi() {
        return formerTmsi;
    }

    public void tmsis(int current, int former) {
        tmsi = current;
        formerTmsi = former;
    }

    /** Wipes what is secret. */
    public void close() {
        if (security != null) {
            security.close();
            security = null;
        }
    }
}
