// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

/** What to do with packets. The flags of the element, in the order of its bits (TS 29.244 §8.2.26). */
public enum ApplyAction implements Flag {

    /** Drop. */
    DROP,
    /** Forward. */
    FORW,
    /** Buffer. */
    BUFF,
    /** Notify the CP function of the first packet buffered. */
    NOCP,
    /** Duplicate. */
    DUPL,
    /** Accept to join an IP multicast group. */
    IPMA,
    /** Deny to join an IP multicast group. */
    IPMD,
    /** Duplicate for redundant transmission. */
    DFRT,
    /** Eliminate duplicates of redundant transmission. */
    EDRT,
    /** Notify of the first packet buffered, for delivery status. */
    BDPN,
    /** Notify of the first packet discarded, for delivery status. */
    DDPN,
    /** Forward to a lower layer SSM. */
    FSSM,
    /** Replicate MBS data by unicast. */
    MBSU;

    @Override
    public int bit() {
        return ordinal();
    }

    @Override
    public int octets() {
        return 2;
    }
}
