// SPDX-License-Identifier: Apache-2.0
/**
 * What all who speak GTPv2-C do alike (TS 29.274 §7.6, §7.7): pair requests with responses and responses with acknowledgements, retransmit,
 * recognise duplicates, answer what can't be read, tell by echoes whether a peer lives and whether it is still the one it was.
 * {@link org.alcazar.gtp.node.Gtpv2Node} is the face.
 */
@NullMarked
package org.alcazar.gtp.node;

import org.jspecify.annotations.NullMarked;
