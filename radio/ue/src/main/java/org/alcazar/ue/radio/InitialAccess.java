// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.radio;

import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * What a UE says when it sets up a connection (RRCSetupRequest and RRCSetupComplete, TS 38.331 §5.3.3; TS 36.331 §5.3.3).
 *
 * @param nas the initial NAS message
 * @param sTmsi the identity it goes by, if it has one
 * @param <I> what such an identity is in the cell
 */
public record InitialAccess<I>(Octets nas, EstablishmentCause cause, @Nullable I sTmsi) {
}
