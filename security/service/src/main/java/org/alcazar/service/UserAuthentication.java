// SPDX-License-Identifier: Apache-2.0
package org.alcazar.service;

import java.util.List;
import org.alcazar.identity.user.UserVerdict;
import org.alcazar.ondemand.OnDemandCause;
import org.alcazar.ondemand.Operation;
import org.alcazar.ondemand.Operation.UserAssertion;
import org.alcazar.ondemand.Operation.UserRequest;
import org.alcazar.ondemand.OperationCode;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.ondemand.SmKeyContext;
import org.alcazar.service.Conversation.Reply;
import org.alcazar.strand.World;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * User authentication (§5, §6): the person who uses the UE shows, by a WebAuthn assertion that is good here and now only, who it is. What the
 * authenticator knows the person by, a finger or a face, never leaves the device.
 *
 * <pre>
 * network starts                      UE starts
 * UE              network             UE              network
 * |<-- USER_REQUEST --|  nonce        |<-- ANNOUNCE ------|  nonce
 * |-- USER_ASSERTION >|               |-- USER_ASSERTION >|
 *                     | {@link Side#verify}                 |
 * |<-- RESULT --------|               |<-- RESULT --------|
 * </pre>
 */
public final class UserAuthentication implements ServiceProcedure {

    private final World world;
    private final Side side;
    private @Nullable Octets nonce;

    public UserAuthentication(World world, Side side) {
        this.world = world;
        this.side = side;
    }

    /** Who wants to know the person. */
    public interface Side {

        /** The data network's domain. */
        String rpId();

        /** Which credentials will do, 8 at most; empty if nobody is enrolled. */
        List<Octets> credentialIds();

        /** Whether what the UE sends is ciphered: an assertion tells who it is of. */
        boolean isCiphered();

        /** What K_SM derives from. */
        SmKeyContext sm();

        /** Verifies an assertion of the challenge that this nonce leads to. */
        UserVerdict verify(Octets nonce, UserAssertion assertion);

        /** It could not be told to be the person. {@code reason} is in words for the operator. */
        void refused(OnDemandCause cause, String reason);
    }

    @Override
    public SecurityService service() {
        return SecurityService.USER_AUTHENTICATION;
    }

    @Override
    public ServiceEnd start(Conversation with) {
        var obstacle = obstacle();
        if (obstacle != null) {
            return obstacle;
        }
        var challenge = Announcement.nonce(world.random());
        nonce = challenge;
        return switch (with.ask(new UserRequest(challenge, side.rpId(), side.credentialIds(), side.sm()), UserAssertion.class)) {
            case Reply.Silent<UserAssertion>() -> ServiceEnd.TIMED_OUT;
            case Reply.Refused<UserAssertion>(var cause) -> ServiceEnd.refusedByUe(cause);
            case Reply.Answered<UserAssertion>(var assertion) -> verify(assertion);
        };
    }

    @Override
    public void announce(Announcement announcement) {
        nonce = announcement.user(side.rpId(), side.credentialIds()).sm(side.sm()).nonce();
    }

    @Override
    public Class<? extends Operation> opening() {
        return UserAssertion.class;
    }

    @Override
    public OperationCode openingCode() {
        return OperationCode.USER_ASSERTION;
    }

    @Override
    public ServiceEnd answer(Conversation with, Operation opening) {
        return verify((UserAssertion) opening);
    }

    private @Nullable ServiceEnd obstacle() {
        if (!side.isCiphered()) {
            return ServiceEnd.refusedByNetwork(OnDemandCause.PROTECTION_NEEDED);
        }
        return side.credentialIds().isEmpty() ? ServiceEnd.refusedByNetwork(OnDemandCause.NO_CREDENTIAL) : null;
    }

    private ServiceEnd verify(UserAssertion assertion) {
        var challenge = nonce;
        // An assertion is good once.
        nonce = null;
        if (challenge == null) {
            return ServiceEnd.refusedByNetwork(OnDemandCause.OUT_OF_ORDER);
        }
        var obstacle = obstacle();
        if (obstacle != null) {
            return obstacle;
        }
        return switch (side.verify(challenge, assertion)) {
            case UserVerdict.Accepted accepted -> ServiceEnd.SUCCEEDED;
            case UserVerdict.Refused(var cause, var reason) -> {
                side.refused(cause, reason);
                yield ServiceEnd.failed(cause);
            }
        };
    }
}
