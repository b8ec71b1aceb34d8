// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.device;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.x509.KeyUsage;

/**
 * What a test authority is to certify.
 *
 * @param pei what the device will claim
 * @param names its subject alternative names, URIs
 * @param keyUsage bits of BouncyCastle's {@link KeyUsage}; 0 for no such extension
 * @param authority whether it may certify others
 * @param unknownCritical whether there is a critical extension that nobody knows
 */
public record DeviceCertificate(String pei, List<String> names, Instant from, Instant to, int keyUsage, boolean authority,
        boolean unknownCritical) {

    public DeviceCertificate {
        names = List.copyOf(names);
    }

    /** A certificate as it should be, for a year. */
    public static DeviceCertificate of(String pei, Instant from) {
        return new DeviceCertificate(pei, List.of(urn(pei)), from, from.plus(Duration.ofDays(365)), KeyUsage.digitalSignature, false, false);
    }

    /** The URN of a PEI (RFC 7254). */
    public static String urn(String pei) {
        var digits = pei.substring(pei.indexOf('-') + 1);
        return "urn:gsma:imei:" + digits.substring(0, 8) + "-" + digits.substring(8, 14) + "-0"
                + (digits.length() == 16 ? ";svn=" + digits.substring(14) : "");
    }

    public DeviceCertificate named(String... uris) {
        return new DeviceCertificate(pei, List.of(uris), from, to, keyUsage, authority, unknownCritical);
    }

    public DeviceCertificate between(Instant begin, Instant end) {
        return new DeviceCertificate(pei, names, begin, end, keyUsage, authority, unknownCritical);
    }

    public DeviceCertificate used(int bits) {
        return new DeviceCertificate(pei, names, from, to, bits, authority, unknownCritical);
    }

    public DeviceCertificate asAuthority() {
        return new DeviceCertificate(pei, names, from, to, keyUsage, true, unknownCritical);
    }

    public DeviceCertificate withUnknownCritical() {
        return new DeviceCertificate(pei, names, from, to, keyUsage, authority, true);
    }
}
