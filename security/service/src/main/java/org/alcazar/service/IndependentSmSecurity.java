// SPDX-License-Identifier: Apache-2.0
package org.alcazar.service;

import org.alcazar.ondemand.Operation;
import org.alcazar.ondemand.Operation.SmSecurityModeCommand;
import org.alcazar.ondemand.Operation.SmSecurityModeComplete;
import org.alcazar.ondemand.Operation.SmSecurityModeReject;
import org.alcazar.ondemand.OperationCode;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.service.Conversation.Reply;

/**
 * Independent SM security (§7): session management is protected between UE and SMF, with keys that the AMF does not have.
 *
 * <pre>
 * UE                                SMF
 * |<-- SM_SECURITY_MODE_COMMAND -----|   integrity protected with the new keys
 * |-- SM_SECURITY_MODE_COMPLETE ---->|   ciphered too, as all that follows
 * </pre>
 */
public final class IndependentSmSecurity implements ServiceProcedure {

    private final Side side;

    public IndependentSmSecurity(Side side) {
        this.side = side;
    }

    /** Whose session it is. */
    public interface Side {

        /** Makes the keys, and what tells the UE to make them too. */
        SmSecurityModeCommand begin();

        /** The UE has the same keys: from here on nothing counts that they do not protect. */
        void completed();

        /** The keys are not used. */
        void abandoned();
    }

    @Override
    public SecurityService service() {
        return SecurityService.INDEPENDENT_SM_SECURITY;
    }

    @Override
    public ServiceEnd start(Conversation with) {
        boolean inUse = false;
        try {
            var end = end(with.ask(side.begin(), true, SmSecurityModeComplete.class, IndependentSmSecurity::isAnswer));
            inUse = end.outcome().isGood();
            return end;
        } finally {
            if (!inUse) {
                side.abandoned();
            }
        }
    }

    private ServiceEnd end(Reply<SmSecurityModeComplete> reply) {
        return switch (reply) {
            case Reply.Silent<SmSecurityModeComplete>() -> ServiceEnd.TIMED_OUT;
            case Reply.Refused<SmSecurityModeComplete>(var cause) -> ServiceEnd.refusedByUe(cause);
            case Reply.Answered<SmSecurityModeComplete> complete -> {
                side.completed();
                yield ServiceEnd.SUCCEEDED;
            }
        };
    }

    private static boolean isAnswer(Operation operation) {
        return operation instanceof SmSecurityModeComplete || operation instanceof SmSecurityModeReject || operation instanceof Operation.Refuse;
    }

    /** The UE cannot start it. */
    @Override
    public void announce(Announcement announcement) {
        throw new IllegalStateException("independent SM security is started by the network");
    }

    @Override
    public Class<? extends Operation> opening() {
        return SmSecurityModeComplete.class;
    }

    @Override
    public OperationCode openingCode() {
        return OperationCode.SM_SECURITY_MODE_COMPLETE;
    }

    @Override
    public ServiceEnd answer(Conversation with, Operation opening) {
        throw new IllegalStateException("independent SM security is started by the network");
    }

    /** Its messages say themselves how it ended. */
    @Override
    public boolean isToldAlready(ServiceEnd end) {
        return end.outcome().isGood();
    }
}
