// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

/** The type of a PDN connection or PDU session, in the order of the values from 1 (TS 29.244 §8.2.79). */
public enum PdnType {

    IPV4, IPV6, IPV4V6, NON_IP, ETHERNET
}
