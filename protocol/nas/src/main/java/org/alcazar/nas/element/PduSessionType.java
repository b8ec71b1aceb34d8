// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

/** What a PDU session carries (TS 24.501 §9.11.4.11); the ordinal plus one is the coded value. */
public enum PduSessionType {
    IPV4,
    IPV6,
    IPV4V6,
    UNSTRUCTURED,
    ETHERNET
}
