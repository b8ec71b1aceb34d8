// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ondemand;

import org.alcazar.crypto.agreement.KeyAgreementGroup;
import org.alcazar.wire.Octets;

/**
 * A public value (§4, KEY_SHARE). That its length is one of the group's is checked where it is used.
 *
 * @param value the initiator's or the responder's
 */
public record KeyShare(KeyAgreementGroup group, Octets value) {
}
