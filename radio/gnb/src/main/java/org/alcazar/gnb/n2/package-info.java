// SPDX-License-Identifier: Apache-2.0
/** The gNB's end of the NG interface (TS 38.413). */
@NullMarked
package org.alcazar.gnb.n2;

import org.jspecify.annotations.NullMarked;
