// SPDX-License-Identifier: Apache-2.0
package org.alcazar.identity.device;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.regex.Pattern;
import org.alcazar.sbi.Pei;
import org.jspecify.annotations.Nullable;

/** The equipment that a certificate is for: a URN of RFC 7254 as subject alternative name. */
final class CertifiedEquipment {

    private static final int URI = 6;

    /** {@code urn:gsma:imei:TAC-SNR-spare}, then perhaps software version and version of the URN. The URN's scheme and namespace know no case. */
    private static final Pattern URN = Pattern.compile("(?i:urn:gsma:imei:)(\\d{8})-(\\d{6})-(\\d)(?:;svn=(\\d{2}))?(?:;vers=\\d)?");

    private CertifiedEquipment() {
    }

    /**
     * Type allocation code and serial number; null unless the certificate names exactly one piece of equipment. The software version is
     * left aside: it changes within a certificate's life (RFC 7254 §4.2.3 makes no difference of it, either).
     */
    static @Nullable String of(X509Certificate certificate) {
        String found = null;
        try {
            var names = certificate.getSubjectAlternativeNames();
            if (names == null) {
                return null;
            }
            for (var name : names) {
                if (name.get(0) instanceof Integer type && type == URI && name.get(1) instanceof String uri) {
                    var urn = URN.matcher(uri);
                    if (urn.matches()) {
                        if (found != null) {
                            return null;
                        }
                        found = equipment(urn.group(1) + urn.group(2), urn.group(3));
                    }
                }
            }
        } catch (CertificateParsingException e) {
            return null;
        }
        return found;
    }

    private static @Nullable String equipment(String digits, String spare) {
        return new Pei(digits + spare).isConsistent() ? digits : null;
    }
}
