// SPDX-License-Identifier: Apache-2.0
package org.alcazar.udm.context;

import java.net.URI;
import org.alcazar.sbi.PlmnId;

/**
 * That an MME serves a UE.
 *
 * @param originHost its name
 * @param visitedPlmnId its network
 * @param cancelLocationUri where it is told that it does not any more
 */
public record MmeRegistration(String originHost, PlmnId visitedPlmnId, URI cancelLocationUri) {
}
