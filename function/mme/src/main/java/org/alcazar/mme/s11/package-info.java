// SPDX-License-Identifier: Apache-2.0
/** The S11 interface: PDN connections at the gateways (TS 29.274 §7.2). */
@NullMarked
package org.alcazar.mme.s11;

import org.jspecify.annotations.NullMarked;
