// SPDX-License-Identifier: Apache-2.0
/** S1AP (TS 36.413): messages and elements. */
@NullMarked
package org.alcazar.s1ap;

import org.jspecify.annotations.NullMarked;
