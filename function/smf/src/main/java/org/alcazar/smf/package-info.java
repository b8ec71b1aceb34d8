// SPDX-License-Identifier: Apache-2.0
/**
 * The session management function (TS 23.501 §6.2.2).
 *
 * <pre>
 *   AMF ── createSmContext, updateSmContext ──┐                       ┌── N1N2MessageTransfer, status ──► AMF
 *   PCF ── updateNotify ──────────────────────┼─► PduSession, one ────┼── policy, subscription ─────────► PCF, UDM
 *   UPF ── Session Report ────────────────────┤   strand per session  ├── rules (n4) ───────────────────► UPF
 *   MME ── Create Session, Modify Bearer (s11) ┘                      └── Downlink Data Notification ───► MME
 *                                                     │
 *                                        procedure/ reads like the ladder of TS 23.502;
 *                                        n1/, n2/, n4/, s11/ turn context/ into messages
 * </pre>
 *
 * <p>What a session is stays the same however its UE is reached: through an AMF, or, where the SMF serves MMEs too, as a PDN connection through
 * one of them, between which it moves ({@code procedure/EpsAccess}).
 *
 * <p>{@link org.alcazar.smf.Smf} is the face. An AMF waits in its calls, so each is handed to the session's strand with a place for the
 * answer, and is answered as soon as the standard allows; what goes on after that goes on in the session's own turn. The SMF never waits
 * for an AMF that waits for it: what a session has for UE or RAN node goes into the answer of the call being handled, or, where there is
 * none or it was answered, through {@code N1N2MessageTransfer}, in which no AMF waits.
 */
@NullMarked
package org.alcazar.smf;

import org.jspecify.annotations.NullMarked;
