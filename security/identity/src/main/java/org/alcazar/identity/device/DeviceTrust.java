// SPDX-License-Identifier: Apache-2.0
package org.alcazar.identity.device;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Whom the operator trusts to certify devices, as of one moment: trust anchors, and what their issuers revoked. */
public final class DeviceTrust {

    /** Nobody is trusted. */
    public static final DeviceTrust NONE = new DeviceTrust(List.of(), List.of());

    private static final int CRL_SIGN = 6;

    private final List<X509Certificate> anchors;
    private final List<RevocationList> lists;

    /**
     * @param anchors certificates of authorities
     * @param lists complete ones: neither delta CRLs nor parts
     */
    public DeviceTrust(List<X509Certificate> anchors, List<X509CRL> lists) {
        this.anchors = List.copyOf(anchors);
        this.lists = lists.stream().map(RevocationList::new).toList();
    }

    /** The trust anchors. */
    public List<X509Certificate> anchors() {
        return anchors;
    }

    /** How many CRLs there are. */
    public int listCount() {
        return lists.size();
    }

    /** The newest list that this issuer signed; null if there is none. */
    @Nullable X509CRL listOf(X509Certificate issuer) {
        X509CRL newest = null;
        for (var list : lists) {
            if ((newest == null || list.crl().getThisUpdate().after(newest.getThisUpdate())) && list.isOf(issuer)) {
                newest = list.crl();
            }
        }
        return newest;
    }

    /** A list, and which keys are known to have signed it or not. Only keys of validated issuers are asked about, so they are few. */
    private record RevocationList(X509CRL crl, Map<PublicKey, Boolean> signed) {

        RevocationList(X509CRL crl) {
            this(crl, new ConcurrentHashMap<>());
        }

        boolean isOf(X509Certificate issuer) {
            var usage = issuer.getKeyUsage();
            return crl.getIssuerX500Principal().equals(issuer.getSubjectX500Principal()) && (usage == null || usage[CRL_SIGN])
                    && signed.computeIfAbsent(issuer.getPublicKey(), this::isSignedBy);
        }

        private boolean isSignedBy(PublicKey key) {
            try {
                crl.verify(key);
                return true;
            } catch (GeneralSecurityException e) {
                return false;
            }
        }
    }
}
