// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas;

import static org.assertj.core.api.Assertions.assertThat;

import org.alcazar.crypto.Secret;
import org.alcazar.crypto.algorithm.Ciphering;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.Direction;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.element.Plmn;
import org.alcazar.nas.eps.EpsSecurityProtectedMessage;
import org.alcazar.nas.eps.EpsUnprotected;
import org.alcazar.nas.eps.NasEps;
import org.alcazar.nas.eps.element.EpsGuti;
import org.alcazar.nas.eps.element.EpsUpdateType;
import org.alcazar.nas.eps.message.TrackingAreaUpdateRequest;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;

/** A message of EPS under the keys of 5GS (TS 33.501 §8.5.2). */
class TowardsEpsTest {

    private static final TrackingAreaUpdateRequest UPDATE = TrackingAreaUpdateRequest.builder(
            new EpsUpdateType(EpsUpdateType.Kind.TA_UPDATING, false), NasKeySetIdentifier.of(1), new EpsGuti(Plmn.of("999", "70"), 2, 3, 4)).build();
    private static final int COUNT = 0x1ff;

    private final NasProtection ue = protection(NasProtection.End.UE);
    private final NasProtection amf = protection(NasProtection.End.AMF);

    private static Secret key(int octet) {
        return Secret.of(Octets.fromHex("%02x".formatted(octet).repeat(16)));
    }

    private static NasProtection protection(NasProtection.End end) {
        return NasProtection.resumed(end, Ciphering.NAS_3GPP, IntegrityAlgorithm.NIA2, key(1), CipheringAlgorithm.NEA2, key(2), COUNT, 0);
    }

    @Test
    void isProtectedAsAMessageOf5gsUnderTheHeaderOfEps() {
        var pdu = ue.protectTowardsEps(UPDATE);
        assertThat(pdu.at(0)).isEqualTo(0x17);
        var message = EpsSecurityProtectedMessage.decode(pdu);
        assertThat(message.payload()).isEqualTo(NasEps.encode(UPDATE));
        assertThat(message.mac()).isEqualTo(IntegrityAlgorithm.NIA2.keyed(key(1)).mac(COUNT, Ciphering.NAS_3GPP, Direction.UPLINK, pdu.slice(5, pdu.length())));
        assertThat(ue.nextUplink()).isEqualTo(COUNT + 1);
        assertThat(amf.unprotectTowardsEps(pdu)).isEqualTo(new EpsUnprotected.Verified(UPDATE, new NasCount(COUNT), message.headerType()));
        assertThat(amf.nextUplink()).isEqualTo(COUNT + 1);
        assertThat(amf.unprotectTowardsEps(pdu)).isEqualTo(new EpsUnprotected.Replayed(new NasCount(COUNT)));
    }

    @Test
    void isRefusedIfItIsAnythingElse() {
        var pdu = ue.protectTowardsEps(UPDATE).toArray();
        pdu[pdu.length - 1] ^= 1;
        assertThat(amf.unprotectTowardsEps(Octets.wrap(pdu))).isInstanceOf(EpsUnprotected.BadMac.class);
        pdu[0] = 0x27;
        assertThat(amf.unprotectTowardsEps(Octets.wrap(pdu))).isInstanceOf(EpsUnprotected.Undecodable.class);
        assertThat(amf.unprotectTowardsEps(NasEps.encode(UPDATE))).isInstanceOf(EpsUnprotected.Undecodable.class);
        assertThat(amf.unprotectTowardsEps(Octets.EMPTY)).isInstanceOf(EpsUnprotected.Undecodable.class);
        assertThat(amf.nextUplink()).isEqualTo(COUNT);
    }
}
