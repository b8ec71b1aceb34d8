// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import static org.alcazar.ap.element.Criticality.IGNORE;

import org.alcazar.ap.element.IeChoice;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/** What one RAN node asks of, answers to or reports to another (SONInformation of TS 38.413 §9.4.5). */
public sealed interface SonInformation {

    /** Its encoding. */
    AperType<SonInformation> TYPE = IeChoice.of(c -> {
        c.alternative(Request.class, Aper.enumerated(Request.class, 1));
        c.alternative(Reply.class, Reply.TYPE);
        c.extension(252, IGNORE, Report.class, ElementTypes.UNREAD.as(Report::new, Report::report));
    });

    /** What is asked for. */
    enum Request implements SonInformation { XN_TNL_CONFIGURATION_INFO }

    /** The answer. */
    record Reply(@Nullable XnTnlConfigurationInfo xnTnlConfigurationInfo) implements SonInformation {

        static final AperType<Reply> TYPE = IeSequence.of(s -> {
            var addresses = s.optional(XnTnlConfigurationInfo.TYPE, Reply::xnTnlConfigurationInfo);
            return v -> new Reply(v.get(addresses));
        });
    }

    /**
     * A report about failures and handovers.
     *
     * @param report an encoding of SONInformationReport, which RAN nodes read
     */
    record Report(Octets report) implements SonInformation {
    }
}
