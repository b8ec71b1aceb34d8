// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.demo;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** What somebody between UE and network does to NAS messages on their way up, who has no keys. */
public final class Tampering {

    private static final int MAC_AT = 2;
    private static final int SECURITY_HEADER = 7;
    private static final int TYPE = 0x41;
    private static final int FOLLOW_ON = 8;
    private static final Octets EXTENSION = Octets.fromHex("7d000a00007ed901");

    private Tampering() {
    }

    /** Inverts a bit of MAC-2. */
    public static UnaryOperator<Octets> wrongMac2() {
        return nas -> isProtectedRegistration(nas) ? inverted(nas, MAC_AT, 1) : nas;
    }

    /** Takes MAC-2 away, and what says that there is one. */
    public static UnaryOperator<Octets> noMac2() {
        return nas -> isProtectedRegistration(nas) ? without(nas.slice(SECURITY_HEADER, nas.length()), EXTENSION, EXTENSION.length() + 5) : nas;
    }

    /** Says in the UE's name that something follows, or that nothing does. */
    public static UnaryOperator<Octets> alteredRequest() {
        return nas -> isProtectedRegistration(nas) ? inverted(nas, SECURITY_HEADER + 3, FOLLOW_ON) : nas;
    }

    /** Puts octets in the place of others, where they are found first. */
    public static UnaryOperator<Octets> replaced(Supplier<Octets> what, Octets by) {
        return nas -> {
            var sought = what.get();
            int at = find(nas, sought);
            return at < 0 ? nas : new OctetWriter(nas.length()).octets(nas.slice(0, at)).octets(by)
                    .octets(nas.slice(at + sought.length(), nas.length())).toOctets();
        };
    }

    /** Keeps the first message that goes by, and alters nothing. */
    public static UnaryOperator<Octets> kept(AtomicReference<@Nullable Octets> in) {
        return nas -> {
            in.compareAndSet(null, nas);
            return nas;
        };
    }

    private static boolean isProtectedRegistration(Octets nas) {
        return nas.length() > SECURITY_HEADER + 3 && nas.at(0) == 0x7e && nas.at(1) == 1 && nas.at(SECURITY_HEADER + 2) == TYPE;
    }

    private static Octets inverted(Octets octets, int at, int bit) {
        var bytes = octets.toArray();
        bytes[at] ^= (byte) bit;
        return Octets.wrap(bytes);
    }

    private static Octets without(Octets octets, Octets start, int length) {
        int at = find(octets, start);
        return at < 0 ? octets : new OctetWriter(octets.length()).octets(octets.slice(0, at)).octets(octets.slice(at + length, octets.length())).toOctets();
    }

    private static int find(Octets in, Octets sought) {
        for (int at = 0; at + sought.length() <= in.length(); at++) {
            if (in.slice(at, at + sought.length()).equals(sought)) {
                return at;
            }
        }
        return -1;
    }
}
