// SPDX-License-Identifier: Apache-2.0
package org.alcazar.udm.sidf;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alcazar.crypto.suci.DeconcealmentException;
import org.alcazar.crypto.suci.HomeNetworkKey;
import org.alcazar.crypto.suci.ProtectionScheme;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.PlmnId;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.Suci;
import org.alcazar.wire.Octets;

/** Opens SUCIs of this home network (TS 33.501 §6.12.5, annex C; TS 23.003 §2.2B). */
public final class Sidf {

    private final Set<String> homeNetworks;
    private final Map<Integer, HomeNetworkKey> keys;
    private final boolean nullSchemeAllowed;

    /**
     * @param keys by home network public key identifier
     */
    public Sidf(Set<PlmnId> homeNetworks, Map<Integer, HomeNetworkKey> keys, boolean nullSchemeAllowed) {
        this.homeNetworks = homeNetworks.stream().map(PlmnId::toString).collect(Collectors.toUnmodifiableSet());
        this.keys = Map.copyOf(keys);
        this.nullSchemeAllowed = nullSchemeAllowed;
    }

    /**
     * The SUPI that a SUCI conceals: {@code imsi-…}, or {@code nai-…} for a network-specific identifier.
     *
     * @throws ProblemDetails {@link Cause#USER_NOT_FOUND} if it is of another home network; {@link Cause#UNSUPPORTED_PROTECTION_SCHEME},
     *         {@link Cause#INVALID_HN_PUBLIC_KEY_IDENTIFIER}, {@link Cause#INVALID_SCHEME_OUTPUT}
     */
    public String deconceal(Suci suci) {
        return switch (suci.supiType()) {
            case 0 -> {
                if (!homeNetworks.contains(suci.homeNetworkIdentifier())) {
                    throw new ProblemDetails(Cause.USER_NOT_FOUND, "not a user of this home network");
                }
                yield "imsi-" + suci.homeNetworkIdentifier().replace("-", "") + msin(suci);
            }
            case 1 -> "nai-" + username(suci) + "@" + suci.homeNetworkIdentifier();
            // Global cable and line identifiers are of fixed access.
            default -> throw new ProblemDetails(Cause.USER_NOT_FOUND, "not a user of this home network");
        };
    }

    private String msin(Suci suci) {
        if (suci.protectionScheme() == Suci.NULL_SCHEME) {
            requireNullScheme();
            return suci.schemeOutput();
        }
        var bcd = schemeInput(suci);
        var digits = new StringBuilder();
        for (int i = 0; i < bcd.length(); i++) {
            int low = bcd.at(i) & 0xf;
            int high = bcd.at(i) >> 4;
            boolean last = i == bcd.length() - 1;
            if (low > 9 || high > 9 && !(last && high == 0xf)) {
                throw new ProblemDetails(Cause.INVALID_SCHEME_OUTPUT);
            }
            digits.append((char) ('0' + low));
            if (high <= 9) {
                digits.append((char) ('0' + high));
            }
        }
        return digits.toString();
    }

    private String username(Suci suci) {
        if (suci.protectionScheme() == Suci.NULL_SCHEME) {
            requireNullScheme();
            return suci.schemeOutput();
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(schemeInput(suci).sharedArray())).toString();
        } catch (CharacterCodingException e) {
            throw new ProblemDetails(Cause.INVALID_SCHEME_OUTPUT);
        }
    }

    private Octets schemeInput(Suci suci) {
        var scheme = ProtectionScheme.of(suci.protectionScheme());
        if (scheme == null) {
            throw new ProblemDetails(Cause.UNSUPPORTED_PROTECTION_SCHEME);
        }
        var key = keys.get(suci.homeNetworkPublicKeyId());
        if (key == null || key.scheme() != scheme) {
            throw new ProblemDetails(Cause.INVALID_HN_PUBLIC_KEY_IDENTIFIER);
        }
        if (suci.schemeOutput().length() % 2 != 0) {
            throw new ProblemDetails(Cause.INVALID_SCHEME_OUTPUT);
        }
        try {
            return key.deconceal(Octets.wrap(HexFormat.of().parseHex(suci.schemeOutput())));
        } catch (DeconcealmentException e) {
            throw new ProblemDetails(Cause.INVALID_SCHEME_OUTPUT);
        }
    }

    private void requireNullScheme() {
        if (!nullSchemeAllowed) {
            throw new ProblemDetails(Cause.UNSUPPORTED_PROTECTION_SCHEME, "identities in the clear are not taken here");
        }
    }
}
