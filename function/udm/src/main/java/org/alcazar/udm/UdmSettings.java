// SPDX-License-Identifier: Apache-2.0
package org.alcazar.udm;

import java.util.Map;
import java.util.Set;
import org.alcazar.crypto.suci.HomeNetworkKey;
import org.alcazar.sbi.PlmnId;

/**
 * What an operator decides about its UDM.
 *
 * @param homeNetworks the networks whose subscribers these are
 * @param homeNetworkKeys by the identifier that SUCIs name them by, 1 to 255
 * @param nullSchemeAllowed whether SUCIs may carry identities in the clear
 * @param authenticationRequired whether an AMF may register only a UE that was authenticated in its network (TS 33.501 §6.1.4)
 * @param cacheOctets how much memory subscribers that were seen may take, about
 */
public record UdmSettings(Set<PlmnId> homeNetworks, Map<Integer, HomeNetworkKey> homeNetworkKeys, boolean nullSchemeAllowed,
        boolean authenticationRequired, long cacheOctets) {

    /** Memory for some 130,000 subscribers. */
    public static final long DEFAULT_CACHE_OCTETS = 64L << 20;

    /** @throws IllegalArgumentException if there is no home network, or a key has an identifier that no SUCI can name */
    public UdmSettings {
        homeNetworks = Set.copyOf(homeNetworks);
        homeNetworkKeys = Map.copyOf(homeNetworkKeys);
        if (homeNetworks.isEmpty()) {
            throw new IllegalArgumentException("a UDM has at least one home network");
        }
        if (homeNetworkKeys.keySet().stream().anyMatch(id -> id < 1 || id > 255)) {
            throw new IllegalArgumentException("home network public key identifiers are 1 to 255");
        }
    }

    /** Null scheme allowed, authentication required, memory for some 130,000 subscribers. */
    public static UdmSettings of(PlmnId homeNetwork, Map<Integer, HomeNetworkKey> homeNetworkKeys) {
        return new UdmSettings(Set.of(homeNetwork), homeNetworkKeys, true, true, DEFAULT_CACHE_OCTETS);
    }
}
