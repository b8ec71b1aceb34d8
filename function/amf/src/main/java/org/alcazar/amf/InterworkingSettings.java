// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.alcazar.gtp.node.Gtpv2Settings;
import org.alcazar.interworking.MacManner;
import org.alcazar.interworking.MoveMethod;
import org.alcazar.nas.eps.element.EpsGuti;
import org.alcazar.sbi.PlmnId;
import org.jspecify.annotations.Nullable;

/**
 * How UEs move from EPS and to it.
 *
 * @param address where this AMF speaks N26, GTPv2-C over UDP: an address that MMEs reach
 * @param mmes those there are
 * @param methods the methods of protecting a move that are taken; a UE that uses another is authenticated
 * @param manners the manners of MAC-2 that are taken; likewise
 * @param keyOfMac2 from where the key comes by which MAC-2 is verified
 * @param keyOfMove what K_AMF' comes of, with method B
 * @param refused what follows if the MME does not find the UE's message authentic
 * @param nativeKeys when a mapped security context is replaced by a native one
 * @param separateTau how long a TAU Request is waited for that comes separately
 * @param gtp how N26 is spoken
 */
public record InterworkingSettings(InetSocketAddress address, List<Mme> mmes, List<MoveMethod> methods, List<MacManner> manners,
        KeyOfMac2 keyOfMac2, KeyOfMove keyOfMove, Refused refused, NativeKeys nativeKeys, Duration separateTau, Gtpv2Settings gtp) {

    /** An MME, by the first part of the GUTIs that it gives. */
    public record Mme(PlmnId plmnId, int mmeGroupId, int mmeCode, InetSocketAddress address) {

        /** Whether it gave this GUTI. */
        public boolean gave(EpsGuti guti) {
            return guti.mmeGroupId() == mmeGroupId && guti.mmeCode() == mmeCode && guti.plmn().mccText().equals(plmnId.mcc())
                    && guti.plmn().mncText().equals(plmnId.mnc());
        }
    }

    /** From where the key comes by which MAC-2 is verified. */
    public enum KeyOfMac2 {
        /** It is derived from K_ASME. */
        K_ASME,
        /** The MME hands it over; from one that does not, it is derived. */
        HANDED_OVER
    }

    /** What K_AMF' comes of, with method B. */
    public enum KeyOfMove {
        /** The MME hands K_ASME over. */
        K_ASME,
        /** The MME hands K_AMF' over, and K_ASME stays with it. */
        K_AMF
    }

    /** What follows if the MME does not find the UE's message authentic. */
    public enum Refused {
        /** The UE is asked for its SUCI and authenticated: one that merely has a stale COUNT must not be stranded. */
        AUTHENTICATE,
        /** The UE is rejected with #9. */
        REJECT
    }

    /** When a mapped security context is replaced by a native one (TS 33.501 §8.6.2 lets it serve on). */
    public enum NativeKeys {
        /** Before the registration is accepted. */
        AT_ONCE,
        /** When the UE registers the next time. */
        AT_NEXT_REGISTRATION,
        NEVER
    }

    public InterworkingSettings {
        mmes = List.copyOf(mmes);
        methods = List.copyOf(methods);
        manners = List.copyOf(manners);
        if (address.isUnresolved() || address.getAddress().isAnyLocalAddress()) {
            throw new IllegalArgumentException("N26 has an address that MMEs can answer to, not " + address);
        }
        if (separateTau.isNegative() || new HashSet<>(mmes).size() != mmes.size()) {
            throw new IllegalArgumentException("an MME is named once");
        }
    }

    /**
     * As an operator has it who says nothing else: all methods and manners; keys of K_ASME; a UE whose MAC is refused is authenticated; native
     * keys at the next registration; 2 s for a separate TAU Request, and three attempts 2 s apart, so that a UE does not lose patience (T3510 is
     * 15 s).
     *
     * @param restartCounter of this AMF, 0 to 255
     */
    public static InterworkingSettings of(InetSocketAddress address, List<Mme> mmes, int restartCounter) {
        return new InterworkingSettings(address, mmes, Arrays.asList(MoveMethod.values()), Arrays.asList(MacManner.values()), KeyOfMac2.K_ASME,
                KeyOfMove.K_ASME, Refused.AUTHENTICATE, NativeKeys.AT_NEXT_REGISTRATION, Duration.ofSeconds(2),
                Gtpv2Settings.of(restartCounter).attempts(Duration.ofSeconds(2), 3));
    }

    public InterworkingSettings with(List<MoveMethod> onlyMethods, List<MacManner> onlyManners) {
        return new InterworkingSettings(address, mmes, onlyMethods, onlyManners, keyOfMac2, keyOfMove, refused, nativeKeys, separateTau, gtp);
    }

    public InterworkingSettings with(KeyOfMac2 mac2, KeyOfMove move) {
        return new InterworkingSettings(address, mmes, methods, manners, mac2, move, refused, nativeKeys, separateTau, gtp);
    }

    public InterworkingSettings with(Refused value) {
        return new InterworkingSettings(address, mmes, methods, manners, keyOfMac2, keyOfMove, value, nativeKeys, separateTau, gtp);
    }

    public InterworkingSettings with(NativeKeys value) {
        return new InterworkingSettings(address, mmes, methods, manners, keyOfMac2, keyOfMove, refused, value, separateTau, gtp);
    }

    public InterworkingSettings with(Gtpv2Settings value) {
        return new InterworkingSettings(address, mmes, methods, manners, keyOfMac2, keyOfMove, refused, nativeKeys, separateTau, value);
    }

    /** The MME that gave a GUTI; null if it is none of these. */
    public @Nullable Mme mme(EpsGuti guti) {
        return mmes.stream().filter(mme -> mme.gave(guti)).findFirst().orElse(null);
    }
}
