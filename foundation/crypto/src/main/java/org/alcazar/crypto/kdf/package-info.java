// SPDX-License-Identifier: Apache-2.0
/** The key hierarchy: the KDF of TS 33.220 and every derivation of TS 33.501 annex A and TS 33.401 annex A. */
@NullMarked
package org.alcazar.crypto.kdf;

import org.jspecify.annotations.NullMarked;
