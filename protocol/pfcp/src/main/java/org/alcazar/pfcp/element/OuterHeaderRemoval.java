// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

import org.jspecify.annotations.Nullable;

/**
 * What to take off a packet (TS 29.244 §8.2.64).
 *
 * @param description 0 to 255, the values of this class
 * @param extensionHeaderDeletion GTP-U extension headers not to store, bit 1 the PDU session container; null for none
 */
public record OuterHeaderRemoval(int description, @Nullable Integer extensionHeaderDeletion) {

    public static final int GTPU_UDP_IPV4 = 0;
    public static final int GTPU_UDP_IPV6 = 1;
    public static final int UDP_IPV4 = 2;
    public static final int UDP_IPV6 = 3;
    public static final int IPV4 = 4;
    public static final int IPV6 = 5;
    public static final int GTPU_UDP_IP = 6;
    public static final int VLAN_TAG_POP = 7;
    public static final int VLAN_TAGS_POP_POP = 8;

    /** Takes off what the description says. */
    public OuterHeaderRemoval(int description) {
        this(description, null);
    }
}
