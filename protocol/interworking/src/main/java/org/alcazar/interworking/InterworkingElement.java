// SPDX-License-Identifier: Apache-2.0
package org.alcazar.interworking;

/** What the elements of UE and network hold (§3). */
public sealed interface InterworkingElement {

    /**
     * The methods that the UE can do, told in 4G.
     *
     * @param octet as sent, 0 to 255: bit 1 A, bit 2 B, the others spare
     */
    record Capability(int octet) implements InterworkingElement {

        private static final int A = 1;
        private static final int B = 2;

        public Capability {
            requireOctet(octet);
        }

        public static Capability of(boolean legacyMme, boolean upgradedMme) {
            return new Capability((legacyMme ? A : 0) | (upgradedMme ? B : 0));
        }

        public boolean has(MoveMethod method) {
            return (octet & (method == MoveMethod.LEGACY_MME ? A : B)) != 0;
        }
    }

    /**
     * The MME's reply to a capability, in the EPS Security Mode Command.
     *
     * @param capability as the MME received it
     * @param flags 0 to 255: bit 1, this MME verifies Registration Requests
     */
    record Replay(Capability capability, int flags) implements InterworkingElement {

        private static final int VERIFIES = 1;

        public Replay {
            requireOctet(flags);
        }

        public static Replay of(Capability capability, boolean verifiesRegistrationRequests) {
            return new Replay(capability, verifiesRegistrationRequests ? VERIFIES : 0);
        }

        public boolean verifiesRegistrationRequests() {
            return (flags & VERIFIES) != 0;
        }
    }

    /**
     * In a TAU Request that goes to 5G: that a Registration Request goes with it which is protected, and how.
     *
     * @param method always A: with B there is no TAU Request
     */
    record Announcement(MoveMethod method, MacManner manner, Delivery delivery) implements InterworkingElement {

        public static Announcement of(MacManner manner, Delivery delivery) {
            return new Announcement(MoveMethod.LEGACY_MME, manner, delivery);
        }
    }

    /**
     * In a Registration Request: that its MAC is MAC-2.
     *
     * @param manner 1 with method B
     * @param delivery together with method B
     * @param eKsi key set identifier of the EPS context, 0 to 6
     */
    record ProtectedByEps(MoveMethod method, MacManner manner, Delivery delivery, int eKsi) implements InterworkingElement {

        private static final int NO_KEY = 7;

        public ProtectedByEps {
            if (eKsi < 0 || eKsi >= NO_KEY) {
                throw new IllegalArgumentException("key set identifier " + eKsi);
            }
            if (method == MoveMethod.UPGRADED_MME && (manner != MacManner.REQUEST || delivery != Delivery.TOGETHER)) {
                throw new IllegalArgumentException("with method B there is nothing to cover, or to deliver, but the request");
            }
        }

        /** Of method A. */
        public static ProtectedByEps legacy(MacManner manner, Delivery delivery, int eKsi) {
            return new ProtectedByEps(MoveMethod.LEGACY_MME, manner, delivery, eKsi);
        }

        /** Of method B. */
        public static ProtectedByEps upgraded(int eKsi) {
            return new ProtectedByEps(MoveMethod.UPGRADED_MME, MacManner.REQUEST, Delivery.TOGETHER, eKsi);
        }
    }

    private static void requireOctet(int value) {
        if (value >>> 8 != 0) {
            throw new IllegalArgumentException(value + " is no octet");
        }
    }
}
