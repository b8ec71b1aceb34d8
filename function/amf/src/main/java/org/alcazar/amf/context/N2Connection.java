// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.context;

import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.ngap.message.NgapMessage;

/**
 * A UE-associated logical NG-connection (TS 38.413 §3.1): the pair of ids that names a UE between one gNB association and the AMF.
 *
 * @param amfUeNgapId given by the AMF, unique in it, from 1 (0 is legal, but gNBs are known to take it for absent)
 * @param ranUeNgapId given by the gNB, unique in it; {@link #UNNAMED} while a gNB that is to take the UE has not said what it calls it
 * @param priority what the UE said it wants the connection for
 */
public record N2Connection(Gnb gnb, long amfUeNgapId, long ranUeNgapId, AccessPriority priority) {

    /** One that the UE did not ask for itself. */
    public N2Connection(Gnb gnb, long amfUeNgapId, long ranUeNgapId) {
        this(gnb, amfUeNgapId, ranUeNgapId, AccessPriority.ORDINARY);
    }

    /** No RAN UE NGAP ID. */
    public static final long UNNAMED = -1;

    /** Whether the gNB has said what it calls the UE. */
    public boolean isNamed() {
        return ranUeNgapId != UNNAMED;
    }

    /** Whether it is that connection, named or not. */
    public boolean isSameAs(N2Connection other) {
        return amfUeNgapId == other.amfUeNgapId && gnb.equals(other.gnb) && (ranUeNgapId == other.ranUeNgapId || !isNamed() || !other.isNamed());
    }

    /** The same connection, with the gNB's name of the UE. */
    public N2Connection named(long ranId) {
        return new N2Connection(gnb, amfUeNgapId, ranId, priority);
    }

    public AmfUeNgapId amfId() {
        return new AmfUeNgapId(amfUeNgapId);
    }

    public RanUeNgapId ranId() {
        return new RanUeNgapId(ranUeNgapId);
    }

    /**
     * Sends a message about this UE, on a stream for UE-associated signalling (TS 38.412 §7).
     *
     * @return false if the association is down or the gNB does not read
     */
    public boolean send(NgapMessage message) {
        return gnb.sendAboutUe(amfUeNgapId, message);
    }

    @Override
    public String toString() {
        return gnb + " ran " + ranUeNgapId + " amf " + amfUeNgapId;
    }
}
