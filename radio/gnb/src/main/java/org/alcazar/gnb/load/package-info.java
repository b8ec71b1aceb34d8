// SPDX-License-Identifier: Apache-2.0
/** Many UEs on several gNBs, at a pace, and how it went: {@link org.alcazar.gnb.load.RadioSimulation}. */
@NullMarked
package org.alcazar.gnb.load;

import org.jspecify.annotations.NullMarked;
