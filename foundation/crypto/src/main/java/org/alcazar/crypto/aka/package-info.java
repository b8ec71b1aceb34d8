// SPDX-License-Identifier: Apache-2.0
/** Authentication and key agreement: MILENAGE, TUAK, and what home network and USIM make of them (TS 33.102 §6.3, TS 35.205 ff., TS 35.231). */
@NullMarked
package org.alcazar.crypto.aka;

import org.jspecify.annotations.NullMarked;
