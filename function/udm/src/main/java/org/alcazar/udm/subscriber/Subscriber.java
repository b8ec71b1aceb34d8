// SPDX-License-Identifier: Apache-2.0
package org.alcazar.udm.subscriber;

import java.util.List;
import java.util.regex.Pattern;
import org.alcazar.sbi.Ambr;
import org.alcazar.sbi.BitRate;
import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.udm.AccessAndMobilitySubscriptionData;
import org.alcazar.sbi.udm.Nssai;

/**
 * A subscriber, without its keys.
 *
 * @param supi {@code imsi-} and 5 to 15 digits
 * @param amf the authentication management field, 16 bits; its separation bit is set in every vector whatever is here
 * @param sqn 48 bits: the next sequence number. A USIM that has seen none takes {@link #FIRST_SQN}, and not 0
 * @param amData what is subscribed to
 */
public record Subscriber(String supi, AuthenticationAlgorithm algorithm, int amf, long sqn, AccessAndMobilitySubscriptionData amData) {

    /** The AMF field with nothing but the separation bit. */
    public static final int DEFAULT_AMF = 0x8000;

    /** SEQ 1: the first number that is above what a new USIM holds (TS 33.102 §C.2.2). */
    public static final long FIRST_SQN = 0x20;

    /** 1 Gbit/s each way, and slice 1 by default. */
    public static final AccessAndMobilitySubscriptionData DEFAULT_AM_DATA = new AccessAndMobilitySubscriptionData(
            new Ambr(new BitRate(1_000_000_000), new BitRate(1_000_000_000)), new Nssai(List.of(Snssai.of(1)), List.of()));

    private static final String IMSI = "imsi-";
    private static final Pattern SUPI = Pattern.compile(IMSI + "[0-9]{5,15}");
    private static final long SQN_BOUND = 1L << 48;

    /** @throws IllegalArgumentException with the member that is wrong, in words for a person */
    public Subscriber {
        if (!isSupi(supi)) {
            throw new IllegalArgumentException("a SUPI is imsi- and 5 to 15 digits, not " + supi);
        }
        if (amf < 0 || amf > 0xffff) {
            throw new IllegalArgumentException("the AMF field has 16 bits: 0000 to ffff");
        }
        if (sqn < 0 || sqn >= SQN_BOUND) {
            throw new IllegalArgumentException("SQN has 48 bits: 000000000000 to ffffffffffff");
        }
    }

    /** A MILENAGE subscriber with default data. */
    public static Subscriber milenage(String supi) {
        return new Subscriber(supi, AuthenticationAlgorithm.MILENAGE, DEFAULT_AMF, FIRST_SQN, DEFAULT_AM_DATA);
    }

    /** The SUPI of an IMSI's digits. */
    public static String supi(String imsi) {
        return IMSI + imsi;
    }

    /** The IMSI's digits in a SUPI that has them. */
    public static String imsi(String supi) {
        return supi.substring(IMSI.length());
    }

    /** Whether a text has the form of a SUPI that a subscriber can have. */
    public static boolean isSupi(String text) {
        return SUPI.matcher(text).matches();
    }
}
