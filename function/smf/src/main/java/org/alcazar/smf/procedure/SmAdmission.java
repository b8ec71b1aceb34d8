// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.procedure;

import java.nio.charset.StandardCharsets;
import org.alcazar.ondemand.OnDemandCause;
import org.alcazar.ondemand.Operation;
import org.alcazar.ondemand.Operation.SecondaryStart;
import org.alcazar.ondemand.OperationCode;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.service.Announcement;
import org.alcazar.service.Conversation;
import org.alcazar.service.ServiceEnd;
import org.alcazar.service.ServiceProcedure;
import org.alcazar.smf.procedure.ProcedureEnd.Rejection;
import org.alcazar.smf.procedure.SecondaryAuthenticationProcedure.Outcome.Admitted;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * Secondary authentication as a security service: the EAP of TS 33.501 §11.1, which every UE can, started by the SMF, or by a UE that says who it
 * is in SECONDARY_START.
 */
final class SmAdmission implements ServiceProcedure {

    private final PduSession session;
    private final @Nullable String aaa;
    private final @Nullable Octets identity;
    private @Nullable Admitted admitted;
    private @Nullable Rejection refused;

    /**
     * @param aaa the DN-AAA; null if none is known for that data network
     * @param identity what the UE said in its request that it is called; null if it did not
     */
    SmAdmission(PduSession session, @Nullable String aaa, @Nullable Octets identity) {
        this.session = session;
        this.aaa = aaa;
        this.identity = identity;
    }

    /** What the DN-AAA granted; null if it did not. */
    @Nullable Admitted admitted() {
        return admitted;
    }

    /** How the UE is turned away; null if it is not. */
    @Nullable Rejection refused() {
        return refused;
    }

    @Override
    public SecurityService service() {
        return SecurityService.SECONDARY_AUTHENTICATION;
    }

    @Override
    public ServiceEnd start(Conversation with) {
        return authenticate(identity);
    }

    @Override
    public void announce(Announcement announcement) {
        // The UE says who it is: there is nothing that it has to be told first.
    }

    @Override
    public Class<? extends Operation> opening() {
        return SecondaryStart.class;
    }

    @Override
    public OperationCode openingCode() {
        return OperationCode.SECONDARY_START;
    }

    @Override
    public ServiceEnd answer(Conversation with, Operation opening) {
        return authenticate(Octets.wrap(((SecondaryStart) opening).identity().getBytes(StandardCharsets.UTF_8)));
    }

    private ServiceEnd authenticate(@Nullable Octets as) {
        if (aaa == null) {
            return ServiceEnd.refusedByNetwork(OnDemandCause.NOT_NOW);
        }
        try {
            admitted = new SecondaryAuthenticationProcedure(session).forEstablishment(aaa, as);
            return ServiceEnd.SUCCEEDED;
        } catch (Rejection rejection) {
            refused = rejection;
            return ServiceEnd.failed(OnDemandCause.NOT_AUTHORISED);
        }
    }

    /** EAP-Success and EAP-Failure tell it; to a UE without the extension nothing else may be said. */
    @Override
    public boolean isToldAlready(ServiceEnd end) {
        return true;
    }
}
