// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;
import static org.alcazar.ngap.element.ElementTypes.MESSAGE_IDENTIFIER;
import static org.alcazar.ngap.element.ElementTypes.SERIAL_NUMBER;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.WarningAreaList;
import org.jspecify.annotations.Nullable;

/**
 * The RAN node is to broadcast a warning no longer (TS 38.413 §9.2.8.3).
 *
 * @param messageIdentifier 16 bits, what the warning is about (TS 23.041)
 * @param serialNumber 16 bits, which version of the warning (TS 23.041)
 * @param residue what a received message held beyond the rest
 */
public record PwsCancelRequest(int messageIdentifier, int serialNumber, @Nullable WarningAreaList warningAreaList,
        boolean cancelAllWarningMessages, Residue residue) implements ToRan {

    /** Its elements. */
    public static final NgapTable<PwsCancelRequest> TABLE = NgapTable.of(32, REJECT, t -> {
        var id = t.mandatory(35, REJECT, MESSAGE_IDENTIFIER, PwsCancelRequest::messageIdentifier);
        var serial = t.mandatory(95, REJECT, SERIAL_NUMBER, PwsCancelRequest::serialNumber);
        var areas = t.optional(122, IGNORE, WarningAreaList.TYPE, PwsCancelRequest::warningAreaList);
        var all = t.flag(14, REJECT, PwsCancelRequest::cancelAllWarningMessages);
        var rest = t.residue(PwsCancelRequest::residue);
        return v -> new PwsCancelRequest(v.get(id), v.get(serial), v.get(areas), v.get(all, false), v.get(rest));
    });

    /** A message to be sent. */
    public PwsCancelRequest(int messageIdentifier, int serialNumber, @Nullable WarningAreaList warningAreaList,
            boolean cancelAllWarningMessages) {
        this(messageIdentifier, serialNumber, warningAreaList, cancelAllWarningMessages, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public PwsCancelRequest(int messageIdentifier, int serialNumber) {
        this(messageIdentifier, serialNumber, null, false, Residue.NONE);
    }
}
