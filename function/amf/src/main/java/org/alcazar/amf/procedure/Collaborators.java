// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.procedure;

import org.alcazar.amf.AmfConfiguration;
import org.alcazar.amf.NetworkFunctions;
import org.alcazar.amf.admission.LoadControl;
import org.alcazar.amf.context.Gnbs;
import org.alcazar.amf.context.PolicyGeneration;
import org.alcazar.amf.context.ServedNetwork;
import org.alcazar.amf.event.AmfEvents;
import org.alcazar.amf.n26.N26;
import org.alcazar.strand.World;
import org.jspecify.annotations.Nullable;

/**
 * What every procedure of the AMF works with.
 *
 * @param network what follows from the configuration
 * @param n26 towards MMEs; null if UEs don't move from EPS or to it
 * @param load who may begin something
 */
public record Collaborators(AmfConfiguration configuration, ServedNetwork network, World world, NetworkFunctions functions,
        Gnbs gnbs, PolicyGeneration policyGeneration, AmfEvents events, @Nullable N26 n26, LoadControl load) {
}
