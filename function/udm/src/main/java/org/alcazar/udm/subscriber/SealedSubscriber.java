// SPDX-License-Identifier: Apache-2.0
package org.alcazar.udm.subscriber;

import org.alcazar.wire.Octets;

/**
 * A subscriber as it is stored.
 *
 * @param k encrypted
 * @param opc OPc or TOPc, encrypted
 */
public record SealedSubscriber(Subscriber subscriber, Octets k, Octets opc) {
}
