// SPDX-License-Identifier: Apache-2.0
/**
 * The mobility management entity (TS 23.401 §4.4.2). Its inside is that of the AMF.
 *
 * <p>{@link org.alcazar.mme.Mme} is the face. A message's way: {@code s1} decodes it and finds whose it is, the UE's
 * {@code procedure.UeSession} takes it on its strand, the NAS gate lets it in or names the reason why not, and the procedure
 * that waits for it reads on. {@code s11} speaks with the gateways, {@code n26} with AMFs and other MMEs.
 */
@NullMarked
package org.alcazar.mme;

import org.jspecify.annotations.NullMarked;
