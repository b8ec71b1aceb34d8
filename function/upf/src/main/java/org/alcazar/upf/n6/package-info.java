// SPDX-License-Identifier: Apache-2.0
/** N6: the way to data networks (TS 23.501 §4.2.7). */
@NullMarked
package org.alcazar.upf.n6;

import org.jspecify.annotations.NullMarked;
