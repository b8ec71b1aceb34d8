// SPDX-License-Identifier: Apache-2.0
/** N4: PFCP towards SMFs (TS 29.244). */
@NullMarked
package org.alcazar.upf.n4;

import org.jspecify.annotations.NullMarked;
