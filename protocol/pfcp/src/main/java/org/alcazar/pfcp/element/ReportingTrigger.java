// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

/** When to report usage. The flags of the element, in the order of its bits (TS 29.244 §8.2.19). */
public enum ReportingTrigger implements Flag {

    /** Periodically. */
    PERIO,
    /** At a volume threshold. */
    VOLTH,
    /** At a time threshold. */
    TIMTH,
    /** When a quota was held without traffic. */
    QUHTI,
    /** At the start of traffic. */
    START,
    /** At the stop of traffic. */
    STOPT,
    /** At an amount of dropped downlink traffic. */
    DROTH,
    /** When a linked URR reports. */
    LIUSA,
    /** When the volume quota is used up. */
    VOLQU,
    /** When the time quota is used up. */
    TIMQU,
    /** When the UP function closes an envelope. */
    ENVCL,
    /** On new MAC addresses. */
    MACAR,
    /** At an event threshold. */
    EVETH,
    /** When the event quota is used up. */
    EVEQU,
    /** On joining or leaving IP multicast. */
    IPMJL,
    /** When the quota is no longer valid. */
    QUVTI,
    /** After all end markers of the old paths. */
    REEMR,
    /** After inactivity of the user plane. */
    UPINT;

    @Override
    public int bit() {
        return ordinal();
    }

    @Override
    public int octets() {
        return 3;
    }
}
