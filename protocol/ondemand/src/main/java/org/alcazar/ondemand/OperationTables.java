// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ondemand;

import java.util.List;
import org.alcazar.crypto.agreement.KeyAgreementGroup;
import org.alcazar.ondemand.Operation.Announce;
import org.alcazar.ondemand.Operation.DeviceProof;
import org.alcazar.ondemand.Operation.DeviceRequest;
import org.alcazar.ondemand.Operation.KeyShareAnswer;
import org.alcazar.ondemand.Operation.KeyShareOffer;
import org.alcazar.ondemand.Operation.Refuse;
import org.alcazar.ondemand.Operation.ResultNotice;
import org.alcazar.ondemand.Operation.SecondaryStart;
import org.alcazar.ondemand.Operation.SmSecurityModeCommand;
import org.alcazar.ondemand.Operation.SmSecurityModeComplete;
import org.alcazar.ondemand.Operation.SmSecurityModeReject;
import org.alcazar.ondemand.Operation.UserAssertion;
import org.alcazar.ondemand.Operation.UserRequest;
import org.jspecify.annotations.Nullable;

/** The items of each operation (§5). */
final class OperationTables {

    private static final int MOST_CREDENTIALS = 8;
    private static final int MOST_CERTIFICATES = 4;

    private static final ItemTable<Announce> ANNOUNCE = ItemTable.of(t -> {
        var services = t.once(Items.ANNOUNCEMENT, Announce::services);
        var network = t.once(Items.CAPABILITY, Announce::network);
        var groups = t.optional(Items.GROUPS, message -> nullIfEmpty(message.groups()));
        var newKeySet = t.optional(Items.NEW_KEY_SET, Announce::newKeySet);
        var nonce = t.optional(Items.NONCE, Announce::nonce);
        var rpId = t.optional(Items.RP_ID, Announce::rpId);
        var credentialIds = t.repeated(Items.CREDENTIAL_ID, 0, MOST_CREDENTIALS, Announce::credentialIds);
        var sm = SmKeyItems.of(t, Announce::sm);
        return v -> new Announce(v.get(services), v.get(network), emptyIfNull(v.get(groups)), v.get(newKeySet), v.get(nonce), v.get(rpId),
                v.get(credentialIds), sm.optional(v));
    });

    private static final ItemTable<KeyShareOffer> KEY_SHARE = ItemTable.of(t -> {
        var share = t.once(Items.KEY_SHARE, KeyShareOffer::share);
        var groups = t.optional(Items.GROUPS, message -> nullIfEmpty(message.groups()));
        var capability = t.once(Items.CAPABILITY, KeyShareOffer::capability);
        var newKeySet = t.optional(Items.NEW_KEY_SET, KeyShareOffer::newKeySet);
        var sm = SmKeyItems.of(t, KeyShareOffer::sm);
        return v -> new KeyShareOffer(v.get(share), emptyIfNull(v.get(groups)), v.get(capability), v.get(newKeySet), sm.optional(v));
    });

    private static final ItemTable<KeyShareAnswer> KEY_SHARE_ANSWER = ItemTable.of(t -> {
        var share = t.once(Items.KEY_SHARE, KeyShareAnswer::share);
        return v -> new KeyShareAnswer(v.get(share));
    });

    private static final ItemTable<DeviceRequest> DEVICE_REQUEST = ItemTable.of(t -> {
        var nonce = t.once(Items.NONCE, DeviceRequest::nonce);
        var sm = SmKeyItems.of(t, DeviceRequest::sm);
        return v -> new DeviceRequest(v.get(nonce), sm.optional(v));
    });

    private static final ItemTable<DeviceProof> DEVICE_PROOF = ItemTable.of(t -> {
        var pei = t.once(Items.PEI, DeviceProof::pei);
        var certificates = t.repeated(Items.CERTIFICATE, 1, MOST_CERTIFICATES, DeviceProof::certificates);
        var signature = t.once(Items.SIGNATURE, DeviceProof::signature);
        return v -> new DeviceProof(v.get(pei), v.get(certificates), v.get(signature));
    });

    private static final ItemTable<ResultNotice> RESULT = ItemTable.of(t -> {
        var result = t.once(Items.RESULT, ResultNotice::result);
        return v -> new ResultNotice(v.get(result));
    });

