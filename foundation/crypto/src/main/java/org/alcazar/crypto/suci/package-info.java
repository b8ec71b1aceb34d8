// SPDX-License-Identifier: Apache-2.0
/** Concealment of the subscription identifier: ECIES profiles A and B and the null scheme (TS 33.501 annex C). */
@NullMarked
package org.alcazar.crypto.suci;

import org.jspecify.annotations.NullMarked;
