// SPDX-License-Identifier: Apache-2.0
/** The information elements of S1AP (TS 36.413 §9.2), each with its encoding beside it. */
@NullMarked
package org.alcazar.s1ap.element;

import org.jspecify.annotations.NullMarked;
