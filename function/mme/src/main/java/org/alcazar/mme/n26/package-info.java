// SPDX-License-Identifier: Apache-2.0
/** The N26 and S10 interfaces: a UE's context goes to an AMF or another MME, or comes from there (TS 29.274 §7.3). */
@NullMarked
package org.alcazar.mme.n26;

import org.jspecify.annotations.NullMarked;
