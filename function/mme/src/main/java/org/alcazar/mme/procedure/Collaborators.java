// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.procedure;

import org.alcazar.mme.MmeConfiguration;
import org.alcazar.mme.NetworkFunctions;
import org.alcazar.mme.context.Enbs;
import org.alcazar.mme.context.ServedNetwork;
import org.alcazar.mme.event.MmeEvents;
import org.alcazar.mme.n26.N26;
import org.alcazar.mme.s11.S11;
import org.alcazar.strand.World;

/**
 * What every procedure of the MME works with.
 *
 * @param network what follows from the configuration
 */
public record Collaborators(MmeConfiguration configuration, ServedNetwork network, World world, NetworkFunctions functions, Enbs enbs,
        S11 s11, N26 n26, MmeEvents events) {
}