    private static final ItemTable<UserRequest> USER_REQUEST = ItemTable.of(t -> {
        var nonce = t.once(Items.NONCE, UserRequest::nonce);
        var rpId = t.once(Items.RP_ID, UserRequest::rpId);
        var credentialIds = t.repeated(Items.CREDENTIAL_ID, 0, MOST_CREDENTIALS, UserRequest::credentialIds);
        var sm = SmKeyItems.of(t, UserRequest::sm);
        return v -> new UserRequest(v.get(nonce), v.get(rpId), v.get(credentialIds), sm.required(v));
    });

    private static final ItemTable<UserAssertion> USER_ASSERTION = ItemTable.of(t -> {
        var credentialId = t.once(Items.CREDENTIAL_ID, UserAssertion::credentialId);
        var authenticatorData = t.once(Items.AUTHENTICATOR_DATA, UserAssertion::authenticatorData);
        var clientData = t.once(Items.CLIENT_DATA, UserAssertion::clientData);
        var signature = t.once(Items.ASSERTION_SIGNATURE, UserAssertion::signature);
        var userHandle = t.optional(Items.USER_HANDLE, UserAssertion::userHandle);
        return v -> new UserAssertion(v.get(credentialId), v.get(authenticatorData), v.get(clientData), v.get(signature), v.get(userHandle));
    });

    private static final ItemTable<SecondaryStart> SECONDARY_START = ItemTable.of(t -> {
        var identity = t.once(Items.IDENTITY, SecondaryStart::identity);
        return v -> new SecondaryStart(v.get(identity));
    });

    private static final ItemTable<SmSecurityModeCommand> SM_SECURITY_MODE_COMMAND = ItemTable.of(t -> {
        var algorithms = t.once(Items.ALGORITHMS, (SmSecurityModeCommand command) -> new Items.Algorithms(command.ciphering(), command.integrity()));
        var ueCapability = t.once(Items.CAPABILITY, SmSecurityModeCommand::ueCapability);
        var requestHash = t.once(Items.REQUEST_HASH, SmSecurityModeCommand::requestHash);
        var sm = SmKeyItems.of(t, SmSecurityModeCommand::sm);
        return v -> new SmSecurityModeCommand(v.get(algorithms).ciphering(), v.get(algorithms).integrity(), v.get(ueCapability),
                v.get(requestHash), sm.required(v));
    });

    private static final ItemTable<SmSecurityModeComplete> SM_SECURITY_MODE_COMPLETE = ItemTable.of(t -> v -> new SmSecurityModeComplete());

    private static final ItemTable<SmSecurityModeReject> SM_SECURITY_MODE_REJECT = ItemTable.of(t -> {
        var refused = t.once(Items.REFUSED, (SmSecurityModeReject reject) -> new Items.Refusal(OperationCode.SM_SECURITY_MODE_COMMAND.value(),
                reject.cause()));
        return v -> new SmSecurityModeReject(v.get(refused).cause());
    });

    private static final ItemTable<Refuse> REFUSE = ItemTable.of(t -> {
        var refused = t.once(Items.REFUSED, (Refuse refuse) -> new Items.Refusal(refuse.operation(), refuse.cause()));
        return v -> new Refuse(v.get(refused).operation(), v.get(refused).cause());
    });

    private OperationTables() {
    }

    static ItemTable<? extends Operation> of(OperationCode code) {
        return switch (code) {
            case ANNOUNCE -> ANNOUNCE;
            case KEY_SHARE -> KEY_SHARE;
            case KEY_SHARE_ANSWER -> KEY_SHARE_ANSWER;
            case DEVICE_REQUEST -> DEVICE_REQUEST;
            case DEVICE_PROOF -> DEVICE_PROOF;
            case RESULT -> RESULT;
            case USER_REQUEST -> USER_REQUEST;
            case USER_ASSERTION -> USER_ASSERTION;
            case SECONDARY_START -> SECONDARY_START;
            case SM_SECURITY_MODE_COMMAND -> SM_SECURITY_MODE_COMMAND;
            case SM_SECURITY_MODE_COMPLETE -> SM_SECURITY_MODE_COMPLETE;
            case SM_SECURITY_MODE_REJECT -> SM_SECURITY_MODE_REJECT;
            case REFUSE -> REFUSE;
        };
    }

    private static @Nullable List<KeyAgreementGroup> nullIfEmpty(List<KeyAgreementGroup> groups) {
        return groups.isEmpty() ? null : groups;
    }

    private static List<KeyAgreementGroup> emptyIfNull(@Nullable List<KeyAgreementGroup> groups) {
        return groups == null ? List.of() : groups;
    }
}
