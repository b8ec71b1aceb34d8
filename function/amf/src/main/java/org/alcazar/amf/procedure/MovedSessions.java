// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.procedure;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.alcazar.amf.context.PduSessionContext;
import org.alcazar.amf.context.Translation;
import org.alcazar.gtp.v2c.element.PdnConnection;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.smf.PduSessionService;
import org.alcazar.sbi.smf.SmContextCause;
import org.alcazar.sbi.smf.SmContextCreateData;
import org.alcazar.sbi.smf.SmContextCreatedData;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** PDN connections of the EPS as PDU sessions, where they are (TS 23.502 §4.11.1.3.3 step 14). */
final class MovedSessions {

    /** What an APN has behind the name of the data network (TS 23.003 §9.1.2). */
    private static final Pattern OPERATOR = Pattern.compile("\\.mnc[0-9]{3}\\.mcc[0-9]{3}\\.gprs$");

    private final UeSession ue;

    MovedSessions(UeSession ue) {
        this.ue = ue;
    }

    /**
     * Takes over what their SMF still has, in slices that the UE may be in.
     *
     * @return the EPS bearers that stand for sessions now, as the UE is told (TS 24.501 §9.11.3.23): two octets
     */
    Octets take(List<PdnConnection> connections) {
        int bearers = 0;
        for (var connection : connections) {
            bearers |= take(connection);
        }
        return Octets.of(bearers & 0xff, bearers >> 8);
    }

    private int take(PdnConnection connection) {
        var dnn = OPERATOR.matcher(connection.apn().name()).replaceFirst("");
        var smf = smf(dnn);
        if (smf == null) {
            return 0;
        }
        var statusUri = ue.nextSessionUri(connection.linkedEbi());
        try {
            return smf.createSmContext(request(connection, statusUri)) instanceof SmContextCreatedData created
                    ? keep(created, dnn, smf, statusUri) : 0;
        } catch (ProblemDetails problem) {
            // It ends with what the UE had in the EPS.
            return 0;
        }
    }

    private int keep(SmContextCreatedData created, String dnn, PduSessionService smf, URI statusUri) {
        var session = new PduSessionContext(Objects.requireNonNull(created.pduSessionId()), Objects.requireNonNull(created.sNssai()), dnn, smf,
                created.smContextRef(), statusUri);
        ue.context().sessions().put(session);
        if (!allowed().contains(session.sNssai())) {
            new SessionManagement(ue).release(session, SmContextCause.REL_DUE_TO_SLICE_NOT_AVAILABLE);
            return 0;
        }
        int bearers = 0;
        for (var bearer : created.allocatedEbiList()) {
            if (ue.bearers().take(session.id(), bearer.epsBearerId())) {
                bearers |= 1 << bearer.epsBearerId();
            }
        }
        return bearers;
    }

    private SmContextCreateData request(PdnConnection connection, URI statusUri) {
        var configuration = ue.amf().configuration();
        var imeisv = ue.context().imeisv();
        var out = new OctetWriter();
        PdnConnection.TABLE.write(out, connection);
        return SmContextCreateData.ofPdnConnection(Objects.requireNonNull(ue.context().supi()), imeisv == null ? null : imeisv.toPei(),
                configuration.instanceId(), configuration.guami(), configuration.guami().plmnId(), new SessionManagement(ue).location(), statusUri,
                new SessionServices(ue).forMoved(), out.toOctets());
    }

    /** Who serves that data network in a slice that the UE may be in: the same as for a session that it asks for. */
    private @Nullable PduSessionService smf(String dnn) {
        return allowed().stream().map(slice -> ue.amf().functions().smfs().select(slice, dnn)).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private List<Snssai> allowed() {
        return Objects.requireNonNull(ue.context().allowedNssai()).slices().stream().map(Translation::snssai).toList();
    }
}
