// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.api.ue;

import java.util.List;
import org.alcazar.app.api.json.Meaning;
import org.jspecify.annotations.Nullable;

/** A security service that was wanted (docs/on-demand-security.md): by whom, what was negotiated, and what ran. */
public record ServiceView(@Meaning("MM, or SM of a session.") String layer, @Meaning("The PDU session; null for MM.") @Nullable Integer session, String service,
        @Meaning("Whether what cannot have it is refused.") boolean required, @Meaning("The rows of policy that want it.") List<String> rows,
        @Meaning("run, or why it is not.") String negotiated, @Meaning("network or UE.") String startedBy,
        @Meaning("null if it did not run, or still does.") @Nullable String outcome, @Nullable String cause, @Nullable Long microseconds, Since since) {
}
