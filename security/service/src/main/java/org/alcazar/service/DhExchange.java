// SPDX-License-Identifier: Apache-2.0
package org.alcazar.service;

import java.util.List;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.agreement.EphemeralKey;
import org.alcazar.crypto.agreement.KeyAgreementGroup;
import org.alcazar.crypto.kdf.KeyExchange;
import org.alcazar.ondemand.CapabilityBlock;
import org.alcazar.ondemand.CapabilityBlocks;
import org.alcazar.ondemand.KeyShare;
import org.alcazar.ondemand.Layer;
import org.alcazar.ondemand.OnDemandCause;
import org.alcazar.ondemand.Operation;
import org.alcazar.ondemand.Operation.KeyShareAnswer;
import org.alcazar.ondemand.Operation.KeyShareOffer;
import org.alcazar.ondemand.OperationCode;
import org.alcazar.ondemand.Outcome;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.ondemand.SmKeyContext;
import org.alcazar.service.Conversation.Reply;
import org.alcazar.strand.World;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * DH exchange (§5, §6): both ends get a fresh secret that no long-term key leads to.
 *
 * <pre>
 * network starts                      UE starts
 * UE            network               UE            network
 * |<-- KEY_SHARE ---|                 |<-- ANNOUNCE ----|
 * |-- ..._ANSWER -->|                 |-- KEY_SHARE --->|
 *                   | {@link Side#take}             |<-- ..._ANSWER --|
 *                                                     | {@link Side#take}
 * </pre>
 */
public final class DhExchange implements ServiceProcedure {

    private final World world;
    private final Terms terms;
    private final Side side;
    private @Nullable EphemeralKey key;

    public DhExchange(World world, Terms terms, Side side) {
        this.world = world;
        this.terms = terms;
        this.side = side;
    }

    /**
     * What the exchange is about.
     *
     * @param groups what the network offers, strongest first: those of both, and none weaker than policy allows; at least one
     * @param ue the UE's capability block as it counted, encoded; of length 0 for a UE that sent none
     * @param network the network's capability
     * @param newKeySet the ngKSI that it leads to; null at the SM layer
     * @param sm what K_SM derives from; null at the MM layer
     */
    public record Terms(List<KeyAgreementGroup> groups, Octets ue, CapabilityBlock network, @Nullable Integer newKeySet,
            @Nullable SmKeyContext sm) {

        public Terms {
            groups = List.copyOf(groups);
            if (groups.isEmpty()) {
                throw new IllegalArgumentException("a DH exchange needs a group");
            }
        }

        Layer layer() {
            return sm == null ? Layer.MM : Layer.SM;
        }
    }

    /** Who uses what is agreed on. */
    public interface Side {

        /** TH of what was said, with what the layer adds. */
        Octets transcriptHash(KeyExchange said);

        /**
         * Takes keys of the secret into use, and sees that the UE has done the same.
         *
         * @param z wiped when this returns
         * @return {@link ServiceEnd#SUCCEEDED} if they are in use; else what was in use before still is
         */
        ServiceEnd take(Secret z, Octets transcriptHash, KeyAgreementGroup group);
    }

    @Override
    public SecurityService service() {
        return SecurityService.DH_EXCHANGE;
    }

    @Override
    public ServiceEnd start(Conversation with) {
        var own = EphemeralKey.initiate(terms.groups.getFirst(), world.random());
        key = own;
        var offer = new KeyShareOffer(new KeyShare(own.group(), own.publicValue()), terms.groups, terms.network, terms.newKeySet, terms.sm);
        return switch (with.ask(offer, KeyShareAnswer.class)) {
            case Reply.Silent<KeyShareAnswer>() -> ServiceEnd.TIMED_OUT;
            case Reply.Refused<KeyShareAnswer>(var cause) -> ServiceEnd.refusedByUe(cause);
            case Reply.Answered<KeyShareAnswer>(var answer) -> agree(own, answer.share());
        };
    }

    private ServiceEnd agree(EphemeralKey own, KeyShare theirs) {
        var z = theirs.group() == own.group() ? own.agree(theirs.value()) : null;
        if (z == null) {
            return ServiceEnd.refusedByNetwork(OnDemandCause.BAD_PUBLIC_VALUE);
        }
        return take(z, said(own.group(), own.publicValue(), theirs.value()));
    }

    /** At the MM layer the Security Mode Command tells that it succeeded. */
    @Override
    public boolean isToldAlready(ServiceEnd end) {
        return terms.layer() == Layer.MM && end.outcome() == Outcome.SUCCEEDED;
    }

    @Override
    public void announce(Announcement announcement) {
        announcement.groups(terms.groups, terms.newKeySet).sm(terms.sm);
    }

    @Override
    public Class<? extends Operation> opening() {
        return KeyShareOffer.class;
    }

    @Override
    public OperationCode openingCode() {
        return OperationCode.KEY_SHARE;
    }

    @Override
    public ServiceEnd answer(Conversation with, Operation opening) {
        var theirs = ((KeyShareOffer) opening).share();
        if (!terms.groups.contains(theirs.group())) {
            return ServiceEnd.refusedByNetwork(OnDemandCause.NO_COMMON_GROUP);
        }
        var response = EphemeralKey.respond(theirs.group(), theirs.value(), world.random());
        if (response == null) {
            return ServiceEnd.refusedByNetwork(OnDemandCause.BAD_PUBLIC_VALUE);
        }
        try (response) {
            with.tell(new KeyShareAnswer(new KeyShare(theirs.group(), response.publicValue())));
            return take(response.z(), said(theirs.group(), theirs.value(), response.publicValue()));
        }
    }

    private KeyExchange said(KeyAgreementGroup group, Octets initiator, Octets responder) {
        return new KeyExchange(terms.ue, CapabilityBlocks.encode(terms.network), terms.groups, group, initiator, responder);
    }

    private ServiceEnd take(Secret z, KeyExchange said) {
        try (z) {
            return side.take(z, side.transcriptHash(said), said.chosen());
        }
    }

    @Override
    public void close() {
        if (key != null) {
            key.close();
        }
    }
}
