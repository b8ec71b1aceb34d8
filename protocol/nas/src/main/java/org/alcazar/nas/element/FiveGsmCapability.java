// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

import org.alcazar.wire.Octets;

/**
 * What a UE can in a PDU session (TS 24.501 §9.11.4.1).
 *
 * @param contents 1 to 13 octets
 */
public record FiveGsmCapability(Octets contents) {

    private static final int REFLECTIVE_QOS = 1;
    private static final int MULTI_HOMED_IPV6 = 1 << 1;
    private static final int ETHERNET_IN_S1 = 1 << 2;
    private static final int PORT_MANAGEMENT = 1 << 7;

    public FiveGsmCapability {
        if (contents.isEmpty() || contents.length() > 13) {
            throw new IllegalArgumentException("a 5GSM capability has 1 to 13 octets, not " + contents.length());
        }
    }

    /** The capability of a UE with reflective QoS and multi-homed IPv6, or without, and no other feature. */
    public static FiveGsmCapability of(boolean reflectiveQos, boolean multiHomedIpv6) {
        return new FiveGsmCapability(Octets.of((reflectiveQos ? REFLECTIVE_QOS : 0) | (multiHomedIpv6 ? MULTI_HOMED_IPV6 : 0)));
    }

    /** RqoS: reflective QoS. */
    public boolean reflectiveQos() {
        return (contents.at(0) & REFLECTIVE_QOS) != 0;
    }

    /** MH6-PDU: multi-homed IPv6 PDU sessions. */
    public boolean multiHomedIpv6() {
        return (contents.at(0) & MULTI_HOMED_IPV6) != 0;
    }

    /** EPT-S1: Ethernet PDN type in S1 mode. */
    public boolean ethernetInS1Mode() {
        return (contents.at(0) & ETHERNET_IN_S1) != 0;
    }

    /** ATSSS-ST: steering functionalities and modes, 0..15; 0 for none. */
    public int atsss() {
        return contents.at(0) >> 3 & 0xf;
    }

    /** TPMIC: transfer of port management information containers. */
    public boolean portManagementInformation() {
        return (contents.at(0) & PORT_MANAGEMENT) != 0;
    }

    /** APMQF: access performance measurements per QoS flow. */
    public boolean measurementsPerQosFlow() {
        return contents.length() > 1 && (contents.at(1) & 1) != 0;
    }
}
