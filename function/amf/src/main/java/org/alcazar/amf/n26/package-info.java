// SPDX-License-Identifier: Apache-2.0
/** The AMF's end of N26: contexts of UEs that move from EPS and to it (TS 29.274 §7.3.5 to §7.3.7). */
@NullMarked
package org.alcazar.amf.n26;

import org.jspecify.annotations.NullMarked;
