// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.device;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Devices for tests and demos, certified by a maker that has a root and an authority below it. */
public final class TestDevices {

    private final Instant now;
    private final TestDeviceCa root;
    private final TestDeviceCa maker;
    private final TestDeviceCa stranger;
    private final List<BigInteger> revoked = new ArrayList<>();

    /**
     * @param now the certificates begin to count a day before
     * @param random where all keys come from: the same seed gives the same devices
     */
    public TestDevices(Instant now, RandomGenerator random) {
        this.now = now;
        root = TestDeviceCa.root("Test device root", SigningKey.Kind.P256, now, random);
        maker = root.intermediate("Test device maker", SigningKey.Kind.P256);
        stranger = TestDeviceCa.root("Test device root of a stranger", SigningKey.Kind.P256, now, random);
    }

    /** The PEI of the test device of that number, 0 to 999999: {@code imeisv-…} of a test allocation code. */
    public static String pei(int number) {
        return "imeisv-00101700%06d01".formatted(number);
    }

    /** A device that is as it should be. */
    public DeviceIdentity genuine(String pei, SigningKey.Kind kind) {
        return maker.device(pei, kind);
    }

    /** A device whose certificate is over. */
    public DeviceIdentity expired(String pei, SigningKey.Kind kind) {
        return maker.device(DeviceCertificate.of(pei, now).between(now.minus(Duration.ofDays(2)), now.minus(Duration.ofDays(1))), kind);
    }

    /** A device that its maker revoked; {@link #trust} says so from now on. */
    public DeviceIdentity revoked(String pei, SigningKey.Kind kind) {
        var device = maker.device(pei, kind);
        revoked.add(TestDeviceCa.serial(device.certificates().getFirst()));
        return device;
    }

    /** A device of a maker that the operator does not trust. */
    public DeviceIdentity strange(String pei, SigningKey.Kind kind) {
        return stranger.device(pei, kind);
    }

    /** What the operator trusts, in PEM: the root and the maker's revocation list, which is good for thirty days. */
    public String trust() {
        return root.pem() + maker.revocationList(now.minus(Duration.ofHours(1)), now.plus(Duration.ofDays(30)),
                revoked.toArray(BigInteger[]::new));
    }
}
