// SPDX-License-Identifier: Apache-2.0
/** The information elements of NGAP (TS 38.413 §9.3), each with its encoding beside it. */
@NullMarked
package org.alcazar.ngap.element;

import org.jspecify.annotations.NullMarked;
