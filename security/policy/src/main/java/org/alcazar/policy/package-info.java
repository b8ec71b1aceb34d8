// SPDX-License-Identifier: Apache-2.0
/**
 * Which security services a registration or a session is to have: rows are resolved into what is wanted ({@link org.alcazar.policy.Resolution}),
 * negotiated with what UE and function can do ({@link org.alcazar.policy.Negotiation}), and what cannot be had is judged
 * ({@link org.alcazar.policy.Verdict}). All of it pure; {@link org.alcazar.policy.MmPlan} and {@link org.alcazar.policy.SmPlan} go the whole way.
 */
@NullMarked
package org.alcazar.policy;

import org.jspecify.annotations.NullMarked;
