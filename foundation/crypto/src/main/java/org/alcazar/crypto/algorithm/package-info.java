// SPDX-License-Identifier: Apache-2.0
/** The NAS and radio ciphering and integrity algorithms (TS 33.501 annex D). */
@NullMarked
package org.alcazar.crypto.algorithm;

import org.jspecify.annotations.NullMarked;
