// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import static org.alcazar.ap.element.CommonTypes.unlessEmpty;
import static org.alcazar.ap.element.Criticality.IGNORE;

import java.util.List;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.alcazar.wire.aper.BitString;
import org.jspecify.annotations.Nullable;

/**
 * Where a RAN node speaks Xn (XnTNLConfigurationInfo of TS 38.413 §9.4.5). Addresses have 32 bits, 128 bits, or both one after the other.
 *
 * @param addresses of SCTP, one or two
 * @param extendedAddresses at most 16
 */
public record XnTnlConfigurationInfo(List<BitString> addresses, List<Extended> extendedAddresses) {

    private static final AperType<List<BitString>> TWO = Aper.list(1, 2, ElementTypes.TRANSPORT_LAYER_ADDRESS);
    private static final AperType<List<BitString>> SIXTEEN = Aper.list(1, 16, ElementTypes.TRANSPORT_LAYER_ADDRESS);

    /** Its encoding. */
    public static final AperType<XnTnlConfigurationInfo> TYPE = IeSequence.of(s -> {
        var addresses = s.mandatory(TWO, XnTnlConfigurationInfo::addresses);
        var extended = s.optional(Aper.list(1, 16, Extended.TYPE), x -> unlessEmpty(x.extendedAddresses()));
        return v -> new XnTnlConfigurationInfo(v.get(addresses), v.get(extended, List.of()));
    });

    public XnTnlConfigurationInfo {
        addresses = List.copyOf(addresses);
        extendedAddresses = List.copyOf(extendedAddresses);
    }

    /**
     * Addresses behind one security gateway.
     *
     * @param gtpAddresses at most 16
     * @param sctpAddresses at most two
     */
    public record Extended(@Nullable BitString ipsecAddress, List<BitString> gtpAddresses, List<BitString> sctpAddresses) {

        static final AperType<Extended> TYPE = IeSequence.of(s -> {
            var ipsec = s.optional(ElementTypes.TRANSPORT_LAYER_ADDRESS, Extended::ipsecAddress);
            var gtp = s.optional(SIXTEEN, x -> unlessEmpty(x.gtpAddresses()));
            var sctp = s.extension(173, IGNORE, TWO, x -> unlessEmpty(x.sctpAddresses()));
            return v -> new Extended(v.get(ipsec), v.get(gtp, List.of()), v.get(sctp, List.of()));
        });

        public Extended {
            gtpAddresses = List.copyOf(gtpAddresses);
            sctpAddresses = List.copyOf(sctpAddresses);
        }
    }
}
