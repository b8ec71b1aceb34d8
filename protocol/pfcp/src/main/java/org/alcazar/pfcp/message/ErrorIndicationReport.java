// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

import static org.alcazar.pfcp.element.IeType.F_TEID;

import java.util.List;
import org.alcazar.pfcp.codec.Endpoints;
import org.alcazar.pfcp.codec.IeTable;
import org.alcazar.pfcp.element.FTeid;
import org.alcazar.pfcp.element.OtherElements;

/** Peers that don't know a tunnel (TS 29.244 §7.5.8.4). */
public record ErrorIndicationReport(List<FTeid> remoteFTeids, OtherElements others) {

    static final IeTable<ErrorIndicationReport> TABLE = IeTable.of(ErrorIndicationReport::others, t -> {
        var remoteFTeids = t.atLeastOne(F_TEID, Endpoints.F_TEID, ErrorIndicationReport::remoteFTeids);
        return v -> new ErrorIndicationReport(v.get(remoteFTeids), v.others());
    });

    public ErrorIndicationReport {
        remoteFTeids = List.copyOf(remoteFTeids);
    }

    /** Nothing beyond the components. */
    public ErrorIndicationReport(List<FTeid> remoteFTeids) {
        this(remoteFTeids, OtherElements.NONE);
    }
}
