// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.codec;

import org.alcazar.ap.codec.ApProtocol;
import org.alcazar.ap.codec.ApProtocol.UeIdElement;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.RanUeNgapId;

/** NGAP among the application protocols. */
final class NgapProtocol {

    private static final int ERROR_INDICATION = 9;

    static final ApProtocol NGAP = new ApProtocol(
            new UeIdElement(10, AmfUeNgapId.TYPE), new UeIdElement(85, RanUeNgapId.TYPE), ERROR_INDICATION, NgapDecodeException::new);

    private NgapProtocol() {
    }
}
