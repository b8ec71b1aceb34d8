// SPDX-License-Identifier: Apache-2.0
/** The procedures of 5GS mobility management on the UE's side (TS 24.501 §5), one class each. */
@NullMarked
package org.alcazar.ue.procedure;

import org.jspecify.annotations.NullMarked;
