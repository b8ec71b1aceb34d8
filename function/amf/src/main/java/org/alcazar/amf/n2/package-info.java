// SPDX-License-Identifier: Apache-2.0
/** The N2 interface: associations of gNBs, NG Setup, and the way of NGAP messages to the UE they concern. */
@NullMarked
package org.alcazar.amf.n2;

import org.jspecify.annotations.NullMarked;
