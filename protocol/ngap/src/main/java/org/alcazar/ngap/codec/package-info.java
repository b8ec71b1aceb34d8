// SPDX-License-Identifier: Apache-2.0
/**
 * How an NGAP message lies on the wire (TS 38.413 §9.4): the faces that the general machinery of application protocols has for NGAP, and
 * NGAP's exception.
 */
@NullMarked
package org.alcazar.ngap.codec;

import org.jspecify.annotations.NullMarked;
