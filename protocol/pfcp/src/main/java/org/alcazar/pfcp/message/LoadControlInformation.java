// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

import static org.alcazar.pfcp.element.IeType.METRIC;
import static org.alcazar.pfcp.element.IeType.SEQUENCE_NUMBER;

import org.alcazar.pfcp.codec.IeTable;
import org.alcazar.pfcp.codec.Scalars;
import org.alcazar.pfcp.element.OtherElements;

/**
 * How loaded the UP function is (TS 29.244 §7.5.3.3).
 *
 * @param metric 0 to 100, per cent
 */
public record LoadControlInformation(long sequenceNumber, int metric, OtherElements others) {

    static final IeTable<LoadControlInformation> TABLE = IeTable.of(LoadControlInformation::others, t -> {
        var sequenceNumber = t.mandatory(SEQUENCE_NUMBER, Scalars.U32, LoadControlInformation::sequenceNumber);
        var metric = t.mandatory(METRIC, Scalars.U8, LoadControlInformation::metric);
        return v -> new LoadControlInformation(v.get(sequenceNumber), v.get(metric), v.others());
    });

    /** Nothing beyond the components. */
    public LoadControlInformation(long sequenceNumber, int metric) {
        this(sequenceNumber, metric, OtherElements.NONE);
    }
}
