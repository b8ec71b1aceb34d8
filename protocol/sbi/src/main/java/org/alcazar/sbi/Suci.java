// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A subscription concealed identifier in the string form that crosses service-based interfaces (TS 29.503 §6.3.6.2, TS 23.003 §2.2B):
 * {@code suci-0-274-012-0-1-1-b2e9…}.
 *
 * @param supiType 0 for an IMSI, 1 for a network-specific identifier, up to 7
 * @param homeNetworkIdentifier {@code mcc-mnc} for an IMSI, otherwise a realm
 * @param routingIndicator one to four digits
 * @param protectionScheme 0 null, 1 profile A, 2 profile B, up to 15
 * @param homeNetworkPublicKeyId 0 with the null scheme, 1 to 255 otherwise
 * @param schemeOutput the MSIN's digits or the user name with the null scheme, hexadecimal otherwise
 */
public record Suci(int supiType, String homeNetworkIdentifier, String routingIndicator, int protectionScheme, int homeNetworkPublicKeyId,
        String schemeOutput) {

    /** What every SUCI begins with, and no SUPI. */
    public static final String PREFIX = "suci-";

    /** Protection scheme identifiers (TS 33.501 annex C.1). */
    public static final int NULL_SCHEME = 0;
    public static final int PROFILE_A = 1;
    public static final int PROFILE_B = 2;

    private static final int LONGEST = 1200;
    private static final Pattern IMSI = Pattern.compile(
            "suci-(0)-(\\d{3}-\\d{2,3})-(\\d{1,4})-(?:(0)-(0)-(\\d{1,13})|([1-9a-fA-F])-(\\d{1,3})-([0-9a-fA-F]{1,1000}))");
    private static final Pattern OTHER = Pattern.compile(
            "suci-([1-7])-([^/?#]{1,255})-(\\d{1,4})-(?:(0)-(0)-([^/?#]{1,255})|([1-9a-fA-F])-(\\d{1,3})-([0-9a-fA-F]{1,1000}))");

    /**
     * The SUCI a text stands for.
     *
     * @throws ProblemDetails {@link Cause#MANDATORY_IE_INCORRECT} if it stands for none
     */
    public static Suci parse(String text) {
        if (text.length() <= LONGEST) {
            Matcher m = (text.startsWith("suci-0-") ? IMSI : OTHER).matcher(text);
            if (m.matches()) {
                boolean concealed = m.group(4) == null;
                int scheme = concealed ? Integer.parseInt(m.group(7), 16) : NULL_SCHEME;
                int keyId = concealed ? Integer.parseInt(m.group(8)) : 0;
                if (!concealed || keyId >= 1 && keyId <= 255) {
                    return new Suci(Integer.parseInt(m.group(1)), m.group(2), m.group(3), scheme, keyId, m.group(concealed ? 9 : 6));
                }
            }
        }
        throw new ProblemDetails(Cause.MANDATORY_IE_INCORRECT, "supiOrSuci is no SUCI");
    }

    /** The string form. */
    @Override
    public String toString() {
        return PREFIX + supiType + "-" + homeNetworkIdentifier + "-" + routingIndicator + "-" + Integer.toHexString(protectionScheme) + "-"
                + homeNetworkPublicKeyId + "-" + schemeOutput;
    }
}
