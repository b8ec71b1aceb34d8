// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nrf;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.nrf.NfDiscoveryService;
import org.alcazar.sbi.nrf.NfManagementService;
import org.alcazar.sbi.nrf.NfProfile;
import org.alcazar.sbi.nrf.NfType;
import org.alcazar.sbi.nrf.SearchRequest;
import org.alcazar.sbi.nrf.SearchResult;

/** The functions that are known (TS 29.510 §5.2, §5.3). */
final class Profiles implements NfManagementService, NfDiscoveryService {

    private static final int MOST = 1024;

    // Guarded by this.
    private final Map<UUID, NfProfile> profiles = new HashMap<>();

    @Override
    public synchronized void register(NfProfile profile) {
        if (profiles.size() >= MOST && !profiles.containsKey(profile.nfInstanceId())) {
            throw new ProblemDetails(Cause.NF_CONGESTION);
        }
        profiles.put(profile.nfInstanceId(), profile);
    }

    @Override
    public synchronized void deregister(String nfInstanceId) {
        if (profiles.values().removeIf(profile -> profile.nfInstanceId().toString().equalsIgnoreCase(nfInstanceId))) {
            return;
        }
        throw new ProblemDetails(Cause.CONTEXT_NOT_FOUND);
    }

    /** Those that can do all that is required; of them, who can do most of what is preferred first, then by priority. */
    @Override
    public SearchResult search(SearchRequest request) {
        List<NfProfile> all;
        synchronized (this) {
            all = List.copyOf(profiles.values());
        }
        return new SearchResult(all.stream().filter(profile -> fits(profile, request))
                .sorted(Comparator.comparingLong((NfProfile profile) -> -common(profile.smSecurityServices(), request.preferredSecurityServices()))
                        .thenComparingInt(NfProfile::priority).thenComparing(NfProfile::nfInstanceId))
                .toList());
    }

    synchronized int size() {
        return profiles.size();
    }

    private static boolean fits(NfProfile profile, SearchRequest request) {
        return profile.nfType() == request.targetNfType()
                && (request.snssai() == null || profile.sNssais().isEmpty() || profile.sNssais().contains(request.snssai()))
                && (request.dnn() == null || profile.dnnList().isEmpty() || profile.dnnList().stream().anyMatch(request.dnn()::equalsIgnoreCase))
                && (profile.nfType() != NfType.SMF || profile.smSecurityServices().containsAll(request.requiredSecurityServices()));
    }

    private static long common(List<SecurityService> can, List<SecurityService> wanted) {
        return wanted.stream().distinct().filter(can::contains).count();
    }
}
