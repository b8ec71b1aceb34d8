// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.config;

import java.net.InetAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.alcazar.app.config.schema.InvalidValueException;
import org.alcazar.app.config.schema.Kinds;
import org.alcazar.app.config.schema.ListKind;
import org.alcazar.app.config.schema.Section;

/**
 * 4G beside 5G, and how UEs move between them.
 *
 * @param mme whether this program is an MME too
 * @param name the MME's, as eNBs see it
 * @param group MME group identity, 16 bits
 * @param code MME code, 8 bits
 * @param trackingAreas the codes of 4G's tracking areas in the home network, 16 bits each
 * @param s1 where eNBs connect
 * @param addresses where GTPv2-C is spoken, UDP port 2123
 * @param kind what the MME knows of the protection of moves
 * @param methods of protection that the AMF takes; UEs of today are served in any case
 * @param manners of method A that the AMF takes, 1 to 4
 * @param integrityKey how the AMF gets the key for method A
 * @param mappedKey who derives K_AMF' in method B
 * @param unverified what becomes of a UE whose message the MME did not find genuine
 * @param nativeKeys when a UE that came with keys of 4G is authenticated in 5G, and gets native ones
 */
public record InterworkingConfiguration(boolean mme, String name, int group, int code, List<Integer> trackingAreas, S1 s1, Addresses addresses,
        MmeKind kind, List<Method> methods, List<Integer> manners, IntegrityKey integrityKey, MappedKey mappedKey, Unverified unverified,
        NativeKeys nativeKeys) {

    /** Where eNBs connect by SCTP; 36412 is S1AP's port (TS 36.412 §7). */
    public record S1(InetAddress listen, int port) {

        static final Section<S1> SECTION = Section.of(s -> {
            var listen = s.setting("listen", Kinds.ADDRESS, S1::listen, InetAddress.ofLiteral("127.0.0.1"),
                    "The address at which eNBs connect by SCTP; 0.0.0.0 is all of this machine's.");
            var port = s.setting("port", Kinds.PORT, S1::port, 36412, "The SCTP port; 36412 is the one that eNBs expect.");
            return v -> new S1(v.get(listen), v.get(port));
        });
    }

    /**
     * The addresses of three functions that all speak on UDP port 2123.
     *
     * @param mme the MME's, on N26 and S11
     * @param amf the AMF's, on N26
     * @param smf the SMF's, on S11
     */
    public record Addresses(InetAddress mme, InetAddress amf, InetAddress smf) {

        static final Section<Addresses> SECTION = Section.of(s -> {
            var mme = s.setting("mme", Kinds.ADDRESS, Addresses::mme, InetAddress.ofLiteral("127.0.0.4"), "The MME's, on N26 and on S11.");
            var amf = s.setting("amf", Kinds.ADDRESS, Addresses::amf, InetAddress.ofLiteral("127.0.0.5"), "The AMF's, on N26.");
            var smf = s.setting("smf", Kinds.ADDRESS, Addresses::smf, InetAddress.ofLiteral("127.0.0.6"), "The SMF's, on S11.");
            return v -> {
                var all = new Addresses(v.get(mme), v.get(amf), v.get(smf));
                if (all.mme.equals(all.amf) || all.mme.equals(all.smf) || all.amf.equals(all.smf)) {
                    throw new InvalidValueException("all three are spoken to on the same port, so each needs an address of its own");
                }
                return all;
            };
        });
    }

    /** What an MME knows. */
    public enum MmeKind {
        /** Nothing but the standard. */
        LEGACY,
        /** It verifies Registration Requests, and says so. */
        UPGRADED
    }

    /** How a Registration Request is protected (docs/interworking-encoding.md §2). */
    public enum Method {
        /** With a TAU Request for the MME, which may be any. */
        A,
        /** By itself, for an upgraded MME. */
        B
    }

    /** How the AMF gets the key that MAC-2 is verified with. */
    public enum IntegrityKey {
        /** It derives it from K_ASME. */
        DERIVED,
        /** The MME hands it over. */
        HANDED_OVER
    }

    /** Who derives the key of 5G from that of 4G. */
    public enum MappedKey {
        /** The AMF, which is given K_ASME. */
        AMF,
        /** The MME, which keeps K_ASME to itself. */
        MME
    }

    /** What becomes of a UE that did not prove itself to the MME. */
    public enum Unverified {
        /** It is authenticated anew. */
        AUTHENTICATE,
        /** It is turned away. */
        REJECT
    }

    /** When keys that came of 4G are replaced by 5G's own. */
    public enum NativeKeys {
        /** Before the registration is accepted. */
        AT_ONCE,
        NEXT_REGISTRATION,
        NEVER
    }

    static final Section<InterworkingConfiguration> SECTION = Section.of(s -> {
        var mme = s.setting("mme", Kinds.FLAG, InterworkingConfiguration::mme, false,
                "Whether this program serves 4G too: an MME, with N26 to the AMF and S11 to the SMF.");
        var name = s.setting("name", Kinds.text(150), InterworkingConfiguration::name, "alcazar-mme", "The MME's name, as eNBs see it.");
        var group = s.setting("group", Kinds.number(0, 65535), InterworkingConfiguration::group, 0x8001, "MME group identity, 0 to 65535.");
        var code = s.setting("code", Kinds.number(0, 255), InterworkingConfiguration::code, 1, "MME code, 0 to 255.");
        var areas = s.setting("tracking-areas", new ListKind<>(Kinds.number(0, 65535), 1, 16), InterworkingConfiguration::trackingAreas, List.of(1),
                "The codes of the tracking areas of 4G that are served, in the home network.");
        var s1 = s.section("s1", S1.SECTION, InterworkingConfiguration::s1, "Where eNBs connect.");
        var addresses = s.section("gtp", Addresses.SECTION, InterworkingConfiguration::addresses,
                "Where MME, AMF and SMF speak GTPv2-C with one another, on UDP port 2123.");
        var kind = s.setting("mme-is", Kinds.oneOf(MmeKind.class, InterworkingConfiguration::small), InterworkingConfiguration::kind, MmeKind.UPGRADED,
                "legacy: the MME knows nothing but the standard. upgraded: it verifies Registration Requests too (method B), and tells UEs so.");
        var methods = s.setting("methods", new ListKind<>(Kinds.oneOf(Method.class, Enum::name), 0, 2), InterworkingConfiguration::methods,
                List.of(Method.A, Method.B), "How UEs may protect their move to 5G: A (for any MME), B (for an upgraded one). "
                        + "UEs of today are served as the standard says in any case.");
        var manners = s.setting("manners", new ListKind<>(Kinds.number(1, 4), 1, 4), InterworkingConfiguration::manners, List.of(1, 2, 3, 4),
                "What MAC-2 of method A may cover: 1 the Registration Request, 2 the TAU Request too, 3 that and its MAC-1, "
                        + "4 the Registration Request and MAC-1.");
        var integrity = s.setting("integrity-key", Kinds.oneOf(IntegrityKey.class, InterworkingConfiguration::small),
                InterworkingConfiguration::integrityKey, IntegrityKey.DERIVED,
                "Method A: the AMF has the 4G integrity key derived (from K_ASME), or handed-over by an upgraded MME.");
        var mapped = s.setting("mapped-key", Kinds.oneOf(MappedKey.class, InterworkingConfiguration::small), InterworkingConfiguration::mappedKey,
                MappedKey.AMF, "Method B: who derives the key of 5G: the amf, which is given K_ASME; or the mme, which then gives K_ASME to nobody.");
        var unverified = s.setting("unverified", Kinds.oneOf(Unverified.class, InterworkingConfiguration::small),
                InterworkingConfiguration::unverified, Unverified.AUTHENTICATE,
                "What becomes of a UE whose message the MME did not find genuine: authenticate it anew, or reject it.");
        var nativeKeys = s.setting("native-keys", Kinds.oneOf(NativeKeys.class, InterworkingConfiguration::small),
                InterworkingConfiguration::nativeKeys, NativeKeys.NEXT_REGISTRATION,
                "When a UE that came with keys of 4G is authenticated in 5G, and gets keys of its own: at-once, at its next-registration, or never.");
        return v -> {
            if (new HashSet<>(v.get(manners)).size() != v.get(manners).size() || new HashSet<>(v.get(methods)).size() != v.get(methods).size()) {
                throw new InvalidValueException("a method or manner stands there twice");
            }
            if (v.get(kind) == MmeKind.LEGACY && (v.get(integrity) == IntegrityKey.HANDED_OVER || v.get(mapped) == MappedKey.MME)) {
                throw new InvalidValueException("a legacy MME hands over K_ASME and nothing else; have mme-is: upgraded");
            }
            return new InterworkingConfiguration(v.get(mme), v.get(name), v.get(group), v.get(code), v.get(areas), v.get(s1), v.get(addresses),
                    v.get(kind), v.get(methods), v.get(manners), v.get(integrity), v.get(mapped), v.get(unverified), v.get(nativeKeys));
        };
    });

    private static String small(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
