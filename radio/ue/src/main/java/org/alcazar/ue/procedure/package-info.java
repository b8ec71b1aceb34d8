// SPDX-License-Identifier: Apache-2.0
/**
 * The procedures of a UE, one class each: of 5GS under {@link org.alcazar.ue.procedure.FiveGmm} (TS 24.501), of EPS under
 * {@link org.alcazar.ue.procedure.Emm} (TS 24.301), and what both stand on: {@link org.alcazar.ue.procedure.Terminal}.
 */
@NullMarked
package org.alcazar.ue.procedure;

import org.jspecify.annotations.NullMarked;
