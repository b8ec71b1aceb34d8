// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.alcazar.wire.DecodeException;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * A concealed network access identifier (TS 23.003 §28.7.3), for permanent identities other than an IMSI.
 *
 * @param format other than {@link SupiFormat#IMSI}
 * @param realm the home network's domain name
 * @param routingIndicator one to four decimal digits
 * @param protectionScheme 0..15
 * @param homeNetworkPublicKeyId 0..255
 * @param schemeOutput with the null scheme the user name, UTF-8
 */
public record NaiSuci(SupiFormat format, String realm, String routingIndicator, int protectionScheme, int homeNetworkPublicKeyId,
        Octets schemeOutput) implements Suci {

    /** Octets a concealed identifier has at most: user name and realm of 253 octets (RFC 7542 §2.3), the name in hexadecimal, key and tag. */
    public static final int MAX_NAI = 1024;

    private static final Pattern NAI = Pattern.compile("type([1-7])\\.rid([0-9]{1,4})\\.schid([0-9a-fA-F])\\."
            + "(?:userid([^@]*)|hnkey([0-9]{1,3})\\.(?:ecckey([0-9a-fA-F]+)\\.cip([0-9a-fA-F]*)\\.mac([0-9a-fA-F]+)|out([0-9a-fA-F]+)))@([^@]+)");
    private static final Pattern TEXT = Pattern.compile("suci-([1-7])-([^@]+)-([0-9]{1,4})-([0-9a-fA-F])-([0-9]{1,3})-([^-@]*)");
    private static final List<SupiFormat> FORMATS = List.of(SupiFormat.values());
    private static final int MAC_OCTETS = 8;

    public NaiSuci {
        var fault = fault(format, realm, routingIndicator, protectionScheme, homeNetworkPublicKeyId, schemeOutput);
        if (fault != null) {
            throw new IllegalArgumentException(fault);
        }
    }

    private static @Nullable String fault(SupiFormat format, String realm, String routingIndicator, int scheme, int keyId, Octets output) {
        if (format == SupiFormat.IMSI || realm.isEmpty() || realm.indexOf('@') >= 0) {
            return "a SUCI of a network access identifier has a realm and is of no IMSI";
        }
        if (!Digits.isDecimal(routingIndicator, 1, 4)) {
            return "a routing indicator has 1 to 4 digits";
        }
        if (scheme >>> 4 != 0 || keyId >>> 8 != 0) {
            return "a protection scheme is 0 to 15, a key identifier 0 to 255";
        }
        if ((scheme == PROFILE_A || scheme == PROFILE_B) && output.length() < keyOctets(scheme, output) + MAC_OCTETS) {
            return "no room for key and tag in the output";
        }
        return null;
    }

    /**
     * The SUCI that a network access identifier received stands for: "type1.rid678.schid0.userid…@example.com".
     *
     * @throws DecodeException if it is not of that form
     */
    public static NaiSuci ofNai(String nai) {
        var match = NAI.matcher(nai);
        if (nai.length() > MAX_NAI || !match.matches()) {
            throw new DecodeException("no concealed network access identifier", -1);
        }
        int format = Integer.parseInt(match.group(1));
        int scheme = Integer.parseInt(match.group(3), 16);
        boolean profile = scheme == PROFILE_A || scheme == PROFILE_B;
        if (format >= FORMATS.size() || match.group(4) != null != (scheme == NULL_SCHEME) || match.group(6) != null != profile) {
            throw new DecodeException("a network access identifier of another format or scheme than it says", -1);
        }
        var hex = scheme == NULL_SCHEME ? "" : profile ? match.group(6) + match.group(7) + match.group(8) : match.group(9);
        if (hex.length() % 2 != 0) {
            throw new DecodeException("half an octet in a network access identifier", -1);
        }
        var output = scheme == NULL_SCHEME ? Octets.wrap(match.group(4).getBytes(StandardCharsets.UTF_8)) : Octets.fromHex(hex);
        int keyId = scheme == NULL_SCHEME ? 0 : Integer.parseInt(match.group(5));
        var fault = fault(FORMATS.get(format), match.group(10), match.group(2), scheme, keyId, output);
        if (fault != null) {
            throw new DecodeException(fault, -1);
        }
        return new NaiSuci(FORMATS.get(format), match.group(10), match.group(2), scheme, keyId, output);
    }

    static NaiSuci parse(String suci) {
        var match = TEXT.matcher(suci);
        if (!match.matches()) {
            throw new IllegalArgumentException("no SUCI");
        }
        int format = Integer.parseInt(match.group(1));
        int scheme = Integer.parseInt(match.group(4), 16);
        if (format >= FORMATS.size()) {
            throw new IllegalArgumentException("unknown SUPI format " + format);
        }
        return new NaiSuci(FORMATS.get(format), match.group(2), match.group(3), scheme, Integer.parseInt(match.group(5)),
                scheme == NULL_SCHEME ? Octets.wrap(match.group(6).getBytes(StandardCharsets.UTF_8)) : Octets.fromHex(match.group(6)));
    }

    /** The network access identifier, as it lies in a NAS message. */
    public String toNai() {
        return "type" + format.ordinal() + ".rid" + routingIndicator + ".schid" + Integer.toHexString(protectionScheme) + "."
                + output() + "@" + realm;
    }

    private String output() {
        if (protectionScheme == NULL_SCHEME) {
            return "userid" + userName();
        }
        var key = "hnkey" + homeNetworkPublicKeyId;
        if (protectionScheme > PROFILE_B) {
            return key + ".out" + schemeOutput.toHex();
        }
        int cipherText = keyOctets(protectionScheme, schemeOutput);
        int tag = schemeOutput.length() - MAC_OCTETS;
        return key + ".ecckey" + schemeOutput.slice(0, cipherText).toHex() + ".cip" + schemeOutput.slice(cipherText, tag).toHex()
                + ".mac" + schemeOutput.slice(tag, schemeOutput.length()).toHex();
    }

    @Override
    public String toSuciString() {
        return "suci-" + format.ordinal() + "-" + realm + "-" + routingIndicator + "-" + Integer.toHexString(protectionScheme) + "-"
                + homeNetworkPublicKeyId + "-" + (protectionScheme == NULL_SCHEME ? userName() : schemeOutput.toHex());
    }

    private String userName() {
        return new String(schemeOutput.toArray(), StandardCharsets.UTF_8);
    }

    /** Octets of the ephemeral key: 32 with profile A, 33 with profile B, 65 there if it is not compressed. */
    private static int keyOctets(int scheme, Octets output) {
        return scheme == PROFILE_A ? 32 : !output.isEmpty() && output.at(0) == 4 ? 65 : 33;
    }
}
