// SPDX-License-Identifier: Apache-2.0
package org.alcazar.eap;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.alcazar.eap.aka.AkaAttribute;
import org.alcazar.eap.aka.EapAka;
import org.alcazar.wire.Octets;

/** Packets of every kind. */
final class RandomPackets {

    private RandomPackets() {
    }

    static EapPacket any(RandomGenerator random) {
        int identifier = random.nextInt(256);
        return switch (random.nextInt(8)) {
            case 0 -> new EapPacket.Success(identifier);
            case 1 -> new EapPacket.Failure(identifier);
            case 2 -> new EapPacket.Initiate(identifier, random.nextInt(256), octets(random, random.nextInt(20)));
            case 3 -> new EapPacket.Finish(identifier, random.nextInt(256), octets(random, random.nextInt(20)));
            case 4, 5 -> new EapPacket.Request(identifier, method(random));
            default -> new EapPacket.Response(identifier, method(random));
        };
    }

    static EapMethod method(RandomGenerator random) {
        var data = octets(random, random.nextInt(40));
        return switch (random.nextInt(11)) {
            case 0 -> new EapMethod.Identity(data);
            case 1 -> new EapMethod.Notification(data);
            case 2 -> new EapMethod.Nak(data);
            case 3 -> new EapMethod.Expanded(random.nextInt(1 << 24), random.nextLong(1L << 32), data);
            case 4 -> new EapMethod.Other(18, data);
            case 5 -> new EapTls(List.of(EapMethod.TLS, EapMethod.TTLS, EapMethod.PEAP).get(random.nextInt(3)), random.nextBoolean(),
                    random.nextBoolean(), random.nextInt(32), random.nextBoolean() ? null : (Long) random.nextLong(1L << 32), data);
            case 6 -> new FiveG(random.nextInt(256), random.nextInt(256), data);
            case 7 -> random.nextBoolean() ? new MsChapV2(random.nextInt(256), null, octets(random, random.nextInt(3)))
                    : new MsChapV2(random.nextInt(256), new MsChapV2.Header(random.nextInt(256), random.nextInt(1 << 16)), data);
            default -> aka(random);
        };
    }

    private static EapAka aka(RandomGenerator random) {
        var attributes = new ArrayList<AkaAttribute>();
        for (int left = random.nextInt(8); left > 0; left--) {
            attributes.add(attribute(random));
        }
        return new EapAka(random.nextBoolean(), random.nextInt(256), attributes, List.of());
    }

    static AkaAttribute attribute(RandomGenerator random) {
        var text = octets(random, random.nextInt(30));
        int number = random.nextInt(1 << 16);
        return switch (random.nextInt(27)) {
            case 0 -> new AkaAttribute.Rand(octets(random, 16));
            case 1 -> new AkaAttribute.Autn(octets(random, 16));
            case 2 -> new AkaAttribute.Res(octets(random, random.nextInt(4, 17)));
            case 3 -> new AkaAttribute.Auts(octets(random, 14));
            case 4 -> new AkaAttribute.Padding(2 + 4 * random.nextInt(3));
            case 5 -> new AkaAttribute.PermanentIdReq();
            case 6 -> new AkaAttribute.Mac(octets(random, 16));
            case 7 -> new AkaAttribute.Notification(number);
            case 8 -> new AkaAttribute.AnyIdReq();
            case 9 -> new AkaAttribute.Identity(text);
            case 10 -> new AkaAttribute.FullauthIdReq();
            case 11 -> new AkaAttribute.Counter(number);
            case 12 -> new AkaAttribute.CounterTooSmall();
            case 13 -> new AkaAttribute.NonceS(octets(random, 16));
            case 14 -> new AkaAttribute.ClientErrorCode(number);
            case 15 -> new AkaAttribute.KdfInput(text);
            case 16 -> new AkaAttribute.Kdf(number);
            case 17 -> new AkaAttribute.Iv(octets(random, 16));
            case 18 -> new AkaAttribute.EncrData(octets(random, 16 * random.nextInt(4)));
            case 19 -> new AkaAttribute.NextPseudonym(text);
            case 20 -> new AkaAttribute.NextReauthId(text);
            case 21 -> new AkaAttribute.Checkcode(octets(random, random.nextBoolean() ? 0 : 32));
            case 22 -> new AkaAttribute.ResultInd();
            case 23 -> new AkaAttribute.Bidding(number);
            case 24 -> new AkaAttribute.PubEcdhe(octets(random, 34));
            case 25 -> new AkaAttribute.KdfFs(number);
            default -> new AkaAttribute.Other(random.nextInt(154, 256), octets(random, 2 + 4 * random.nextInt(5)));
        };
    }

    static Octets octets(RandomGenerator random, int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return Octets.wrap(bytes);
    }
}
