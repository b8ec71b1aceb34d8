// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue;

import org.alcazar.nas.eps.message.EmmMessage;
import org.alcazar.nas.eps.message.EsmMessage;
import org.alcazar.nas.message.FiveGmmMessage;
import org.alcazar.nas.message.FiveGsmMessage;
import org.alcazar.ue.radio.NrCell;
import org.alcazar.ue.session.PduSession;
import org.alcazar.ue.session.SessionOutcome;
import org.alcazar.wire.Octets;

/** Hears what a UE does: for ladders, reports and tests. Called on the UE's strand; must be short and must not throw. */
public interface UeObserver {

    /** Hears nothing. */
    UeObserver NONE = new UeObserver() {
    };

    /** @param wire the message as sent, unless a misbehaviour had something else sent */
    default void sent(Ue ue, FiveGmmMessage message, Octets wire) {
    }

    /** A message that was taken: verified, or one that may come unprotected. */
    default void received(Ue ue, FiveGmmMessage message, Octets wire) {
    }

    /** A message that was not taken. */
    default void dropped(Ue ue, Drop reason, Octets wire) {
    }

    /** As {@link #sent(Ue, FiveGmmMessage, Octets)}, in EPS. */
    default void sent(Ue ue, EmmMessage message, Octets wire) {
    }

    /** As {@link #received(Ue, FiveGmmMessage, Octets)}, in EPS. */
    default void received(Ue ue, EmmMessage message, Octets wire) {
    }

    /** @param reason in words for a person */
    default void state(Ue ue, MobilityState from, MobilityState to, String reason) {
    }

    /** Each registration's end, also of those that the UE began by itself. */
    default void registered(Ue ue, Registration registration) {
    }

    /** Each attach's end, also of those that the UE began by itself. */
    default void attached(Ue ue, Attachment attachment) {
    }

    /** Each tracking area update's end, also of those that the UE began by itself. */
    default void trackingAreaUpdated(Ue ue, TrackingAreaUpdate update) {
    }

    default void moved(Ue ue, Move move) {
    }

    /**
     * A base station sent the UE to another cell.
     *
     * @param security {@link AsSecurity#AGREED} if it went there, and why not if it stayed
     * @param nextHopChainingCount that the key there comes of
     */
    default void handedOver(Ue ue, NrCell cell, AsSecurity security, int nextHopChainingCount) {
    }

    /** Each service request's end, also of those that the UE began by itself. */
    default void service(Ue ue, ServiceOutcome outcome) {
    }

    /** The end of each procedure of session management that the UE began. */
    default void session(Ue ue, SessionOutcome outcome) {
    }

    /** The network changed a session. */
    default void sessionModified(Ue ue, PduSession session) {
    }

    /** @param reason in words for a person */
    default void sessionEnded(Ue ue, PduSession session, String reason) {
    }

    /** A message of session management, within a 5GMM message of which {@link #sent} tells. */
    default void sessionSent(Ue ue, FiveGsmMessage message) {
    }

    /** A message of session management, within a 5GMM message of which {@link #received} tells. */
    default void sessionReceived(Ue ue, FiveGsmMessage message) {
    }

    /** A message of session management in EPS, by itself or within an EMM message of which {@link #sent} tells. */
    default void sessionSent(Ue ue, EsmMessage message) {
    }

    /** A message of session management in EPS, by itself or within an EMM message of which {@link #received} tells. */
    default void sessionReceived(Ue ue, EsmMessage message) {
    }

    default void deregistered(Ue ue, Deregistration deregistration) {
    }

    /** Why a UE takes no notice of a downlink message. */
    enum Drop {
        /** It does not decode. */
        UNDECODABLE,
        /** It must be protected and is not (TS 24.501 §4.4.4.2, TS 24.301 §4.4.4.2). */
        UNPROTECTED,
        /** Its MAC does not hold, or there is no context to verify it with. */
        MAC_WRONG,
        /** Its COUNT was accepted before. */
        REPLAYED,
        /** No state of the UE expects it. */
        UNEXPECTED,
        /** The UE has too much waiting. */
        MAILBOX_FULL
    }
}
