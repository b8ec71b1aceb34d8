// SPDX-License-Identifier: Apache-2.0
/** The elements of PFCP messages (TS 29.244 §8.2) that hold no others. */
@NullMarked
package org.alcazar.pfcp.element;

import org.jspecify.annotations.NullMarked;
