// SPDX-License-Identifier: Apache-2.0
/** What an MME asks of the HSS: the S6a reference point (TS 29.272). */
@NullMarked
package org.alcazar.sbi.hss;

import org.jspecify.annotations.NullMarked;
