// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf.forwarding;

import java.util.Map;
import java.util.SortedMap;
import org.alcazar.pfcp.message.CreateBar;
import org.alcazar.pfcp.message.CreateFar;
import org.alcazar.pfcp.message.CreatePdr;
import org.alcazar.pfcp.message.CreateQer;
import org.alcazar.pfcp.message.CreateUrr;

/** The rules of a session as the CP function gave them, each by its identifier; F-TEIDs are chosen. */
public record Rules(SortedMap<Integer, CreatePdr> pdrs, SortedMap<Long, CreateFar> fars, SortedMap<Long, CreateQer> qers,
        SortedMap<Long, CreateUrr> urrs, SortedMap<Integer, CreateBar> bars) {
}
