// SPDX-License-Identifier: Apache-2.0
/** Subscription identifier de-concealing function (TS 33.501 §6.12.5). */
@NullMarked
package org.alcazar.udm.sidf;

import org.jspecify.annotations.NullMarked;
