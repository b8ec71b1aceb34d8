// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.eap;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import org.alcazar.crypto.Secret;
import org.alcazar.eap.EapMethod;
import org.jspecify.annotations.Nullable;

/**
 * How a user proves to a data network who it is.
 *
 * @param identity the user's name
 * @param outerIdentity what is said before there is a tunnel; null for the name itself
 * @param password null where the method needs none; wiped by its owner
 * @param certificates null where the method needs none
 * @param inRequest whether the identity is told with the request for the session already (SM PDU DN request container)
 */
public record EapCredentials(Method method, String identity, @Nullable String outerIdentity, @Nullable Secret password,
        @Nullable Certificates certificates, boolean inRequest, Conduct conduct) {

    /** The method, and what it is with. */
    public enum Method {
        /** EAP-TLS 1.3 or 1.2 (RFC 9190, RFC 5216) with a certificate. */
        TLS(EapMethod.TLS),
        /** EAP-TTLS (RFC 5281) with the password inside. */
        TTLS_PAP(EapMethod.TTLS),
        /** EAP-TTLS with MS-CHAPv2 inside. */
        TTLS_MS_CHAP_V2(EapMethod.TTLS),
        /** EAP-MSCHAPv2 without a tunnel. */
        MS_CHAP_V2(EapMethod.MS_CHAP_V2);

        private final int type;

        Method(int type) {
            this.type = type;
        }

        /** The type in EAP's registry. */
        public int type() {
            return type;
        }
    }

    /** What a user does otherwise than it should: for tests of the network. A wrong password or certificate is just that. */
    public enum Conduct {
        GOOD,
        /** Answers nothing. */
        SILENT,
        /** Answers the first question only. */
        FALLS_SILENT,
        /** Answers with octets that are no EAP, under the identifier of the question. */
        GARBLED,
        /** Wants no method that there is. */
        REFUSES
    }

    /**
     * Certificates of both ends.
     *
     * @param anchors whose certificates a server may have
     * @param serverName what the server's certificate must be of; null for any
     * @param key the user's own; null without one
     * @param chain of the user's own key, the user's first
     */
    public record Certificates(List<X509Certificate> anchors, @Nullable String serverName, @Nullable PrivateKey key,
            List<X509Certificate> chain) {

        public Certificates {
            anchors = List.copyOf(anchors);
            chain = List.copyOf(chain);
        }
    }

    public EapCredentials {
        boolean tunnel = method != Method.MS_CHAP_V2;
        if (tunnel && certificates == null || method != Method.TLS && password == null) {
            throw new IllegalArgumentException(method + " needs more than that");
        }
    }

    /** A user with a certificate. */
    public static EapCredentials tls(String identity, Certificates certificates) {
        return new EapCredentials(Method.TLS, identity, null, null, certificates, false, Conduct.GOOD);
    }

    /** A user with a password, which goes through a tunnel. @param anchors whose certificates the server may have */
    public static EapCredentials ttls(Method method, String identity, Secret password, List<X509Certificate> anchors) {
        return new EapCredentials(method, identity, null, password, new Certificates(anchors, null, null, List.of()), false, Conduct.GOOD);
    }

    /** A user with a password. */
    public static EapCredentials msChapV2(String identity, Secret password) {
        return new EapCredentials(Method.MS_CHAP_V2, identity, null, password, null, false, Conduct.GOOD);
    }

    /** What is said before there is a tunnel. */
    public String outer() {
        return outerIdentity == null ? identity : outerIdentity;
    }

    public EapCredentials withOuterIdentity(@Nullable String value) {
        return new EapCredentials(method, identity, value, password, certificates, inRequest, conduct);
    }

    public EapCredentials withInRequest(boolean value) {
        return new EapCredentials(method, identity, outerIdentity, password, certificates, value, conduct);
    }

    public EapCredentials withConduct(Conduct value) {
        return new EapCredentials(method, identity, outerIdentity, password, certificates, inRequest, value);
    }
}
