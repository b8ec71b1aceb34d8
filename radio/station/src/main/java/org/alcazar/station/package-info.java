// SPDX-License-Identifier: Apache-2.0
/** What a base station does whatever core it has: {@link org.alcazar.station.Startup} brings it up, {@link org.alcazar.station.TunnelEnd} carries packets. */
@NullMarked
package org.alcazar.station;

import org.jspecify.annotations.NullMarked;
