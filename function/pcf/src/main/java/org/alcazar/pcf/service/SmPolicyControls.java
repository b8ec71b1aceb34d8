// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pcf.service;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.alcazar.ondemand.Layer;
import org.alcazar.pcf.policy.PolicyStore;
import org.alcazar.pcf.policy.SmPolicy;
import org.alcazar.persistence.PersistenceException;
import org.alcazar.policy.PolicyAnswers;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.ondemand.PolicySource;
import org.alcazar.sbi.pcf.PccRule;
import org.alcazar.sbi.pcf.SmPolicyCallback;
import org.alcazar.sbi.pcf.SmPolicyContextData;
import org.alcazar.sbi.pcf.SmPolicyControl;
import org.alcazar.sbi.pcf.SmPolicyControlService;
import org.alcazar.sbi.pcf.SmPolicyDecision;
import org.alcazar.sbi.pcf.SmPolicyDecision.AuthorizedDefaultQos;
import org.alcazar.sbi.pcf.SmPolicyUpdateContextData;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Npcf_SMPolicyControl (TS 29.512 §4.2): what policy says of a session, and where it says nothing, what the subscription says. */
public final class SmPolicyControls implements SmPolicyControlService {

    private static final Logger LOG = LoggerFactory.getLogger(SmPolicyControls.class);

    private final PolicyStore store;
    private final Function<? super URI, ? extends @Nullable SmPolicyCallback> callbacks;
    private final PolicyAnswers securityPolicies;
    private final AtomicLong last = new AtomicLong();
    private final ConcurrentHashMap<String, Context> contexts = new ConcurrentHashMap<>();

    /** @param callbacks the SMF behind a notification URI, or null if there is none any more */
    public SmPolicyControls(PolicyStore store, Function<? super URI, ? extends @Nullable SmPolicyCallback> callbacks,
            PolicyAnswers securityPolicies) {
        this.store = store;
        this.callbacks = callbacks;
        this.securityPolicies = securityPolicies;
    }

    /** @param decision what the SMF was told last; null stands for "no such session" */
    private record Context(SmPolicyContextData data, @Nullable SmPolicyDecision decision) {
    }

    @Override
    public SmPolicyControl create(SmPolicyContextData data) {
        var decision = decide(data);
        if (decision == null) {
            throw new ProblemDetails(Cause.POLICY_CONTEXT_DENIED);
        }
        var id = Long.toString(last.incrementAndGet());
        contexts.put(id, new Context(data, decision));
        // Of an establishment alone: what is wanted of a session that is there does not change.
        return new SmPolicyControl(id, new SmPolicyDecision(decision.authSessAmbr(), decision.authDefQos(), decision.pccRules(), decision.upSecurity(),
                securityPolicies.answer(PolicySource.PCF_SM, Layer.SM, data.supi(), List.of(data.sliceInfo()), data.dnn())));
    }

    /** What a UE asks for by itself is not given: the decision stays what policy says (TS 29.512 §4.2.4.17). */
    @Override
    public SmPolicyDecision update(String smPolicyId, SmPolicyUpdateContextData change) {
        var context = contexts.get(smPolicyId);
        if (context == null) {
            throw new ProblemDetails(Cause.CONTEXT_NOT_FOUND);
        }
        var decision = decide(context.data());
        if (decision == null || change.ueInitResReq() != null) {
            throw new ProblemDetails(Cause.POLICY_CONTEXT_DENIED);
        }
        contexts.put(smPolicyId, new Context(context.data(), decision));
        return decision;
    }

    @Override
    public void delete(String smPolicyId) {
        if (contexts.remove(smPolicyId) == null) {
            throw new ProblemDetails(Cause.CONTEXT_NOT_FOUND);
        }
    }

    /** How many sessions there are. */
    public int size() {
        return contexts.size();
    }

    /** Policy changed: decides anew for every session, and tells the SMF of those that are to be treated otherwise. */
    public void decideAnew() {
        contexts.forEach((id, context) -> {
            var decision = decide(context.data());
            if (!Objects.equals(decision, context.decision()) && contexts.replace(id, context, new Context(context.data(), decision))) {
                tell(context.data().notificationUri(), decision);
            }
        });
    }

    private void tell(URI uri, @Nullable SmPolicyDecision decision) {
        var callback = callbacks.apply(uri);
        if (callback == null) {
            LOG.warn("the SMF at {} is not told that policy changed: there is none", uri);
        } else if (decision == null) {
            callback.terminate(uri, "policy denies the session");
        } else {
            callback.updateNotify(uri, decision);
        }
    }

    private @Nullable SmPolicyDecision decide(SmPolicyContextData data) {
        SmPolicy policy;
        try {
            policy = store.sm(data.supi(), data.sliceInfo(), data.dnn());
        } catch (PersistenceException e) {
            throw new ProblemDetails(Cause.SYSTEM_FAILURE);
        }
        if (Boolean.TRUE.equals(policy.denied())) {
            return null;
        }
        var subscribed = new AuthorizedDefaultQos(data.subsDefQos().fiveQi(), data.subsDefQos().arp());
        return new SmPolicyDecision(policy.sessAmbr() == null ? data.subsSessAmbr() : policy.sessAmbr(),
                policy.defQos() == null ? subscribed : policy.defQos(), inOrder(policy.pccRules()), policy.upSecurity());
    }

    private static List<PccRule> inOrder(List<PccRule> rules) {
        return rules.stream().sorted(Comparator.comparingInt(PccRule::precedence)).toList();
    }
}
