// SPDX-License-Identifier: Apache-2.0
/**
 * How an S1AP message lies on the wire (TS 36.413 §9.3): the faces that the general machinery of application protocols has for S1AP, and
 * S1AP's exception.
 */
@NullMarked
package org.alcazar.s1ap.codec;

import org.jspecify.annotations.NullMarked;
