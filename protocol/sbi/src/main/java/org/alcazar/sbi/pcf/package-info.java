// SPDX-License-Identifier: Apache-2.0
/** Services of the PCF (TS 29.507, TS 29.512), and the callback they use. */
@NullMarked
package org.alcazar.sbi.pcf;

import org.jspecify.annotations.NullMarked;
