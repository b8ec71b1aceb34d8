// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import java.util.List;
import org.alcazar.ap.element.CommonTypes;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.ap.element.PlmnIdentity;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/**
 * A network that an AMF serves, and its slices there (TS 38.413 §9.2.6.2).
 *
 * @param sliceSupportList 1 to 1024 slices
 * @param nid network identifier of a stand-alone non-public network, 44 bits
 * @param extendedSliceSupportList slices beyond 1024
 */
public record PlmnSupportItem(PlmnIdentity plmnIdentity, List<SNssai> sliceSupportList, @Nullable Long nid, List<SNssai> extendedSliceSupportList,
        boolean onboardingSupport) {

    /** Its encoding. */
    public static final AperType<PlmnSupportItem> TYPE = IeSequence.of(s -> {
        var plmn = s.mandatory(PlmnIdentity.TYPE, PlmnSupportItem::plmnIdentity);
        var slices = s.mandatory(SNssai.SUPPORT_LIST, PlmnSupportItem::sliceSupportList);
        var nid = s.extension(258, REJECT, NpnSupport.TYPE, item -> NpnSupport.of(item.nid()));
        var more = s.extension(270, REJECT, SNssai.EXTENDED_SUPPORT_LIST, item -> CommonTypes.unlessEmpty(item.extendedSliceSupportList()));
        var onboarding = s.extension(325, IGNORE, CommonTypes.FLAG, item -> item.onboardingSupport() ? true : null);
        return v -> new PlmnSupportItem(
                v.get(plmn), v.get(slices), NpnSupport.nidOf(v.get(nid)), v.get(more, List.of()), v.get(onboarding, false));
    });

    /** PLMNSupportList: 1 to 12 networks. */
    public static final AperType<List<PlmnSupportItem>> LIST = Aper.list(1, 12, TYPE);

    public PlmnSupportItem {
        sliceSupportList = List.copyOf(sliceSupportList);
        extendedSliceSupportList = List.copyOf(extendedSliceSupportList);
    }

    /** A public network with at most 1024 slices. */
    public PlmnSupportItem(PlmnIdentity plmnIdentity, List<SNssai> sliceSupportList) {
        this(plmnIdentity, sliceSupportList, null, List.of(), false);
    }
}
