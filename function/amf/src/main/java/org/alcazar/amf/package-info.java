// SPDX-License-Identifier: Apache-2.0
/**
 * The access and mobility management function (TS 23.501 §6.2.1), with the security anchor function inside (TS 33.501 §4).
 *
 * <p>{@link org.alcazar.amf.Amf} is the face. A message's way: {@code n2} decodes it and finds whose it is, the UE's
 * {@code procedure.UeSession} takes it on its strand, the NAS gate lets it in or names the reason why not, and the procedure
 * that waits for it reads on.
 */
@NullMarked
package org.alcazar.amf;

import org.jspecify.annotations.NullMarked;
