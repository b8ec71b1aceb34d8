// SPDX-License-Identifier: Apache-2.0
/** Information elements of GTPv2-C as values (TS 29.274 §8). */
@NullMarked
package org.alcazar.gtp.v2c.element;

import org.jspecify.annotations.NullMarked;
