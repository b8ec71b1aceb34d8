// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.alcazar.nas.eps.message.EmmMessageType;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * What a UE sends in EPS in place of what the standard has it send: for tests of the network it speaks to. Called on the UE's strand; one that is
 * shared by UEs must keep nothing.
 */
@FunctionalInterface
public interface EpsMisbehaviour {

    /** Sends what the standard says. */
    EpsMisbehaviour NONE = message -> List.of(message.wire());

    /**
     * A message about to be sent.
     *
     * @param plain the message without protection
     * @param wire the message as it would be sent: the same, or protected
     */
    record Outgoing(EmmMessageType type, Octets plain, Octets wire) {
    }

    /** What to send instead, in order; empty for nothing. */
    List<Octets> instead(Outgoing message);

    /** Sends messages of that type without the protection they have. */
    static EpsMisbehaviour unprotected(EmmMessageType type) {
        return at(type, message -> List.of(message.plain()));
    }

    /** Sends messages of that type with one bit of the MAC inverted, if they are protected. */
    static EpsMisbehaviour wrongMac(EmmMessageType type) {
        return at(type, message -> List.of(message.wire().equals(message.plain()) ? message.wire() : withBitInverted(message.wire(), 2)));
    }

    /** Sends messages of that type twice, octet for octet. */
    static EpsMisbehaviour twice(EmmMessageType type) {
        return at(type, message -> List.of(message.wire(), message.wire()));
    }

    /** Sends again, after a message of the type {@code at}, the last message of the type {@code what}. For one UE only. */
    static EpsMisbehaviour replay(EmmMessageType what, EmmMessageType at) {
        var kept = new AtomicReference<@Nullable Octets>();
        return message -> {
            if (message.type() == what) {
                kept.set(message.wire());
            }
            var earlier = message.type() == at ? kept.get() : null;
            return earlier == null ? List.of(message.wire()) : List.of(message.wire(), earlier);
        };
    }

    /** Sends those octets in place of messages of that type. */
    static EpsMisbehaviour arbitrary(EmmMessageType type, Octets octets) {
        return at(type, message -> List.of(octets));
    }

    /** Sends nothing in place of messages of that type. */
    static EpsMisbehaviour silent(EmmMessageType type) {
        return at(type, message -> List.of());
    }

    /** That misbehaviour for messages of that type only. */
    static EpsMisbehaviour at(EmmMessageType type, EpsMisbehaviour misbehaviour) {
        return message -> message.type() == type ? misbehaviour.instead(message) : NONE.instead(message);
    }

    private static Octets withBitInverted(Octets octets, int at) {
        var bytes = octets.toArray();
        bytes[at] ^= 1;
        return Octets.wrap(bytes);
    }
}
