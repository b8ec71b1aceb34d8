// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.radio;

/** Why a UE wants a connection (TS 38.331, EstablishmentCause), as far as the simulated UE has reasons. */
public enum EstablishmentCause {
    EMERGENCY,
    MO_SIGNALLING,
    MO_DATA,
    MT_ACCESS
}
