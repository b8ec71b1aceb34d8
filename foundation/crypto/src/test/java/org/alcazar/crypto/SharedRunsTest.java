// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto;

import static org.alcazar.crypto.Material.octets;
import static org.alcazar.crypto.Material.secret;
import static org.alcazar.crypto.Material.word;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.alcazar.crypto.aka.AuthenticationToken;
import org.alcazar.crypto.aka.ChallengeResult;
import org.alcazar.crypto.aka.Milenage;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.Direction;
import org.alcazar.crypto.algorithm.Integrity;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.crypto.kdf.AccessType;
import org.alcazar.crypto.kdf.KeyDerivation5g;
import org.alcazar.crypto.kdf.KeyDerivationEps;
import org.alcazar.crypto.kdf.ServingNetworkName;
import org.alcazar.testkit.SharedVectors;
import org.alcazar.testkit.Vector;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;

/** Whole recorded runs, from the long-term key to the keys and MACs that peers of other makes used. */
class SharedRunsTest {

    @Test
    void authenticationOf5gEndsInTheRecordedKeys() {
        for (var v : SharedVectors.load("aka_5g_chains.json")) {
            var kAmf = v.has("supi") ? from5gAka(v) : null;
            if (v.has("kgnb")) {
                assertThat(KeyDerivation5g.kGnb(Objects.requireNonNull(kAmf), word(v, "ul_count"), AccessType.THREE_GPP).disclose()).as(v.name())
                        .isEqualTo(octets(v, "kgnb"));
            }
            if (kAmf == null) {
                toKSeaf(v);
            }
        }
    }

    @Test
    void nasSecurityOf5gMatchesTheRecordedMessages() {
        for (var v : SharedVectors.load("nas_security_5g.json")) {
            var kAmf = from5gAka(v);
            var algorithm = Objects.requireNonNull(IntegrityAlgorithm.of(v.number("nia")));
            var kNasInt = KeyDerivation5g.kNasInt(kAmf, algorithm);
            assertThat(kNasInt.disclose()).as(v.name()).isEqualTo(octets(v, "knasint"));
            var ciphering = Objects.requireNonNull(CipheringAlgorithm.of(v.number("nea")));
            assertThat(KeyDerivation5g.kNasEnc(kAmf, ciphering).disclose()).as(v.name()).isEqualTo(octets(v, "knasenc"));
            macs(v, algorithm.keyed(kNasInt), 6);
        }
    }

    @Test
    void nasSecurityOfEpsMatchesTheRecordedMessages() {
        for (var v : SharedVectors.load("nas_security_eps.json")) {
            try (var milenage = Milenage.withOpc(secret(v, "k"), secret(v, "opc"));
                    var vector = milenage.vector(octets(v, "rand"), Long.parseLong(v.text("sqn"), 16), Integer.parseInt(v.text("amf_field"), 16))) {
                assertThat(vector.autn().encode()).as(v.name()).isEqualTo(octets(v, "autn"));
                var kAsme = KeyDerivationEps.kAsme(vector.ck(), vector.ik(), octets(v, "plmn"), vector.autn().sqnXorAk());
                assertThat(kAsme.disclose()).as(v.name()).isEqualTo(octets(v, "kasme"));
                var algorithm = Objects.requireNonNull(IntegrityAlgorithm.of(v.number("eia")));
                macs(v, algorithm.keyed(KeyDerivationEps.kNasInt(kAsme, algorithm)), 5);
            }
        }
    }

    @Test
    void cipheredMessagesAreTheComputedOnes() {
        for (var v : SharedVectors.load("nas_ciphered_computed.json")) {
            var ciphering = Objects.requireNonNull(CipheringAlgorithm.of(v.number("nea")));
            var integrity = Objects.requireNonNull(IntegrityAlgorithm.of(v.number("nia")));
            var direction = Direction.values()[v.number("direction")];
            var kAmf = secret(v, "kamf");
            int count = word(v, "count");
            var enciphered = ciphering.keyed(KeyDerivation5g.kNasEnc(kAmf, ciphering)).apply(count, v.number("bearer"), direction, octets(v, "plain"));
            var pdu = octets(v, "pdu");
            assertThat(pdu.slice(7, pdu.length())).as(v.name()).isEqualTo(enciphered);
            int mac = integrity.keyed(KeyDerivation5g.kNasInt(kAmf, integrity)).mac(count, v.number("bearer"), direction, pdu.slice(6, pdu.length()));
            assertThat(String.format("%08x", mac)).as(v.name()).isEqualTo(pdu.slice(2, 6).toHex());
        }
    }

    /** The home network's, serving network's and UE's computations as far as K_AMF. */
    private static Secret from5gAka(Vector v) {
        var kAmf = KeyDerivation5g.kAmf(toKSeaf(v), v.text("supi"), octets(v, "abba"));
        assertThat(kAmf.disclose()).as(v.name()).isEqualTo(octets(v, "kamf"));
        return kAmf;
    }

    private static Secret toKSeaf(Vector v) {
        var rand = octets(v, "rand");
        long sqn = Long.parseLong(v.text("sqn"), 16);
        var snn = new ServingNetworkName(v.text("sn_name"));
        try (var milenage = Milenage.withOpc(secret(v, "k"), secret(v, "opc"));
                var vector = milenage.vector(rand, sqn, Integer.parseInt(v.text("amf_field"), 16))) {
            assertThat(vector.autn().encode()).as(v.name()).isEqualTo(octets(v, "autn"));
            assertThat(milenage.answer(rand, AuthenticationToken.decode(octets(v, "autn")))).as(v.name())
                    .isInstanceOfSatisfying(ChallengeResult.Genuine.class, genuine -> assertThat(genuine.sqn()).isEqualTo(sqn));
            var resStar = KeyDerivation5g.resStar(vector.ck(), vector.ik(), snn, rand, vector.xres());
            assertThat(resStar.disclose()).as(v.name()).isEqualTo(octets(v, "res_star"));
            assertThat(KeyDerivation5g.hresStar(rand, resStar)).as(v.name()).isEqualTo(octets(v, "hres_star"));
            var kAusf = KeyDerivation5g.kAusf(vector.ck(), vector.ik(), snn, vector.autn().sqnXorAk());
            assertThat(kAusf.disclose()).as(v.name()).isEqualTo(octets(v, "kausf"));
            var kSeaf = KeyDerivation5g.kSeaf(kAusf, snn);
            assertThat(kSeaf.disclose()).as(v.name()).isEqualTo(octets(v, "kseaf"));
            return kSeaf;
        }
    }

    /** The MAC of every protected message, which covers it from the sequence number on. */
    private static void macs(Vector v, Integrity integrity, int sequenceNumberAt) {
        for (var message : v.list("protected_messages")) {
            Octets pdu = octets(message, "pdu");
            int mac = integrity.mac(word(message, "count"), v.number("nas_bearer"), Direction.values()[message.number("direction")],
                    pdu.slice(sequenceNumberAt, pdu.length()));
            assertThat(mac).as(message.toString()).isEqualTo(word(message, "mac"));
        }
    }
}
