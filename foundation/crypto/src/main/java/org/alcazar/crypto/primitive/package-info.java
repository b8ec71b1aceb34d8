// SPDX-License-Identifier: Apache-2.0
/** Building blocks behind the module's face: AES, HMAC, SNOW 3G, ZUC, Keccak, curve arithmetic. Not exported; callers pass raw arrays they own. */
@NullMarked
package org.alcazar.crypto.primitive;

import org.jspecify.annotations.NullMarked;
