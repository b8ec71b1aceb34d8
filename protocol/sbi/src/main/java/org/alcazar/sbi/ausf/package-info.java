// SPDX-License-Identifier: Apache-2.0
/** Services of the AUSF (TS 29.509). */
@NullMarked
package org.alcazar.sbi.ausf;

import org.jspecify.annotations.NullMarked;
