// SPDX-License-Identifier: Apache-2.0
/** The secret type and the primitives of TS 33.501, TS 33.401 and TS 35.2xx. */
@NullMarked
package org.alcazar.crypto;

import org.jspecify.annotations.NullMarked;
