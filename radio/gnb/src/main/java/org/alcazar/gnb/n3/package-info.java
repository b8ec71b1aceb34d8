// SPDX-License-Identifier: Apache-2.0
/** The gNB's end of the N3 interface to a UPF: GTP-U (TS 29.281). */
@NullMarked
package org.alcazar.gnb.n3;

import org.jspecify.annotations.NullMarked;
