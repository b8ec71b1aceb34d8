// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.api.session;

import java.util.Locale;
import org.alcazar.app.api.json.Meaning;
import org.alcazar.smf.context.PduSessionView;
import org.alcazar.smf.context.UserPlaneSecurity;
import org.jspecify.annotations.Nullable;

/** A PDU session, or a PDN connection of a UE in EPS. */
public record SessionView(String supi, @Meaning("1 to 15; beyond, of a UE that does not know 5GS.") int id, String dnn, String slice,
        @Meaning("IPv4, IPv6, …; null while it is not decided.") @Nullable String type, String state, @Meaning("Whether packets can go: activated, deactivated, …") String userPlane,
        @Nullable String address, @Meaning("5gs or eps.") String access, @Meaning("The EPS bearer that stands for it; null if it cannot go to EPS.") @Nullable Integer epsBearer,
        @Nullable String upf, @Meaning("How its packets are protected on the air; null while it is not decided.") @Nullable Protection protection) {

    /** What is wanted of a session's packets, and what the base station says of it. */
    public record Protection(@Meaning("required, preferred or not needed.") String integrity, @Meaning("performed, not performed, not told or unknown.") String integrityApplied,
            String confidentiality, String confidentialityApplied, @Meaning("Whose policy it is.") String source) {

        static Protection of(UserPlaneSecurity security) {
            return new Protection(words(security.policy().upIntegr()), words(security.integrity()), words(security.policy().upConfid()),
                    words(security.confidentiality()), words(security.source()));
        }
    }

    /** What the SMF tells, as it is shown. */
    public static SessionView of(PduSessionView view) {
        var security = view.security();
        var address = view.address().type() == null ? null : view.address().toString();
        return new SessionView(view.key().supi(), view.key().pduSessionId(), view.dnn(), view.slice().toString(), view.type() == null ? null : view.type().toString(),
                words(view.state()), words(view.userPlane()), address, switch (view.servedBy()) {
                    case AMF -> "5gs";
                    case MME -> "eps";
                }, view.epsBearer(), view.upf(), security == null ? null : Protection.of(security));
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
