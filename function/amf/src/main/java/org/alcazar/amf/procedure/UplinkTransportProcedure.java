// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.procedure;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.alcazar.amf.context.PduSessionContext;
import org.alcazar.amf.context.Translation;
import org.alcazar.amf.event.Drop;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.GprsTimer3;
import org.alcazar.nas.element.RequestType;
import org.alcazar.nas.message.UlNasTransport;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.smf.DnnSelectionMode;
import org.alcazar.sbi.smf.EpsInterworkingIndication;
import org.alcazar.sbi.smf.SmContextCause;
import org.alcazar.sbi.smf.SmContextCreateData;
import org.alcazar.sbi.smf.SmContextCreateError;
import org.alcazar.sbi.smf.SmContextCreatedData;
import org.alcazar.sbi.udm.RatType;
import org.alcazar.sbi.udm.SmfSelectionSubscriptionData.DnnInfo;
import org.jspecify.annotations.Nullable;

/**
 * The UE has something for session management (TS 24.501 §5.4.5.2, TS 23.502 §4.3.2.2.1 steps 1 to 3): it goes to the SMF that manages the
 * session, or, for a new session, to one that is selected; what cannot be passed on goes back with the reason.
 */
final class UplinkTransportProcedure {

    private static final String ANY = "*";

    private final UeSession ue;
    private final UlNasTransport transport;
    private final SessionManagement sessions;

    UplinkTransportProcedure(UeSession ue, UlNasTransport transport) {
        this.ue = ue;
        this.transport = transport;
        this.sessions = new SessionManagement(ue);
    }

    void run() {
        switch (transport.payloadContainerType()) {
            case N1_SM_INFORMATION -> sessionManagement();
            case SMS, LPP_MESSAGE, SOR_TRANSPARENT_CONTAINER, UE_POLICY_CONTAINER, UE_PARAMETERS_UPDATE_TRANSPARENT_CONTAINER,
                    LOCATION_SERVICES_MESSAGE, CIOT_USER_DATA, SERVICE_LEVEL_AA_CONTAINER, EVENT_NOTIFICATION, MULTIPLE_PAYLOADS ->
                    ue.drop(Drop.NAS_UNEXPECTED, "a payload container of type " + transport.payloadContainerType());
        }
    }

    private void sessionManagement() {
        var id = transport.pduSessionId();
        if (id == null || id < PduSessionContext.FIRST_ID || id > PduSessionContext.LAST_ID) {
            ue.drop(Drop.NAS_UNEXPECTED, "session management for PDU session " + id);
            return;
        }
        var session = ue.context().sessions().get(id);
        boolean initial = transport.requestType() == RequestType.INITIAL_REQUEST;
        if (session != null && !initial) {
            sessions.fromUe(session, transport.payloadContainer());
        } else if (initial) {
            if (session != null) {
                // The UE knows nothing of it any more, or it would not ask for it anew (§5.4.5.2.5 case a)
                sessions.release(session, SmContextCause.REL_DUE_TO_DUPLICATE_SESSION_ID);
            }
            establish(id);
        } else {
            notForwarded(id, FiveGmmCause.PAYLOAD_NOT_FORWARDED);
        }
    }

    private void establish(int id) {
        var slice = slice();
        if (slice == null) {
            notForwarded(id, FiveGmmCause.PAYLOAD_NOT_FORWARDED);
            return;
        }
        var dnn = dnn(slice);
        var smf = dnn == null ? null : new SessionServices(ue).smf(slice, dnn);
        if (dnn == null || smf == null) {
            notForwarded(id, FiveGmmCause.DNN_NOT_SUPPORTED_IN_SLICE);
            return;
        }
        var statusUri = ue.nextSessionUri(id);
        try {
            switch (smf.createSmContext(request(id, slice, dnn, statusUri))) {
                case SmContextCreatedData created -> ue.context().sessions()
                        .put(new PduSessionContext(id, slice, dnn, smf, created.smContextRef(), statusUri));
                case SmContextCreateError(var error, var n1) -> {
                    if (n1 == null) {
                        notForwarded(id, FiveGmmCause.PAYLOAD_NOT_FORWARDED);
                    } else {
                        new SessionTransport(ue).deliver(id, n1, null);
                    }
                }
            }
        } catch (ProblemDetails problem) {
            if (problem.cause() == Cause.NF_CONGESTION) {
                new SessionTransport(ue).notForwarded(id, transport.payloadContainer(), FiveGmmCause.CONGESTION,
                        GprsTimer3.of(ue.timers().t3346(ue.amf().world().random())));
            } else {
                notForwarded(id, FiveGmmCause.PAYLOAD_NOT_FORWARDED);
            }
        }
    }

    private SmContextCreateData request(int id, Snssai slice, String dnn, URI statusUri) {
        var configuration = ue.amf().configuration();
        var imeisv = ue.context().imeisv();
        return new SmContextCreateData(Objects.requireNonNull(ue.context().supi()), imeisv == null ? null : imeisv.toPei(), id, dnn, slice,
                configuration.instanceId(), configuration.guami(), configuration.guami().plmnId(),
                org.alcazar.sbi.smf.RequestType.INITIAL_REQUEST, transport.payloadContainer(), RatType.NR, sessions.location(), statusUri,
                DnnSelectionMode.VERIFIED, new SessionServices(ue).forSmf(id)).interworking(interworking());
    }

    /** A UE that knows how it is protected in EPS may go there, and its sessions with it. */
    private @Nullable EpsInterworkingIndication interworking() {
        var security = ue.context().security();
        return ue.amf().n26() != null && security != null && security.epsAlgorithms() != null ? EpsInterworkingIndication.WITH_N26 : null;
    }

    /** The slice asked for, if it is allowed; the first allowed one where the UE names none. */
    private @Nullable Snssai slice() {
        var allowed = Objects.requireNonNull(ue.context().allowedNssai()).slices();
        var wanted = transport.snssai();
        return allowed.stream().filter(slice -> wanted == null || slice.sameSlice(wanted)).findFirst().map(Translation::snssai).orElse(null);
    }

    /** The data network asked for, if the slice has it for this subscriber; the slice's default where the UE names none. */
    private @Nullable String dnn(Snssai slice) {
        var infos = subscribed(slice);
        var asked = transport.dnn();
        if (asked == null) {
            return infos.stream().filter(DnnInfo::defaultDnnIndicator).findFirst().map(DnnInfo::dnn).orElse(null);
        }
        var name = asked.name();
        return infos.stream().anyMatch(info -> info.dnn().equals(ANY) || info.dnn().equalsIgnoreCase(name)) ? name : null;
    }

    private List<DnnInfo> subscribed(Snssai slice) {
        try {
            var infos = ue.amf().functions().subscriberData().getSmfSelectData(Objects.requireNonNull(ue.context().supi()))
                    .subscribedSnssaiInfos().get(slice.toString());
            return infos == null ? List.of() : infos.dnnInfos();
        } catch (ProblemDetails problem) {
            return List.of();
        }
    }

    private void notForwarded(int id, FiveGmmCause cause) {
        new SessionTransport(ue).notForwarded(id, transport.payloadContainer(), cause, null);
    }
}
