// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf.forwarding;

/** Why a user's packet went no further. Each is counted. */
public enum Drop {
    /** No GTP-U that can be read. */
    NOT_GTPU,
    /** No tunnel has this TEID. */
    UNKNOWN_TEID,
    /** It came from another address than the tunnel's other end has. */
    FOREIGN_PEER,
    /** What a tunnel or a network held is no IP packet. */
    NOT_IP,
    /** Its source is no address of the UE. */
    SPOOFED_SOURCE,
    /** Sent on the link between UE and UPF, which goes no further. */
    LINK_LOCAL,
    /** No UE has this address. */
    UNKNOWN_UE,
    /** No rule of the session takes it. */
    NO_RULE,
    /** The rule says so. */
    RULE,
    /** A gate is closed. */
    GATE,
    /** More than the maximum bit rate. */
    RATE,
    /** A quota is used up. */
    QUOTA,
    /** It was to be buffered and there is no room. */
    BUFFER_FULL,
    /** What was buffered and is no longer wanted. */
    BUFFER_DISCARDED,
    /** The network did not take it. */
    NOT_SENT
}
