// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

import org.alcazar.wire.Octets;

/**
 * 5GS network feature support (TS 24.501 §9.11.3.5).
 *
 * @param contents 1 to 3 octets; those absent count as zero
 */
public record NetworkFeatureSupport(Octets contents) {

    /** Supports none of the features. */
    public static final NetworkFeatureSupport NONE = new NetworkFeatureSupport(Octets.of(0, 0));

    public NetworkFeatureSupport {
        if (contents.isEmpty() || contents.length() > 3) {
            throw new IllegalArgumentException("network feature support has 1 to 3 octets, not " + contents.length());
        }
    }

    /** Voice over IMS over 3GPP access. */
    public boolean imsVoiceOver3gpp() {
        return bits(0, 0, 1) != 0;
    }

    /** Voice over IMS over non-3GPP access. */
    public boolean imsVoiceOverNon3gpp() {
        return bits(0, 1, 1) != 0;
    }

    /** EMC: emergency services, 0..3, bit 0 for NR and bit 1 for E-UTRA connected to 5GC. */
    public int emergencyServices() {
        return bits(0, 2, 3);
    }

    /** EMF: emergency services fallback, 0..3, as {@link #emergencyServices}. */
    public int emergencyFallback() {
        return bits(0, 4, 3);
    }

    /** IWK N26: interworking with EPS without the N26 interface. */
    public boolean interworkingWithoutN26() {
        return bits(0, 6, 1) != 0;
    }

    /** MPSI: access identity 1 is valid. */
    public boolean multimediaPriority() {
        return bits(0, 7, 1) != 0;
    }

    private int bits(int octet, int shift, int mask) {
        return octet < contents.length() ? contents.at(octet) >> shift & mask : 0;
    }
}
