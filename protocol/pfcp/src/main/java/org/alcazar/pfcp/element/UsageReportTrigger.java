// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

/** Why usage is reported. The flags of the element, in the order of its bits (TS 29.244 §8.2.41). */
public enum UsageReportTrigger implements Flag {

    /** Periodic. */
    PERIO,
    /** A volume threshold. */
    VOLTH,
    /** A time threshold. */
    TIMTH,
    /** A quota was held without traffic. */
    QUHTI,
    /** Traffic started. */
    START,
    /** Traffic stopped. */
    STOPT,
    /** An amount of dropped downlink traffic. */
    DROTH,
    /** The CP function asked. */
    IMMER,
    /** The volume quota is used up. */
    VOLQU,
    /** The time quota is used up. */
    TIMQU,
    /** A linked URR reports. */
    LIUSA,
    /** The URR or the session ends. */
    TERMR,
    /** The monitoring time came. */
    MONIT,
    /** An envelope was closed. */
    ENVCL,
    /** New MAC addresses. */
    MACAR,
    /** An event threshold. */
    EVETH,
    /** The event quota is used up. */
    EVEQU,
    /** The UP function ends the session. */
    TEBUR,
    /** IP multicast was joined or left. */
    IPMJL,
    /** The quota is no longer valid. */
    QUVTI,
    /** All end markers were received. */
    EMRRE,
    /** The user plane is inactive. */
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
