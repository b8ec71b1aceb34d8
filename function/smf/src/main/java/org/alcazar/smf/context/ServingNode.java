// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.context;

/** Through whom the UE of a session is reached. */
public enum ServingNode {
    /** By 5GSM, and the user plane by N3. */
    AMF,
    /** By GTPv2-C, and the user plane by S1-U. */
    MME
}
