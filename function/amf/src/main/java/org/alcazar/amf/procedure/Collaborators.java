// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.procedure;

import org.alcazar.amf.AmfConfiguration;
import org.alcazar.amf.NetworkFunctions;
import org.alcazar.amf.context.Gnbs;
import org.alcazar.amf.context.PolicyGeneration;
import org.alcazar.amf.context.ServedNetwork;
import org.alcazar.amf.event.AmfEvents;
import org.alcazar.strand.World;

/**
 * What every procedure of the AMF works with.
 *
 * @param network what follows from the configuration
 */
public record Collaborators(AmfConfiguration configuration, ServedNetwork network, World world, NetworkFunctions functions,
        Gnbs gnbs, PolicyGeneration policyGeneration, AmfEvents events) {
}
