// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.alcazar.ondemand.KeyShare;
import org.alcazar.ondemand.OnDemandCause;
import org.alcazar.ondemand.Operation;
import org.alcazar.ondemand.Operation.DeviceProof;
import org.alcazar.ondemand.Operation.KeyShareAnswer;
import org.alcazar.ondemand.Operation.KeyShareOffer;
import org.alcazar.ondemand.Operation.Refuse;
import org.alcazar.ondemand.Operation.Signature;
import org.alcazar.ondemand.OperationCode;
import org.alcazar.ondemand.SecurityServiceMessage;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * What a UE says in security services in place of what it should: for tests of the network. Called on the UE's strand, before protection; one
 * that is shared by UEs must keep nothing. What breaks the protection itself is {@link Misbehaviour}'s.
 */
@FunctionalInterface
public interface ServiceMisbehaviour {

    /** Says what the specification says. */
    ServiceMisbehaviour NONE = message -> List.of(new Saying(message, Duration.ZERO));

    /** A message, and how long it is held back. */
    record Saying(SecurityServiceMessage message, Duration after) {
    }

    /** What to say instead, in order; empty for nothing. */
    List<Saying> instead(SecurityServiceMessage message);

    /** Refuses in place of operations of that kind, as the operation given. */
    static ServiceMisbehaviour refusing(Class<? extends Operation> kind, OperationCode operation, OnDemandCause cause) {
        return altering(kind, honest -> new Refuse(operation.value(), cause));
    }

    /** Says operations of that kind so much later. */
    static ServiceMisbehaviour late(Class<? extends Operation> kind, Duration after) {
        return message -> kind.isInstance(message.operation()) ? List.of(new Saying(message, after)) : NONE.instead(message);
    }

    /** Says nothing in place of operations of that kind. */
    static ServiceMisbehaviour silent(Class<? extends Operation> kind) {
        return message -> kind.isInstance(message.operation()) ? List.of() : NONE.instead(message);
    }

    /** Says operations of that kind twice. */
    static ServiceMisbehaviour twice(Class<? extends Operation> kind) {
        return message -> kind.isInstance(message.operation())
                ? List.of(new Saying(message, Duration.ZERO), new Saying(message, Duration.ZERO)) : NONE.instead(message);
    }

    /** Says, in place of each operation of that kind after the first, the first one again, as an answer to what is asked now. For one UE only. */
    static ServiceMisbehaviour replaying(Class<? extends Operation> kind) {
        var first = new AtomicReference<@Nullable Operation>();
        return altering(kind, honest -> {
            var earlier = first.compareAndSet(null, honest) ? null : first.get();
            return earlier == null ? honest : earlier;
        });
    }

    /** Says something else in place of operations of that kind. */
    static ServiceMisbehaviour altering(Class<? extends Operation> kind, UnaryOperator<Operation> change) {
        return message -> kind.isInstance(message.operation())
                ? List.of(new Saying(new SecurityServiceMessage(message.exchange(), change.apply(message.operation())), Duration.ZERO))
                : NONE.instead(message);
    }

    /** Says a public value that none of the group has: all zeros. */
    static ServiceMisbehaviour badPublicValue() {
        return message -> List.of(new Saying(new SecurityServiceMessage(message.exchange(), switch (message.operation()) {
            case KeyShareOffer offer -> new KeyShareOffer(zeros(offer.share()), offer.groups(), offer.capability(), offer.newKeySet(), offer.sm());
            case KeyShareAnswer answer -> new KeyShareAnswer(zeros(answer.share()));
            default -> message.operation();
        }), Duration.ZERO));
    }

    /** Says a proof whose signature has one bit inverted. */
    static ServiceMisbehaviour wrongSignature() {
        return altering(DeviceProof.class, honest -> {
            var proof = (DeviceProof) honest;
            var signature = proof.signature().value().toArray();
            signature[signature.length - 1] ^= 1;
            return new DeviceProof(proof.pei(), proof.certificates(), new Signature(proof.signature().algorithm(), Octets.wrap(signature)));
        });
    }

    /** Says a proof that claims another PEI. */
    static ServiceMisbehaviour otherPei(String pei) {
        return altering(DeviceProof.class, honest -> {
            var proof = (DeviceProof) honest;
            return new DeviceProof(pei, proof.certificates(), proof.signature());
        });
    }

    private static KeyShare zeros(KeyShare share) {
        return new KeyShare(share.group(), Octets.wrap(new byte[share.value().length()]));
    }
}
