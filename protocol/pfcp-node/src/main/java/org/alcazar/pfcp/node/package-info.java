// SPDX-License-Identifier: Apache-2.0
/**
 * What a CP function and a UP function do alike (TS 29.244 §6.2.2, §6.4): pair requests with responses, retransmit, recognise duplicates,
 * tell by heartbeats whether a peer lives and whether it is still the one it was. {@link org.alcazar.pfcp.node.PfcpNode} is the face.
 */
@NullMarked
package org.alcazar.pfcp.node;

import org.jspecify.annotations.NullMarked;
