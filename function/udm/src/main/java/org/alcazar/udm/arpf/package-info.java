// SPDX-License-Identifier: Apache-2.0
/** Authentication credential repository and processing function: vectors and sequence numbers (TS 33.102, TS 33.501 §6.1.3). */
@NullMarked
package org.alcazar.udm.arpf;

import org.jspecify.annotations.NullMarked;
