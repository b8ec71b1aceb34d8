// SPDX-License-Identifier: Apache-2.0
/** What the 5G-EIR offers (TS 29.511). */
@NullMarked
package org.alcazar.sbi.eir;

import org.jspecify.annotations.NullMarked;
