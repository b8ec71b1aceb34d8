// SPDX-License-Identifier: Apache-2.0
/** A UE as the network sees it: {@link org.alcazar.ue.Ue} registers, is challenged, is released and goes. */
@NullMarked
package org.alcazar.ue;

import org.jspecify.annotations.NullMarked;
