// SPDX-License-Identifier: Apache-2.0
/** Element tables of GTPv2-C and the one codec that reads them (TS 29.274 §7.7, §8.2). */
@NullMarked
package org.alcazar.gtp.v2c.codec;

import org.jspecify.annotations.NullMarked;
