// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

import java.util.regex.Pattern;
import org.alcazar.wire.Octets;

/**
 * A concealed IMSI: the home PLMN is open, the MSIN is not.
 *
 * @param plmn home network
 * @param routingIndicator one to four decimal digits
 * @param protectionScheme 0..15
 * @param homeNetworkPublicKeyId 0..255
 * @param schemeOutput with the null scheme the MSIN's digits, two to an octet, low half first, filled up with F
 */
public record ImsiSuci(Plmn plmn, String routingIndicator, int protectionScheme, int homeNetworkPublicKeyId, Octets schemeOutput)
        implements Suci {

    private static final Pattern TEXT = Pattern.compile(
            "suci-0-([0-9]{3})-([0-9]{2,3})-([0-9]{1,4})-([0-9a-fA-F])-([0-9]{1,3})-((?:[0-9a-fA-F]{2})*[0-9a-fA-F]?)");

    public ImsiSuci {
        if (!Digits.isDecimal(routingIndicator, 1, 4)) {
            throw new IllegalArgumentException("a routing indicator has 1 to 4 digits");
        }
        if (protectionScheme >>> 4 != 0 || homeNetworkPublicKeyId >>> 8 != 0) {
            throw new IllegalArgumentException("a protection scheme is 0 to 15, a key identifier 0 to 255");
        }
        if (protectionScheme == NULL_SCHEME && !Digits.isDecimal(Digits.unpack(schemeOutput), 1, 10)) {
            throw new IllegalArgumentException("an MSIN has 1 to 10 digits");
        }
        if (schemeOutput.isEmpty()) {
            throw new IllegalArgumentException("a scheme has an output");
        }
    }

    /** The IMSI in the open: the null scheme. */
    public static ImsiSuci ofNullScheme(Plmn plmn, String routingIndicator, String msin) {
        return new ImsiSuci(plmn, routingIndicator, NULL_SCHEME, 0, Digits.pack(msin));
    }

    static ImsiSuci parse(String suci) {
        var match = TEXT.matcher(suci);
        if (!match.matches()) {
            throw new IllegalArgumentException("no SUCI of an IMSI");
        }
        int scheme = Integer.parseInt(match.group(4), 16);
        var output = match.group(6);
        return new ImsiSuci(Plmn.of(match.group(1), match.group(2)), match.group(3), scheme, Integer.parseInt(match.group(5)),
                scheme == NULL_SCHEME ? Digits.pack(output) : Octets.fromHex(output));
    }

    @Override
    public SupiFormat format() {
        return SupiFormat.IMSI;
    }

    /**
     * The MSIN that the null scheme leaves open, one to ten decimal digits.
     *
     * @throws IllegalStateException with another scheme
     */
    public String msin() {
        if (protectionScheme != NULL_SCHEME) {
            throw new IllegalStateException("the MSIN is concealed");
        }
        return Digits.unpack(schemeOutput);
    }

    @Override
    public String toSuciString() {
        return "suci-0-" + plmn.mccText() + "-" + plmn.mncText() + "-" + routingIndicator + "-" + Integer.toHexString(protectionScheme) + "-"
                + homeNetworkPublicKeyId + "-" + (protectionScheme == NULL_SCHEME ? msin() : schemeOutput.toHex());
    }
}
