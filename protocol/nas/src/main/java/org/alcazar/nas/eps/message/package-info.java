// SPDX-License-Identifier: Apache-2.0
/** The messages of NAS for EPS (TS 24.301 §8), each with the table of its elements. */
@NullMarked
package org.alcazar.nas.eps.message;

import org.jspecify.annotations.NullMarked;
