// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.procedure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.alcazar.amf.context.Translation;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.kdf.SecurityServiceKeys;
import org.alcazar.ondemand.Initiator;
import org.alcazar.ondemand.KeyAnchor;
import org.alcazar.ondemand.Layer;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.ondemand.ServicePayload.SessionAnnouncement;
import org.alcazar.policy.Negotiation;
import org.alcazar.policy.OwnCapability;
import org.alcazar.policy.ServiceOrder;
import org.alcazar.policy.SmPlan;
import org.alcazar.policy.TargetService;
import org.alcazar.policy.UeCapability;
import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.ondemand.SecurityPolicyRow;
import org.alcazar.sbi.ondemand.SmSecurityServices;
import org.alcazar.sbi.smf.PduSessionService;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** What an AMF does for the security services of sessions: it keeps the rows that came along, and tells UE and SMF of them. */
final class SessionServices {

    /** As many as a Registration Accept may hold. */
    private static final int MOST_ANNOUNCEMENTS = 8;

    private final UeSession ue;

    SessionServices(UeSession ue) {
        this.ue = ue;
    }

    /** What an SMF is to know of a new session; null if there is nothing to know. */
    @Nullable SmSecurityServices forSmf(int pduSessionId) {
        var context = ue.context().services();
        boolean both = ue.amf().configuration().onDemand().both();
        var known = context.capability();
        return !both && known.said() == null && known.provisioned() == null ? null : new SmSecurityServices(both ? context.policy() : null, known,
                both && isAnchorWanted() ? anchor(pduSessionId) : null);
    }

    /** What an SMF is to know of a session that comes from EPS, where no services can run: which rows require some. */
    @Nullable SmSecurityServices forMoved() {
        var context = ue.context().services();
        return ue.amf().configuration().onDemand().both() ? new SmSecurityServices(context.policy(), context.capability(), null) : null;
    }

    /** Whether a row would have keys of sessions come from the AMF. It is given to nobody who does not need it. */
    private boolean isAnchorWanted() {
        return ue.context().services().policy().rows().stream().flatMap(row -> row.of(Layer.SM).stream())
                .anyMatch(wanted -> wanted.options().keyAnchor() == KeyAnchor.AMF);
    }

    private Secret anchor(int pduSessionId) {
        return SecurityServiceKeys.amfAnchor(Objects.requireNonNull(ue.context().security()).kAmf(), Objects.requireNonNull(ue.context().supi()),
                pduSessionId);
    }

    /** An SMF that can run what the session is to have, as far as the AMF knows of it; null if there is none. */
    @Nullable PduSessionService smf(Snssai slice, String dnn) {
        var target = ue.amf().configuration().onDemand().both() ? negotiated(slice, dnn).target() : List.<TargetService>of();
        return ue.amf().functions().smfs().select(slice, dnn, services(target, true), services(target, false));
    }

    private static List<SecurityService> services(List<TargetService> target, boolean required) {
        return target.stream().filter(one -> one.wanted().required() == required).map(TargetService::service).toList();
    }

    /** What a session of that data network is to have, as far as the AMF can tell. */
    Negotiation negotiated(Snssai slice, String dnn) {
        var context = ue.context().services();
        return SmPlan.of(context.policy().rows(), Objects.requireNonNull(ue.context().supi()), slice, dnn,
                UeCapability.effective(Layer.SM, context.capability()), OwnCapability.all(Layer.SM), ServiceOrder.SM, false).negotiation();
    }

    /** What the UE is to start in which sessions, slice by slice and by the data networks that the rows name. */
    List<SessionAnnouncement> announcements() {
        var context = ue.context();
        var announcements = new ArrayList<SessionAnnouncement>();
        if (UeCapability.effective(Layer.SM, context.services().capability()).isCapable()) {
            for (var slice : Objects.requireNonNull(context.allowedNssai()).slices()) {
                for (var dnn : dnns(context.services().policy().rows())) {
                    var services = negotiated(Translation.snssai(slice), dnn).startedBy(Initiator.UE).stream().map(TargetService::identifier).toList();
                    if (!services.isEmpty() && announcements.size() < MOST_ANNOUNCEMENTS) {
                        announcements.add(new SessionAnnouncement(octets(slice), dnn, services));
                    }
                }
            }
        }
        return announcements;
    }

    private static Octets octets(org.alcazar.nas.element.Snssai slice) {
        var sd = slice.sd();
        var out = new OctetWriter(4).u8(slice.sst());
        return (sd == null ? out : out.u24(sd)).toOctets();
    }

    /** Any, and those that rows name. */
    private static Iterable<String> dnns(List<SecurityPolicyRow> rows) {
        var dnns = new LinkedHashSet<String>();
        dnns.add("");
        for (var row : rows) {
            var dnn = row.scope().dnn();
            if (dnn != null) {
                dnns.add(dnn.toLowerCase(Locale.ROOT));
            }
        }
        return dnns;
    }
}
