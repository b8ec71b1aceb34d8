// SPDX-License-Identifier: Apache-2.0
/** Services of the SMF (TS 29.502), and the callback they use. */
@NullMarked
package org.alcazar.sbi.smf;

import org.jspecify.annotations.NullMarked;
