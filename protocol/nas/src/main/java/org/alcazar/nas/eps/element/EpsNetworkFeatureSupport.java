// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.element;

import org.alcazar.wire.Octets;

/**
 * EPS network feature support (TS 24.301 §9.9.3.12A).
 *
 * @param contents 1 to 3 octets; those absent count as zero
 */
public record EpsNetworkFeatureSupport(Octets contents) {

    /** Supports none of the features. */
    public static final EpsNetworkFeatureSupport NONE = new EpsNetworkFeatureSupport(Octets.of(0, 0));

    public EpsNetworkFeatureSupport {
        if (contents.isEmpty() || contents.length() > 3) {
            throw new IllegalArgumentException("network feature support has 1 to 3 octets, not " + contents.length());
        }
    }

    /** IMS VoPS: voice over IMS in S1 mode. */
    public boolean imsVoiceOverPs() {
        return bit(0, 0);
    }

    /** EMC BS: emergency bearer services in S1 mode. */
    public boolean emergencyBearerServices() {
        return bit(0, 1);
    }

    /** CP CIoT: control plane CIoT EPS optimization. */
    public boolean controlPlaneCiot() {
        return bit(0, 7);
    }

    /** ePCO: extended protocol configuration options. */
    public boolean extendedPco() {
        return bit(1, 3);
    }

    /** RestrictDCNR: dual connectivity with NR is restricted. */
    public boolean dualConnectivityWithNrRestricted() {
        return bit(1, 5);
    }

    /** IWK N26: interworking with 5GS without the N26 interface. */
    public boolean interworkingWithoutN26() {
        return bit(1, 6);
    }

    private boolean bit(int octet, int bit) {
        return octet < contents.length() && (contents.at(octet) >> bit & 1) != 0;
    }
}
