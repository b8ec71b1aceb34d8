// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.api.ue;

import java.util.List;
import org.alcazar.app.api.json.Meaning;
import org.alcazar.app.api.session.SessionView;
import org.jspecify.annotations.Nullable;

/** A registered UE in full, but for its keys. */
public record UeView(String supi, @Meaning("5gs: by the AMF; eps: by the MME.") Access access, @Meaning("Whether it can be reached without paging.") boolean connected,
        @Meaning("The 5G-GUTI, or in EPS the GUTI.") @Nullable String guti, @Meaning("The gNB or eNB that it is connected to.") @Nullable String node,
        @Meaning("PLMN and tracking area code, where it was last heard.") @Nullable String trackingArea, @Meaning("Those that it is allowed.") List<String> slices,
        Since registered, @Meaning("When something last happened to it.") Since seen, @Nullable UeSecurity security,
        @Meaning("How it came from the other system; null if it did not.") @Nullable MoveView move,
        @Meaning("On-demand security services of the registration and of sessions, in the order in which they were wanted.") List<ServiceView> services,
        List<SessionView> sessions) {
}
