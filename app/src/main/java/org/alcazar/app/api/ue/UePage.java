// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.api.ue;

import java.util.List;
import org.alcazar.app.api.json.Meaning;
import org.jspecify.annotations.Nullable;

/** Some of the UEs, in the order of their SUPIs. */
public record UePage(List<UeSummary> ues, @Meaning("How many there are that the question is about.") int count,
        @Meaning("What to say as \"after\" for those that follow; null if these are the last.") @Nullable String next) {
}
