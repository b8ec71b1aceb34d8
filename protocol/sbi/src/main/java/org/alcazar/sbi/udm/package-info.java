// SPDX-License-Identifier: Apache-2.0
/** Services of the UDM (TS 29.503), and the callback they use. */
@NullMarked
package org.alcazar.sbi.udm;

import org.jspecify.annotations.NullMarked;
