// SPDX-License-Identifier: Apache-2.0
/** NGAP (TS 38.413): messages and elements. */
@NullMarked
package org.alcazar.ngap;

import org.jspecify.annotations.NullMarked;
