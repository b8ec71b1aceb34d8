// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.ap.element.IeChoice;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/**
 * NPN-Support: so far always a stand-alone non-public network (TS 38.413 §9.3.3.44).
 *
 * @param nid network identifier, 44 bits
 */
record NpnSupport(long nid) {

    static final AperType<NpnSupport> TYPE =
            IeChoice.sole(NpnSupport.class, ElementTypes.NID.as(NpnSupport::new, NpnSupport::nid));

    static @Nullable NpnSupport of(@Nullable Long nid) {
        return nid == null ? null : new NpnSupport(nid);
    }

    static @Nullable Long nidOf(@Nullable NpnSupport support) {
        return support == null ? null : support.nid;
    }
}
