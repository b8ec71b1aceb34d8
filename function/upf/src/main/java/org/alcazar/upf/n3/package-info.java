// SPDX-License-Identifier: Apache-2.0
/** N3 and N9: GTP-U towards access nodes and other UPFs (TS 29.281). */
@NullMarked
package org.alcazar.upf.n3;

import org.jspecify.annotations.NullMarked;
