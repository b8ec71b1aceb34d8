// SPDX-License-Identifier: Apache-2.0
package org.alcazar.identity.device;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.alcazar.ue.device.TestDeviceCa;

/** Trust in test authorities. */
final class Trusts {

    private Trusts() {
    }

    static DeviceTrust in(TestDeviceCa... anchors) {
        return new DeviceTrust(certificates(anchors), List.of());
    }

    static DeviceTrust with(String list, TestDeviceCa... anchors) {
        try {
            var crl = (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(list.getBytes(StandardCharsets.US_ASCII)));
            return new DeviceTrust(certificates(anchors), List.of(crl));
        } catch (CertificateException | CRLException e) {
            throw new AssertionError(e);
        }
    }

    private static List<X509Certificate> certificates(TestDeviceCa... anchors) {
        var all = new ArrayList<X509Certificate>();
        for (var anchor : anchors) {
            try {
                all.add((X509Certificate) CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(anchor.certificate().toArray())));
            } catch (CertificateException e) {
                throw new AssertionError(e);
            }
        }
        return all;
    }
}
