// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.element;

/** How the network detaches a UE (detach type of TS 24.301 §9.9.3.7, network to UE); the ordinal plus one is the coded value. */
public enum NetworkDetachType {
    RE_ATTACH_REQUIRED,
    RE_ATTACH_NOT_REQUIRED,
    IMSI_DETACH
}
