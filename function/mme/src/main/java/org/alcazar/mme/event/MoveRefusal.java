// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.event;

/** Why a UE's context was not handed over. It stays as it is. */
public enum MoveRefusal {
    /** The node that asks is none that may have contexts. */
    UNKNOWN_NODE,
    /** No UE has that identity. */
    UNKNOWN_UE,
    /** The UE is known, but is not registered or holds no keys. */
    NO_CONTEXT,
    /** Neither a message of the UE came along, nor the word of the other node that it has verified one. */
    NOT_PROTECTED,
    /** The message's MAC does not hold. */
    MAC_WRONG,
    /** The message's MAC holds for a COUNT that was accepted before. */
    REPLAYED,
    /** The message holds nothing that moves a UE. */
    NOT_A_MOVE,
    /** The message does not decode. */
    UNDECODABLE
}
