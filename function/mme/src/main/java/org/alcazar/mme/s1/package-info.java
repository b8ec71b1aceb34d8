// SPDX-License-Identifier: Apache-2.0
/** The S1 interface: associations of eNBs, S1 Setup, and the way of S1AP messages to the UE they concern. */
@NullMarked
package org.alcazar.mme.s1;

import org.jspecify.annotations.NullMarked;
