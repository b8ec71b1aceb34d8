// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;
import static org.alcazar.ngap.element.ElementTypes.RAN_NODE_NAME;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.ExtendedName;
import org.alcazar.ngap.element.GlobalRanNodeId;
import org.alcazar.ngap.element.NbIotDefaultPagingDrx;
import org.alcazar.ngap.element.PagingDrx;
import org.alcazar.ngap.element.SupportedTaItem;
import org.jspecify.annotations.Nullable;

/**
 * A RAN node introduces itself (TS 38.413 §9.2.6.1).
 *
 * @param supportedTaList 1 to 256 tracking areas
 * @param ueRetentionInformation whether the node has kept its UEs' contexts
 * @param residue what a received message held beyond the rest
 */
public record NgSetupRequest(GlobalRanNodeId globalRanNodeId, @Nullable String ranNodeName, List<SupportedTaItem> supportedTaList,
        @Nullable PagingDrx defaultPagingDrx, boolean ueRetentionInformation, @Nullable NbIotDefaultPagingDrx nbIotDefaultPagingDrx,
        @Nullable ExtendedName extendedRanNodeName, Residue residue) implements ToAmf {

    /** Its elements. */
    public static final NgapTable<NgSetupRequest> TABLE = NgapTable.of(21, REJECT, t -> {
        var node = t.mandatory(27, REJECT, GlobalRanNodeId.TYPE, NgSetupRequest::globalRanNodeId);
        var name = t.optional(82, IGNORE, RAN_NODE_NAME, NgSetupRequest::ranNodeName);
        var areas = t.mandatory(102, REJECT, SupportedTaItem.LIST, NgSetupRequest::supportedTaList);
        var drx = t.expected(21, IGNORE, PagingDrx.TYPE, NgSetupRequest::defaultPagingDrx);
        var retention = t.flag(147, IGNORE, NgSetupRequest::ueRetentionInformation);
        var nbIotDrx = t.optional(204, IGNORE, NbIotDefaultPagingDrx.TYPE, NgSetupRequest::nbIotDefaultPagingDrx);
        var longName = t.optional(273, IGNORE, ExtendedName.TYPE, NgSetupRequest::extendedRanNodeName);
        var rest = t.residue(NgSetupRequest::residue);
        return v -> new NgSetupRequest(v.get(node), v.get(name), v.get(areas), v.get(drx), v.get(retention, false), v.get(nbIotDrx),
                v.get(longName), v.get(rest));
    });

    public NgSetupRequest {
        supportedTaList = List.copyOf(supportedTaList);
    }

    /** A message to be sent. */
    public NgSetupRequest(GlobalRanNodeId globalRanNodeId, @Nullable String ranNodeName, List<SupportedTaItem> supportedTaList,
            PagingDrx defaultPagingDrx, boolean ueRetentionInformation, @Nullable NbIotDefaultPagingDrx nbIotDefaultPagingDrx,
            @Nullable ExtendedName extendedRanNodeName) {
        this(globalRanNodeId, ranNodeName, supportedTaList, defaultPagingDrx, ueRetentionInformation, nbIotDefaultPagingDrx,
                extendedRanNodeName, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public NgSetupRequest(GlobalRanNodeId globalRanNodeId, List<SupportedTaItem> supportedTaList, PagingDrx defaultPagingDrx) {
        this(globalRanNodeId, null, supportedTaList, defaultPagingDrx, false, null, null, Residue.NONE);
    }
}
